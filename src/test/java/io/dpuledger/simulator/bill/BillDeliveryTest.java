package io.dpuledger.simulator.bill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.simulator.bill.form.BillFormat;
import io.dpuledger.simulator.bill.form.Delivery;
import io.dpuledger.simulator.bill.form.Shape;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and layouts of files, columns, and texts that people typed. */
class BillDeliveryTest {
  private static final String EXPORT = "focus-1-2-parquet/simulated-focus-1-2-parquet";

  @TempDir Path folder;

  @Test
  void everyDeliveryThatIsKeptHasAFolderAndAManifest() throws IOException {
    Delivery first = BillsOfAFleet.DELIVERY.createNew();
    write(BillsOfAFleet.spec().with(first), BillFormat.FOCUS_1_2_PARQUET);
    Delivery second =
        Delivery.at(Instant.parse("2026-11-10T02:00:00Z"), LocalDate.of(2026, 11, 9)).createNew();
    write(BillsOfAFleet.spec().with(second), BillFormat.FOCUS_1_2_PARQUET);

    assertThat(files())
        .contains(
            EXPORT
                + "/data/BILLING_PERIOD=2026-11/2026-11-09T02:00:00.000Z-5000000d-0000-4000-8000-01a1be08a500/simulated-focus-1-2-parquet-00001.snappy.parquet")
        .hasSize(8);
    assertThat(files()).filteredOn(file -> file.endsWith("-Manifest.json")).hasSize(4);
  }

  @Test
  void aSmallerDeliveryLeavesAnEmptyFileThatItsManifestDoesNotName() throws IOException {
    Delivery delivery = BillsOfAFleet.DELIVERY.inFilesOf(500).withEmptyFile();
    write(BillsOfAFleet.spec().with(delivery), BillFormat.FOCUS_1_2_PARQUET);
    List<String> data =
        files().stream().filter(file -> file.contains("/data/BILLING_PERIOD=2026-11/")).toList();
    JsonNode manifest =
        new ObjectMapper()
            .readTree(
                folder
                    .resolve(EXPORT)
                    .resolve(
                        "metadata/BILLING_PERIOD=2026-11/simulated-focus-1-2-parquet-Manifest.json")
                    .toFile());
    assertThat(manifest.path("dataFiles")).hasSize(data.size() - 1);
    try (DuckDb duck = new DuckDb()) {
      String last = folder.resolve(data.get(data.size() - 1)).toString();
      assertThat(duck.count("SELECT count(*) FROM read_parquet('" + last + "')")).isZero();
      assertThat(
              duck.column(
                  "SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet('"
                      + last
                      + "', hive_partitioning = false))"))
          .hasSize(60)
          .contains("BilledCost", "SkuPriceDetails", "x_ServiceCode");
      assertThat(
              duck.rows(
                  "SELECT DISTINCT typeof(ListCost), typeof(Tags), typeof(x_Discounts) FROM read_parquet('"
                      + folder.resolve(data.get(0))
                      + "')"))
          .containsExactly(List.of("DOUBLE", "MAP(VARCHAR, VARCHAR)", "MAP(VARCHAR, DOUBLE)"));
    }
  }

  @Test
  void focus10Has48Columns() throws IOException {
    write(BillsOfAFleet.spec(), BillFormat.FOCUS_1_0_CSV);
    try (DuckDb duck = new DuckDb()) {
      assertThat(
              duck.column(
                  "SELECT column_name FROM (DESCRIBE SELECT * FROM "
                      + Sql.files(folder, BillFormat.FOCUS_1_0_CSV)
                      + ")"))
          .hasSize(48)
          .contains("x_UsageType", "x_CostCategories")
          .doesNotContain("InvoiceId");
    }
  }

  @Test
  void legacyReportsHaveTheirOldFolders() throws IOException {
    write(BillsOfAFleet.spec(), BillFormat.LEGACY_CUR_PARQUET);
    write(BillsOfAFleet.spec().with(BillsOfAFleet.DELIVERY.createNew()), BillFormat.LEGACY_CUR_CSV);
    String parquet = "legacy-cur-parquet/simulated-legacy-cur-parquet/";
    String csv = "legacy-cur-csv/simulated-legacy-cur-csv/20261101-20261201/";
    assertThat(files())
        .contains(
            parquet
                + "simulated-legacy-cur-parquet/year=2026/month=11/simulated-legacy-cur-parquet-00001.snappy.parquet",
            parquet + "20261101-20261201/simulated-legacy-cur-parquet-Manifest.json",
            parquet
                + "simulated-legacy-cur-parquet/cost_and_usage_data_status/cost_and_usage_data_status.snappy.parquet",
            csv + "simulated-legacy-cur-csv-Manifest.json",
            csv + "5000000d-0000-4000-8000-01a1be08a500/simulated-legacy-cur-csv-00001.csv.gz");
  }

