package io.dpuledger.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** A row as Spark holds it: no encoder to be compiled, and only what is asked for is unpacked. */
final class SparkRow implements TableRow {
  private final Map<String, Integer> positions = new HashMap<>();
  private final StructType type;
  private final SparkValue[] values;
  private InternalRow row = InternalRow.empty();

  SparkRow(StructType type) {
    this.type = type;
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
  public @Nullable String text(String column) {
    int at = position(column);
    return row.isNullAt(at) ? null : row.getUTF8String(at).toString();
  }

  @Override
  public @Nullable Boolean flag(String column) {
    int at = position(column);
    return row.isNullAt(at) ? null : Boolean.valueOf(row.getBoolean(at));
  }

  @Override
  public @Nullable Integer integer(String column) {
    int at = position(column);
    return row.isNullAt(at) ? null : Integer.valueOf(row.getInt(at));
  }

  @Override
  public @Nullable Long number(String column) {
    int at = position(column);
    return row.isNullAt(at) ? null : Long.valueOf(row.getLong(at));
  }

  @Override
  public @Nullable Double real(String column) {
    int at = position(column);
    return row.isNullAt(at) ? null : Double.valueOf(row.getDouble(at));
  }

  @Override
  public @Nullable BigDecimal decimal(String column) {
    int at = position(column);
    if (row.isNullAt(at)) {
      return null;
    }
    return SparkValue.decimal(row, at, (DecimalType) type.fields()[at].dataType());
  }

  @Override
  public @Nullable Long micros(String column) {
    return number(column);
  }

  @Override
  public @Nullable List<String> texts(String column) {
    return list(column, (values, i) -> values.getUTF8String(i).toString());
  }

  @Override
  public @Nullable List<Integer> integers(String column) {
    return list(column, ArrayData::getInt);
  }

  @Override
  public @Nullable List<Long> numbers(String column) {
    return list(column, ArrayData::getLong);
  }

  @Override
  public @Nullable Object value(String column) {
    int at = position(column);
    return row.isNullAt(at) ? null : values[at].read(row, at);
  }

  private <T> @Nullable List<T> list(String column, BiFunction<ArrayData, Integer, T> value) {
    int at = position(column);
    if (row.isNullAt(at)) {
      return null;
    }
    ArrayData values = row.getArray(at);
    List<T> list = new ArrayList<>(values.numElements());
    for (int i = 0; i < values.numElements(); i++) {
      list.add(value.apply(values, i));
    }
    return list;
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
