package io.dpuledger.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/** A row in memory, with values in the order of its table's columns and the partition last. */
public final class ValueRow implements TableRow {
  private final TableSchema schema;
  private final @Nullable Object[] values;

  private ValueRow(TableSchema schema, @Nullable Object[] values) {
    this.schema = schema;
    this.values = values;
  }

  /** A view of values that may still change. */
  public static TableRow of(TableSchema schema, @Nullable Object[] values) {
    return new ValueRow(schema, values);
  }

  /** Rows of one partition of a table, whose values do not include the partition. */
  public static List<TableRow> of(
      TableSchema schema, String partitionValue, List<@Nullable Object[]> rows) {
    return rows.stream()
        .map(values -> of(schema, withPartition(schema, values, partitionValue)))
        .toList();
  }

  /** As read from a file: a decimal has the scale of its column. */
  private static @Nullable Object[] withPartition(
      TableSchema schema, @Nullable Object[] values, String partitionValue) {
    List<TableSchema.Column> columns = schema.columns();
    @Nullable Object[] all = Arrays.copyOf(values, columns.size() + 1);
    all[columns.size()] = partitionValue;
    for (int i = 0; i < columns.size(); i++) {
      if (all[i] instanceof BigDecimal figure
          && columns.get(i).type() instanceof DecimalType type) {
        all[i] = figure.setScale(type.scale());
      }
    }
    return all;
  }

  @Override
  public @Nullable Object value(String column) {
    return values[schema.position(column)];
  }
}
