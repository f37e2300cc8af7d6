package io.dpuledger.table.rows;

import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Caches the last texts of a column, because most columns have few distinct ones. */
final class TextMemo implements SparkValue {
  private static final int PLACES = 64;

  private final @Nullable UTF8String[] packed = new UTF8String[PLACES];
  private final String[] texts = new String[PLACES];

  @Override
  public String read(SpecializedGetters from, int at) {
    UTF8String text = from.getUTF8String(at);
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 16) & PLACES - 1;
    UTF8String known = packed[place];
    if (known == null || !known.equals(text)) {
      packed[place] = text.copy();
      texts[place] = text.toString();
    }
    return texts[place];
  }
}
