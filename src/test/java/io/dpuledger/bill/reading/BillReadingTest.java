package io.dpuledger.bill.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillDelivery;
import io.dpuledger.bill.form.CurRow;
import io.dpuledger.bill.month.BillMonth;
import io.dpuledger.bill.reading.BillReading.Result;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.testing.CountingFileSystem;
import io.dpuledger.testing.CountingFileSystem.Call;
import io.dpuledger.testing.SparkTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillReadingTest extends SparkTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final CurRow ROW = new CurRow();
  private static final CurRow EC2 = ROW.ofService("AmazonEC2").as("Usage", "7");

  @TempDir private Path folder;
  private List<BillMonth> published = List.of();

  private Result read(String... sources) {
    List<BillDelivery> deliveries =
        published.stream().flatMap(month -> month.deliveries().stream()).toList();
    KnownBill known =
        new KnownBill(
            deliveries,
            month ->
                published.stream()
                    .filter(one -> one.month().equals(month))
                    .flatMap(one -> one.daily().stream())
                    .toList());
    return new BillReading(spark(), new LakeFiles(new Configuration()), id -> id, NOW, known)
        .of(List.of(sources));
  }

  private Result read() {
    return read(folder.toString());
  }

  private static List<CurRow> rows() {
    return List.of(EC2, ROW, ROW, EC2, ROW.with("pricing_public_on_demand_rate", "0.308"));
  }

  private Path file(String name) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return file;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path write(String name, byte[] content) {
    try {
      return Files.write(file(name), content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path csv(String name, CurRow... rows) {
    return write(name, CurRow.csv(List.of(rows)).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] packed(List<CurRow> rows, boolean isZip) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = isZip ? zip(bytes) : new GZIPOutputStream(bytes)) {
      out.write(CurRow.csv(rows).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static OutputStream zip(OutputStream bytes) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(bytes);
    zip.putNextEntry(new ZipEntry("bill.csv"));
    return zip;
  }

  private static List<String> cells(Result result) {
    assertThat(result.problems()).isEmpty();
    return result.months().stream()
        .flatMap(month -> month.daily().stream())
        .map(row -> row.day() + " " + row.cell().listUnitPrice() + " " + row.unitHours())
        .toList();
  }

  @Test
  void everyKindOfFileHasTheSameRows() {
    List<String> expected = List.of("2026-10-03 0.308000 2.000000", "2026-10-03 0.440000 4.000000");
    CurParquet.write(file("parquet/x-00001.snappy.parquet"), rows());
    csv("csv/x.csv", rows().toArray(CurRow[]::new));
    write("gz/x-00001.csv.gz", packed(rows(), false));
    write("zip/x-00001.zip", packed(rows(), true));
    for (String kind : List.of("parquet", "csv", "gz", "zip")) {
      Result result = read(folder.resolve(kind).toString());
      assertThat(cells(result)).as(kind).isEqualTo(expected);
      BillDelivery delivery = result.months().get(0).deliveries().get(0);
      assertThat(delivery.rows()).isEqualTo(5);
      assertThat(delivery.glueRows()).isEqualTo(3);
    }
  }

  @Test
  void filesAndRowsInAnyOrderGiveTheSame() {
    List<CurRow> rows = new ArrayList<>(rows());
    csv("BILLING_PERIOD=2026-10/x-00001.csv", rows.subList(0, 3).toArray(CurRow[]::new));
    csv("BILLING_PERIOD=2026-10/x-00002.csv", rows.subList(3, 5).toArray(CurRow[]::new));
    List<BillDaily> first = read().months().get(0).daily();
    Collections.shuffle(rows, new Random(3));
    csv("BILLING_PERIOD=2026-10/x-00001.csv", rows.subList(3, 5).toArray(CurRow[]::new));
    csv("BILLING_PERIOD=2026-10/x-00002.csv", rows.subList(0, 3).toArray(CurRow[]::new));
    assertThat(read().months().get(0).daily()).isEqualTo(first);
  }

  @Test
  void surplusChunksMayBeEmpty() {
    csv("BILLING_PERIOD=2026-10/x-00001.csv", ROW);
    write("BILLING_PERIOD=2026-10/x-00002.csv.gz", packedNothing());
    write("BILLING_PERIOD=2026-10/x-00003.csv", new byte[0]);
    assertThat(cells(read())).containsExactly("2026-10-03 0.440000 2.000000");
  }

  private static byte[] packedNothing() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new GZIPOutputStream(bytes).close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void anUnchangedBillCostsItsListing() {
    csv("BILLING_PERIOD=2026-10/x-00001.csv", ROW);
    String source = "counted://" + folder;
    published = read(source).months();
    assertThat(published).hasSize(1);
    CountingFileSystem.reset();
    Result again = read(source);
    assertThat(again.months()).isEmpty();
    assertThat(again.problems()).isEmpty();
    assertThat(CountingFileSystem.requests())
        .extracting(CountingFileSystem.Request::call)
        .containsExactly(Call.LIST);
  }

  @Test
  void onlyAChangedMonthIsReadAgain() {
    csv("BILLING_PERIOD=2026-10/x-00001.csv", ROW);
    CurRow november =
        ROW.with("bill_billing_period_start_date", "2026-11-01")
            .with("line_item_usage_start_date", "2026-11-01")
            .with("line_item_usage_end_date", "2026-11-02");
    csv("BILLING_PERIOD=2026-11/x-00001.csv", november);
    published = read().months();
    assertThat(published).hasSize(2);
    csv("BILLING_PERIOD=2026-11/x-00001.csv", november, november);
    assertThat(cells(read())).containsExactly("2026-11-01 0.440000 4.000000");
  }

  private void problem(Result result, String... words) {
    assertThat(result.months()).isEmpty();
    assertThat(result.problems()).hasSize(1);
    assertThat(result.problems().get(0).toString()).contains(words);
  }

  @Test
  void missingColumnsAreNamed() {
    csv("x.csv", ROW.without("line_item_unblended_cost"));
    problem(read(), "x.csv lacks the column line_item_unblended_cost: add it to the export");
    CurParquet.write(file("p/x.parquet"), List.of(ROW.without("line_item_usage_amount")));
    problem(read(folder.resolve("p").toString()), "lacks the column line_item_usage_amount");
  }

  @Test
  void theFileOfAnotherServiceIsNoBillOfNothing() {
    csv("x.csv", EC2, EC2);
    problem(read(), "x has 2 rows and none of AWS Glue: check that the export has every service");
    write("x.csv", "order,amount\n1,2\n".getBytes(StandardCharsets.UTF_8));
    problem(read(), "x.csv is no bill");
  }

  @Test
  void aMonthWithoutGlueIsFineWhereOthersHaveIt() {
    csv("BILLING_PERIOD=2026-10/x-00001.csv", ROW);
    csv(
        "BILLING_PERIOD=2026-09/x-00001.csv",
        EC2.with("bill_billing_period_start_date", "2026-09-01"));
    Result result = read();
    assertThat(cells(result)).hasSize(1);
    assertThat(result.months())
        .extracting(month -> month.month().toString())
        .containsExactly("2026-09", "2026-10");
    published = result.months();
    assertThat(read().months()).isEmpty();
  }

  @Test
  void aTruncatedGzipIsNamed() {
    List<CurRow> rows = new ArrayList<>(Collections.nCopies(5_000, ROW));
    byte[] whole = packed(rows, false);
    write("BILLING_PERIOD=2026-10/x-00001.csv.gz", whole);
    published = read().months();
    write("BILLING_PERIOD=2026-10/x-00001.csv.gz", Arrays.copyOf(whole, whole.length - 20));
    problem(read(), "x-00001.csv.gz is cut off or damaged: deliver or copy it again");
  }

  @Test
  void aTruncatedZipIsNamed() {
    byte[] whole = packed(new ArrayList<>(Collections.nCopies(5_000, ROW)), true);
    write("x-00001.zip", Arrays.copyOf(whole, whole.length / 2));
    problem(read(), "x-00001.zip is cut off or damaged");
  }

  @Test
  void aTruncatedParquetIsNamed() throws IOException {
    CurParquet.write(file("x-00001.snappy.parquet"), rows());
    byte[] whole = Files.readAllBytes(file("x-00001.snappy.parquet"));
    write("x-00001.snappy.parquet", Arrays.copyOf(whole, whole.length - 30));
    problem(read(), "x-00001.snappy.parquet is cut off or damaged");
  }

  @Test
  void twoCurrenciesAreNamed() {
    csv("x.csv", ROW, ROW.with("line_item_currency_code", "EUR"));
    problem(read(), "The bill of 2026-10 x bills AWS Glue in two currencies: EUR and USD");
  }

  @Test
  void aMonthDeliveredTwiceIsNamed() {
    csv("one.csv", ROW);
    csv("two.csv", ROW);
    problem(read(), "account 444455556666 was delivered twice, in one and in two");
  }

  @Test
  void halfADeliveryLeavesTheOneBefore() {
    String data = "cur/data/BILLING_PERIOD=2026-10/";
    String metadata = "cur/metadata/BILLING_PERIOD=2026-10/";
    csv(data + "2026-11-01T01:00:00.000Z-a/cur-00001.csv", ROW);
    write(metadata + "2026-11-01T01:00:00.000Z-a/cur-Manifest.json", manifest("cur-00001.csv"));
    csv(data + "2026-11-02T01:00:00.000Z-b/cur-00001.csv", ROW, ROW);
    Result half = read();
    assertThat(half.problems()).hasSize(1);
    assertThat(half.problems().get(0).toString())
        .contains("2026-11-02T01:00:00.000Z-b", "no manifest", "The one before it counts");
    assertThat(half.months().get(0).daily().get(0).unitHours()).isEqualByComparingTo("2");

    write(
        metadata + "2026-11-02T01:00:00.000Z-b/cur-Manifest.json",
        manifest("cur-00001.csv\",\"cur-00002.csv"));
    assertThat(read().problems().get(0).toString())
        .contains("lacks 1 of the files that its manifest names, such as cur-00002.csv");

    csv(data + "2026-11-02T01:00:00.000Z-b/cur-00002.csv", ROW);
    assertThat(cells(read())).containsExactly("2026-10-03 0.440000 6.000000");
  }

  private static byte[] manifest(String names) {
    return ("{\"dataFiles\":[\"" + names + "\"]}").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aSourceWithoutABillIsNamedAndKeepsItsMonths() throws IOException {
    Path file = csv("x.csv", ROW);
    published = read().months();
    Files.delete(file);
    problem(read(), "has no file of a bill");
  }

  @Test
  void anAnswerOfCostExplorerIsABill() {
    write(
        "ce-444455556666.json",
        """
        {"ResultsByTime":[{"TimePeriod":{"Start":"2026-10-03","End":"2026-10-04"},"Groups":[
          {"Keys":["USE1-GlueInteractiveSession-DPU-Hour"],"Metrics":{
            "UnblendedCost":{"Amount":"0.88","Unit":"USD"},
            "UsageQuantity":{"Amount":"2.0","Unit":"DPU-Hour"}}}],"Estimated":false}]}
        """
            .getBytes(StandardCharsets.UTF_8));
    assertThat(cells(read())).containsExactly("2026-10-03 null 2.000000");
    write("ce-444455556666.json", "{\"ResultsByTime\":".getBytes(StandardCharsets.UTF_8));
    problem(read(), "is not valid JSON");
  }
}
