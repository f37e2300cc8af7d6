package io.dpuledger.bill.reading;

import io.dpuledger.bill.form.CurRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes rows of a CUR as AWS does: costs as doubles, dates as timestamps, the rest as text. */
final class CurParquet {
  private CurParquet() {}

  static void write(Path file, List<CurRow> rows) {
    MessageType schema = schema(rows.get(0).cells());
    SimpleGroupFactory groups = new SimpleGroupFactory(schema);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(schema)
            .withConf(new Configuration())
            .build()) {
      for (CurRow row : rows) {
        Group group = groups.newGroup();
        row.cells().forEach((column, cell) -> add(group, column, cell));
        writer.write(group);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Group group, String column, String cell) {
    if (column.equals("product")) {
      Group entry = group.addGroup(column).addGroup("key_value");
      entry.append("key", "region").append("value", cell);
    } else if (!cell.isEmpty()) {
      if (isTime(column)) {
        group.append(column, Instant.parse(cell).toEpochMilli());
      } else if (isNumber(column)) {
        group.append(column, Double.parseDouble(cell));
      } else {
        group.append(column, cell);
      }
    }
  }

  private static boolean isTime(String column) {
    return column.endsWith("_date");
  }

  private static boolean isNumber(String column) {
    return column.endsWith("_cost") || column.endsWith("_amount");
  }

  private static MessageType schema(Map<String, String> columns) {
    StringBuilder schema = new StringBuilder("message row {\n");
    for (String column : columns.keySet()) {
      if (column.equals("product")) {
        schema.append(
            "optional group product (MAP) { repeated group key_value {"
                + " required binary key (STRING); optional binary value (STRING); } }\n");
      } else if (isTime(column)) {
        schema.append("optional int64 ").append(column).append(" (TIMESTAMP(MILLIS,true));\n");
      } else if (isNumber(column)) {
        schema.append("optional double ").append(column).append(";\n");
      } else {
        schema.append("optional binary ").append(column).append(" (STRING);\n");
      }
    }
    return MessageTypeParser.parseMessageType(schema.append("}").toString());
  }
}
