package io.dpuledger.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/** A row that the driver holds, of values in the order of its table's columns. */
public final class ValueRow implements TableRow {
  private final Map<String, Integer> positions;
  private final String partition;
  private final String partitionValue;
  private final @Nullable Object[] values;

  private ValueRow(
      Map<String, Integer> positions,
      String partition,
      String partitionValue,
      @Nullable Object[] values) {
    this.positions = positions;
    this.partition = partition;
    this.partitionValue = partitionValue;
    this.values = values;
  }

  /** Rows of one partition of a table. */
  public static List<TableRow> of(
      TableSchema schema, String partitionValue, List<@Nullable Object[]> rows) {
    Map<String, Integer> positions = new HashMap<>();
    String[] names = schema.fileType().fieldNames();
    for (int i = 0; i < names.length; i++) {
      positions.put(names[i], i);
    }
    String partition = schema.partition().name();
    return rows.stream()
        .<TableRow>map(
            values -> new ValueRow(positions, partition, partitionValue, scaled(schema, values)))
        .toList();
  }

  /** As a file gives them back: a decimal has the scale of its column. */
  private static @Nullable Object[] scaled(TableSchema schema, @Nullable Object[] values) {
    List<TableSchema.Column> columns = schema.columns();
    @Nullable Object[] scaled = values.clone();
    for (int i = 0; i < columns.size(); i++) {
      if (scaled[i] instanceof BigDecimal figure
          && columns.get(i).type() instanceof DecimalType type) {
        scaled[i] = figure.setScale(type.scale());
      }
    }
    return scaled;
  }

  @Override
  public @Nullable Object value(String column) {
    if (column.equals(partition)) {
      return partitionValue;
    }
    Integer at = positions.get(column);
    if (at == null) {
      throw new IllegalArgumentException("there is no column " + column);
    }
    return values[at];
  }
}
