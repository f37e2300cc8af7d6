package io.dpuledger.simulator.bill.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** The layout of AWS Data Exports: data and metadata by billing period. */
record DataExport(Path root, String name, String suffix, Delivery delivery)
    implements ExportFolder {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public Path data(YearMonth month) {
    return of("data", month);
  }

  @Override
  public String file(int number) {
    return String.format(Locale.ROOT, "%s-%05d%s", name, number, suffix);
  }

  /** The keys of AWS's manifest are not documented: a reader can only take the names of files. */
  @Override
  public void finish(YearMonth month, List<BillColumn> columns, List<Path> files)
      throws IOException {
    Path folder = of("metadata", month);
    Files.createDirectories(folder);
    try (JsonGenerator json =
        JSON.createGenerator(Files.newBufferedWriter(folder.resolve(name + "-Manifest.json")))) {
      json.writeStartObject();
      json.writeStringField("executionId", delivery.executionId());
      json.writeStringField(
          "exportArn", "arn:aws:bcm-data-exports:us-east-1:111122223333:export/" + name);
      json.writeArrayFieldStart("columns");
      for (BillColumn column : columns) {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("type", column.type().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("dataFiles");
      for (Path file : files) {
        json.writeString("s3://simulated-bills/" + slashed(root.relativize(file)));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private Path of(String kind, YearMonth month) {
    Path folder = root.resolve(name).resolve(kind).resolve("BILLING_PERIOD=" + month);
    return delivery.overwrites() ? folder : folder.resolve(delivery.folder());
  }

  static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
