package io.dpuledger.app.pilot;

import io.dpuledger.pilot.Findings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Reads a bill in Parquet: its columns, and Glue's lines of the columns that are needed. */
final class ParquetBill {
  private static final int MOST_LINES = 2_000_000;

  private ParquetBill() {}

  static void read(FileStatus file, Configuration hadoop, Findings findings) throws IOException {
    MessageType schema = schema(file, hadoop);
    Map<String, String> types = new TreeMap<>();
    schema.getFields().forEach(field -> types.put(field.getName(), type(field)));
    Map<String, String> called = findings.billFile(types);
    List<Type> needed =
        schema.getFields().stream().filter(field -> called.containsValue(field.getName())).toList();
    String product = called.get("product");
    if (product == null || !types.containsKey(product)) {
      return;
    }
    Configuration settings = new Configuration(hadoop);
    settings.set(
        ReadSupport.PARQUET_READ_SCHEMA, new MessageType(schema.getName(), needed).toString());
    try (ParquetReader<Group> lines =
        ParquetReader.builder(new GroupReadSupport(), file.getPath())
            .withConf(settings)
            .withFilter(
                FilterCompat.get(
                    FilterApi.eq(FilterApi.binaryColumn(product), Binary.fromString("AWSGlue"))))
            .build()) {
      Group line = lines.read();
      for (int count = 0; line != null && count < MOST_LINES; count++) {
        Group cells = line;
        findings.billLine(called, column -> ParquetCell.text(cells, column));
        line = lines.read();
      }
    }
  }

  private static MessageType schema(FileStatus file, Configuration hadoop) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromStatus(file, hadoop))) {
      return reader.getFooter().getFileMetaData().getSchema();
    }
  }

  /** As Parquet names it, such as {@code INT64 TIMESTAMP(MILLIS,true)}. */
  private static String type(Type field) {
    String kind =
        field.isPrimitive() ? field.asPrimitiveType().getPrimitiveTypeName().name() : "group";
    return field.getLogicalTypeAnnotation() == null
        ? kind
        : kind + " " + field.getLogicalTypeAnnotation();
  }
}
