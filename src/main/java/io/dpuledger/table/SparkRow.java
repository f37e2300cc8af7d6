package io.dpuledger.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** A row as Spark holds it: no encoder to be compiled, and only what is asked for is unpacked. */
final class SparkRow implements TableRow {
  private final Map<String, Integer> positions = new HashMap<>();
  private final SparkValue[] values;
  private InternalRow row = InternalRow.empty();

  SparkRow(StructType type) {
    String[] names = type.fieldNames();
    for (int i = 0; i < names.length; i++) {
      positions.put(names[i], i);
    }
    this.values =
        Stream.of(type.fields())
            .map(field -> SparkValue.of(field.dataType()))
            .toArray(SparkValue[]::new);
  }

  /** Whether a column has a text, of which no copy is made. */
  boolean isText(String column, String text) {
    int at = position(column);
    return !row.isNullAt(at) && row.getUTF8String(at).equals(UTF8String.fromString(text));
  }

  /**
   * The values of the columns of a table, in its order, as a {@link ParquetRowWriter} takes them.
   */
  @Nullable Object[] values(TableSchema schema) {
    List<TableSchema.Column> columns = schema.columns();
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(columns.get(i).name());
    }
    return values;
  }

  SparkRow of(InternalRow next) {
    this.row = next;
    return this;
  }

  @Override
  public @Nullable Long micros(String column) {
    int at = position(column);
    return row.isNullAt(at) ? null : Long.valueOf(row.getLong(at));
  }

  @Override
  public @Nullable Object value(String column) {
    int at = position(column);
    return row.isNullAt(at) ? null : values[at].read(row, at);
  }

  private int position(String column) {
    Integer at = positions.get(column);
    if (at == null) {
      throw new IllegalArgumentException(
          "no column " + column + " was asked for, only " + positions.keySet());
    }
    return at;
  }
}
