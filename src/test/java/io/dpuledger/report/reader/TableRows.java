package io.dpuledger.report.reader;

import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.ValueRow;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Rows of a table by column name; what is not named is null. */
public final class TableRows {
  private final TableSchema schema;
  private final List<Row> rows = new ArrayList<>();

  private TableRows(TableSchema schema) {
    this.schema = schema;
  }

  static TableRows of(TableSchema schema) {
    return new TableRows(schema);
  }

  public TableRows row(Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      values.put((String) namesAndValues[index], namesAndValues[index + 1]);
    }
    String[] names = schema.rowType().fieldNames();
    Object[] cells = Arrays.stream(names).map(values::remove).toArray();
    if (!values.isEmpty()) {
      throw new IllegalArgumentException(schema.name() + " has no " + values.keySet());
    }
    rows.add(RowFactory.create(cells));
    return this;
  }

  /** The rows as the driver holds them. */
  public List<TableRow> rows() {
    return rows.stream().flatMap(row -> held(row).stream()).toList();
  }

  private List<TableRow> held(Row row) {
    int partition = row.length() - 1;
    Object[] values =
        IntStream.range(0, partition).mapToObj(row::get).map(TableRows::plain).toArray();
    List<@Nullable Object[]> one = new ArrayList<>();
    one.add(values);
    return ValueRow.of(schema, String.valueOf(row.get(partition)), one);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant();
    }
    return value instanceof Object[] list ? List.of(list) : value;
  }

  public Dataset<Row> in(SparkSession spark) {
    return spark.createDataFrame(rows, schema.rowType());
  }
}
