package io.dpuledger.testing;

import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.ValueRow;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Brings the rows of a small table to the driver. */
public final class CollectedRows {
  private CollectedRows() {}

  public static List<TableRow> of(TableSchema schema, Dataset<Row> frame) {
    String[] columns = schema.fileType().fieldNames();
    Map<String, List<@Nullable Object[]>> days = new LinkedHashMap<>();
    for (Row row : schema.select(frame).collectAsList()) {
      days.computeIfAbsent(row.getString(columns.length), day -> new ArrayList<>())
          .add(Stream.of(columns).map(column -> value(row, row.fieldIndex(column))).toArray());
    }
    return days.entrySet().stream()
        .flatMap(day -> ValueRow.of(schema, day.getKey(), day.getValue()).stream())
        .toList();
  }

  private static @Nullable Object value(Row row, int at) {
    Object value = row.get(at);
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant();
    }
    return value instanceof scala.collection.Seq ? row.getList(at) : value;
  }
}
