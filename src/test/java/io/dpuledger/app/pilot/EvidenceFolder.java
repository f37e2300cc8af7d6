package io.dpuledger.app.pilot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** A bill, a trail and event logs of one session, as files. */
final class EvidenceFolder {
  private static final MessageType CUR =
      MessageTypeParser.parseMessageType(
          """
          message bill {
            optional binary bill_payer_account_name (STRING);
            optional binary line_item_product_code (STRING);
            optional binary line_item_line_item_type (STRING);
            optional binary line_item_operation (STRING);
            optional binary line_item_usage_type (STRING);
            optional binary line_item_resource_id (STRING);
            optional double line_item_usage_amount;
            optional int64 line_item_usage_start_date (TIMESTAMP(MILLIS,true));
            optional int96 line_item_usage_end_date;
            optional group resource_tags (MAP) {
              repeated group key_value { required binary key (STRING); optional binary value (STRING); }
            }
            optional binary resource_tags_user_salary (STRING);
          }
          """);

  private final Path folder;

  EvidenceFolder(Path folder) {
    this.folder = folder;
  }

  /** Three lines: of a session, of another service, and of tax. */
  Path parquetBill(String sessionArn, double unitHours) throws IOException {
    Path file = folder.resolve("bill/data/BILLING_PERIOD=2026-11/x-00001.snappy.parquet");
    Files.createDirectories(file.getParent());
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(CUR)
            .build()) {
      Group usage = line("AWSGlue", "Usage");
      usage.append("line_item_operation", "GlueInteractiveSession");
      usage.append("line_item_usage_type", "EU-GlueInteractiveSession-DPU-Hour");
      usage.append("line_item_resource_id", sessionArn);
      usage.append("line_item_usage_amount", unitHours);
      usage.append("line_item_usage_start_date", 1_777_000_000_000L);
      usage.append("line_item_usage_end_date", Binary.fromConstantByteArray(julian(2_462_000)));
      usage.addGroup("resource_tags").addGroup("key_value").append("key", "user_salary");
      writer.write(usage);
      writer.write(line("AmazonEC2", "Usage"));
      writer.write(line("AWSGlue", "Tax"));
    }
    Files.writeString(
        folder.resolve("bill/x-Manifest.json"),
        "{\"executionId\":\"hunter2\",\"columns\":[{\"name\":\"resource_tags_user_salary\"}]}");
    return folder.resolve("bill");
  }

  private static Group line(String product, String type) {
    Group line = new SimpleGroup(CUR);
    line.append("line_item_product_code", product);
    line.append("line_item_line_item_type", type);
    return line;
  }

  private static byte[] julian(int day) {
    return ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putLong(0).putInt(day).array();
  }

  Path csvBill() throws IOException {
    return gzip(
        "legacy/20261101-20261201/x-00001.csv.gz",
        """
        identity/LineItemId,lineItem/ProductCode,lineItem/LineItemType,lineItem/Operation,lineItem/UsageType,resourceTags/user:salary
        hunter2,AWSGlue,Usage,GlueInteractiveSession,USE1-GlueInteractiveSession-DPU-Hour,hunter2
        hunter2,AWSGlue,Tax,,,
        """);
  }

  Path trail() throws IOException {
    gzip("trail/CloudTrail-Digest/us-east-1/d.json.gz", "{\"Records\":[{}");
    gzip("trail/CloudTrail/us-east-1/broken.json.gz", "{\"Records\":[{\"hunter2");
    gzip(
        "trail/CloudTrail/us-east-1/a.json.gz",
        """
        {"Records":[
          {"eventSource":"glue.amazonaws.com","eventName":"RunStatement","eventTime":"2026-11-03T14:05:09Z",
           "userAgent":"Boto3/1.34","requestParameters":{"sessionId":"x","code":"hunter2"},"responseElements":{"id":3}},
          {"eventSource":"s3.amazonaws.com","eventName":"GetObject"}]}
        """);
    return folder.resolve("trail");
  }

  Path eventLogs() throws IOException {
    Path file = folder.resolve("logs/spark-application-1652112738214.inprogress");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        {"Event":"SparkListenerLogStart","Spark Version":"3.5.4-amzn-0"}
        {"Event":"SparkListenerEnvironmentUpdate","Spark Properties":{"spark.hunter2":"hunter2"}}
        {"Event":"SparkListenerApp""");
    return file.getParent();
  }

  private Path gzip(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
