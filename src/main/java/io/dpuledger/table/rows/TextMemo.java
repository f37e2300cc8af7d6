package io.dpuledger.table.rows;

import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Caches the last texts of a column, because most columns have few distinct ones. */
final class TextMemo implements SparkValue {
  private static final int PLACE_BITS = 7;
  private static final int PLACES = 1 << PLACE_BITS;

  /** The golden ratio, which spreads the bits of a number. */
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final @Nullable UTF8String[] packed = new UTF8String[PLACES];
  private final String[] texts = new String[PLACES];

  @Override
  public String read(SpecializedGetters from, int at) {
    UTF8String text = from.getUTF8String(at);
    int place = place(text);
    UTF8String known = packed[place];
    if (known == null || !known.equals(text)) {
      packed[place] = text.copy();
      texts[place] = text.toString();
    }
    return texts[place];
  }

  /** By a few of its bytes: texts of a column differ at their ends, and a hash reads them whole. */
  private static int place(UTF8String text) {
    int bytes = text.numBytes();
    long mix = text.getPrefix() + bytes;
    if (bytes > 1) {
      mix = mix * MIX + Platform.getShort(text.getBaseObject(), text.getBaseOffset() + bytes - 2);
    }
    return (int) ((mix * MIX) >>> (Long.SIZE - PLACE_BITS));
  }
}