  @Test
  void hostileTextsStayInTheirCells() throws IOException {
    Fleet fleet = BillsOfAFleet.fleet();
    write(BillsOfAFleet.spec().with(Shape.HOURLY.withResourceIds()), BillFormat.CUR_2_CSV);
    try (DuckDb duck = new DuckDb()) {
      List<String> arns =
          duck.column(
              "SELECT DISTINCT line_item_resource_id FROM "
                  + Sql.files(folder, BillFormat.CUR_2_CSV)
                  + " WHERE line_item_resource_id LIKE '%:session/%'");
      List<String> hostile =
          fleet.sessions().stream()
              .filter(
                  session -> session.id().contains("<script>") || session.id().contains("quote"))
              .filter(session -> session.executionMillis() > 0)
              .map(
                  session ->
                      "arn:aws:glue:%s:%s:session/%s"
                          .formatted(
                              session.target().region(),
                              session.target().accountId(),
                              session.id()))
              .distinct()
              .toList();
      assertThat(hostile).isNotEmpty();
      assertThat(arns).containsAll(hostile);
      assertThat(
              duck.column(
                  "SELECT DISTINCT json_extract_string(resource_tags, '$.user_owner') FROM "
                      + Sql.files(folder, BillFormat.CUR_2_CSV)))
          .contains("quote\"'`;--");
    }
  }

  @Test
  void theSameSpecGivesTheSameBytes() throws IOException {
    BillSpec spec = BillsOfAFleet.spec().withOtherRows(9);
    for (BillFormat format : BillFormat.values()) {
      write(spec, format);
      List<byte[]> first = bytes(format);
      write(spec, format);
      assertThat(bytes(format)).usingRecursiveComparison().isEqualTo(first);
    }
  }

  @Test
  void costExplorerHasTheTruthAsTexts() throws IOException {
    BillTruth truth =
        write(
            BillsOfAFleet.spec().with(Shape.HOURLY.withoutHomePrefix()),
            BillFormat.COST_EXPLORER_JSON);
    JsonNode answer =
        new ObjectMapper()
            .readTree(folder.resolve("cost-explorer-json/simulated-cost-explorer.json").toFile());
    BigDecimal usage = BigDecimal.ZERO;
    for (JsonNode amount : answer.findValues("UsageQuantity")) {
      assertThat(amount.path("Amount").isTextual()).isTrue();
      usage = usage.add(new BigDecimal(amount.path("Amount").asText()));
    }
    assertThat(usage).isEqualByComparingTo(total(truth));
    JsonNode results = answer.path("ResultsByTime");
    assertThat(results.get(0).path("Estimated").asBoolean()).isFalse();
    assertThat(results.get(results.size() - 1).path("Estimated").asBoolean()).isTrue();
    assertThat(answer.toString())
        .contains("\"012345678901\",\"GlueInteractiveSession-DPU-Hour\"")
        .contains("\"EU-GlueInteractiveSession-DPU-Hour\"");
  }

  @Test
  void costExplorersDownloadIsAPivotOfAnAccount() throws IOException {
    BillTruth truth = write(BillsOfAFleet.spec(), BillFormat.COST_EXPLORER_CSV);
    BigDecimal usage = BigDecimal.ZERO;
    for (String account : List.of("012345678901", "222233334444")) {
      List<String> lines =
          Files.readAllLines(folder.resolve("cost-explorer-csv/simulated-" + account + ".csv"));
      assertThat(lines.get(0)).startsWith("\"Usage type\",\"").endsWith("\"Total costs($)\"");
      assertThat(lines.get(1)).startsWith("\"Usage type total\",");
      List<String> heading = List.of(lines.get(0).replace("\"", "").split(","));
      List<String> totals = List.of(lines.get(1).replace("\"", "").split(","));
      for (int i = 0; i < heading.size(); i++) {
        usage =
            heading.get(i).endsWith("DPU-Hour)") ? usage.add(new BigDecimal(totals.get(i))) : usage;
      }
    }
    assertThat(usage).isEqualByComparingTo(total(truth));
  }

  private BillTruth write(BillSpec spec, BillFormat format) {
    return SimulatedBill.write(
        BillsOfAFleet.fleet(), Optional.empty(), spec, List.of(format), folder);
  }

  private static BigDecimal total(BillTruth truth) {
    return truth.billed().stream()
        .map(BillTruth.BilledDay::unitHours)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private List<byte[]> bytes(BillFormat format) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(format.label()))) {
      List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
      List<byte[]> bytes = new ArrayList<>();
      for (Path file : files) {
        bytes.add(Files.readAllBytes(file));
      }
      return bytes;
    }
  }
}
