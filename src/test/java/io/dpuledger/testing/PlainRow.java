package io.dpuledger.testing;

import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.ValueRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a table that needs no Spark. What it is not given is null. */
public final class PlainRow {
  private final TableSchema schema;
  private final String partition;
  private final Map<String, @Nullable Object> values = new HashMap<>();

  private PlainRow(TableSchema schema, String partition) {
    this.schema = schema;
    this.partition = partition;
  }

  public static PlainRow of(TableSchema schema, String partition) {
    return new PlainRow(schema, partition);
  }

  public PlainRow with(String column, @Nullable Object value) {
    values.put(column, value);
    return this;
  }

  public TableRow row() {
    String[] names = schema.fileType().fieldNames();
    List<@Nullable Object[]> rows =
        List.<@Nullable Object[]>of(Arrays.stream(names).map(values::get).toArray());
    return ValueRow.of(schema, partition, rows).get(0);
  }
}
