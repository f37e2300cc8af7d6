package io.dpuledger.simulator.bill.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The layout of the Cost and Usage Report before Data Exports. For Athena it is Parquet by year and
 * month, always overwritten, with a table of its status beside the data.
 */
record LegacyReport(Path root, String name, boolean isForAthena, Delivery delivery)
    implements ExportFolder {
  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final String STATUS = "cost_and_usage_data_status";

  /** Months are not padded. */
  @Override
  public Path data(YearMonth month) {
    return isForAthena
        ? athena().resolve("year=" + month.getYear()).resolve("month=" + month.getMonthValue())
        : version(month);
  }

  @Override
  public String file(int number) {
    return String.format(
        Locale.ROOT, "%s-%05d%s", name, number, isForAthena ? BillFormat.PARQUET : BillFormat.CSV);
  }

  @Override
  public void finish(YearMonth month, List<BillColumn> columns, List<Path> files)
      throws IOException {
    if (isForAthena) {
      Path status = athena().resolve(STATUS);
      Files.createDirectories(status);
      new ParquetRowFile(
              status.resolve(STATUS + BillFormat.PARQUET),
              List.of(BillColumn.text("status", "READY")))
          .close();
    } else {
      manifest(version(month), month, columns, files);
    }
    manifest(dates(month), month, columns, files);
  }

  private void manifest(Path folder, YearMonth month, List<BillColumn> columns, List<Path> files)
      throws IOException {
    Files.createDirectories(folder);
    try (JsonGenerator json =
        JSON.createGenerator(Files.newBufferedWriter(folder.resolve(name + "-Manifest.json")))) {
      json.writeStartObject();
      json.writeStringField("assemblyId", delivery.executionId());
      json.writeStringField("reportName", name);
      json.writeObjectFieldStart("billingPeriod");
      json.writeStringField("start", DAY.format(month.atDay(1)) + "T000000.000Z");
      json.writeStringField("end", DAY.format(month.plusMonths(1).atDay(1)) + "T000000.000Z");
      json.writeEndObject();
      json.writeStringField("bucket", "simulated-bills");
      json.writeArrayFieldStart("columns");
      for (BillColumn column : columns) {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("reportKeys");
      for (Path file : files) {
        json.writeString(DataExport.slashed(root.relativize(file)));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private Path athena() {
    return root.resolve(name).resolve(name);
  }

  private Path dates(YearMonth month) {
    return root.resolve(name)
        .resolve(DAY.format(month.atDay(1)) + "-" + DAY.format(month.plusMonths(1).atDay(1)));
  }

  private Path version(YearMonth month) {
    Path dates = dates(month);
    return delivery.overwrites() ? dates : dates.resolve(delivery.executionId());
  }
}
