package io.dpuledger.report;

import io.dpuledger.table.TableSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Rows of a table by column name; what is not named is null. */
final class TableRows {
  private final TableSchema schema;
  private final List<Row> rows = new ArrayList<>();

  private TableRows(TableSchema schema) {
    this.schema = schema;
  }

  static TableRows of(TableSchema schema) {
    return new TableRows(schema);
  }

  TableRows row(Object... namesAndValues) {
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

  Dataset<Row> in(SparkSession spark) {
    return spark.createDataFrame(rows, schema.rowType());
  }
}
