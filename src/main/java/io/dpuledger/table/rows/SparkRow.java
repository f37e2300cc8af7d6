package io.dpuledger.table.rows;

import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A row in Spark's form: needs no compiled encoder, and unpacks only requested values, each once a
 * row.
 */
public final class SparkRow implements TableRow {
  private final Map<String, Integer> positions = new HashMap<>();
  private final SparkValue[] values;
  private final @Nullable Object[] unpacked;
  private final long[] unpackedIn;
  private InternalRow row = InternalRow.empty();
  private long number;
  private @Nullable TableSchema placed;
  private int[] places = {};

  SparkRow(StructType type) {
    String[] names = type.fieldNames();
    for (int i = 0; i < names.length; i++) {
      // Columns are asked for by constants, which are found at once if they are the same objects.
      positions.put(names[i].intern(), i);
    }
    this.values = types(type).map(SparkRow::unpacking).toArray(SparkValue[]::new);
    this.unpacked = new Object[names.length];
    this.unpackedIn = new long[names.length];
  }

  private static Stream<DataType> types(StructType type) {
    return Stream.of(type.fields()).map(StructField::dataType);
  }

  private static SparkValue unpacking(DataType type) {
    return type.equals(ColumnTypes.STRING) ? new TextMemo() : SparkValue.of(type);
  }

  /** The positions of a table's columns, for a {@code ParquetRowWriter}. */
  public int[] positions(TableSchema schema) {
    if (placed != schema) {
      placed = schema;
      places = schema.columns().stream().mapToInt(column -> position(column.name())).toArray();
    }
    return places;
  }

  /** The row in Spark's form. */
  public InternalRow packed() {
    return row;
  }

  SparkRow of(InternalRow next) {
    this.row = next;
    this.number++;
    return this;
  }

  @Override
  public boolean isNull(String column) {
    return row.isNullAt(position(column));
  }

  @Override
  public @Nullable Long micros(String column) {
    int at = position(column);
    return row.isNullAt(at) ? null : Long.valueOf(row.getLong(at));
  }

  @Override
  public @Nullable Object value(String column) {
    int at = position(column);
    if (unpackedIn[at] != number) {
      unpackedIn[at] = number;
      unpacked[at] = row.isNullAt(at) ? null : values[at].read(row, at);
    }
    return unpacked[at];
  }

  private int position(String column) {
    Integer at = positions.get(column);
    if (at == null) {
      throw new IllegalArgumentException(
          "no column " + column + " was selected, only " + positions.keySet());
    }
    return at;
  }
}
