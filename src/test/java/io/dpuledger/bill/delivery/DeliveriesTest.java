package io.dpuledger.bill.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private static final String ROOT = "s3a://bucket/exports/";
  private static final Instant NOW = Instant.ofEpochMilli(10_000_000);

  private static List<List<Delivery>> of(String... names) {
    return Deliveries.of(ROOT, Arrays.stream(names).map(name -> file(name, 1_000)).toList());
  }

  private static BillFile file(String name, long modified) {
    return new BillFile(ROOT + name, name, 100, modified);
  }

  private static List<String> names(Delivery delivery) {
    return delivery.files().stream().map(BillFile::fileName).toList();
  }

  @Test
  void chunksOfAMonthAreOneDelivery() {
    List<List<Delivery>> found =
        of(
            "cur/data/BILLING_PERIOD=2026-10/cur-00001.snappy.parquet",
            "cur/data/BILLING_PERIOD=2026-11/cur-00001.snappy.parquet",
            "cur/data/BILLING_PERIOD=2026-11/cur-00002.snappy.parquet",
            "cur/metadata/BILLING_PERIOD=2026-11/cur-Manifest.json",
            "cur/metadata/BILLING_PERIOD=2026-10/cur-Manifest.json");
    assertThat(found).hasSize(2).allSatisfy(versions -> assertThat(versions).hasSize(1));
    Delivery november = found.get(1).get(0);
    assertThat(november.month()).isEqualTo(YearMonth.of(2026, 11));
    assertThat(november.name()).isEqualTo("cur/data/BILLING_PERIOD=2026-11");
    assertThat(names(november))
        .containsExactly("cur-00001.snappy.parquet", "cur-00002.snappy.parquet");
    assertThat(november.manifest()).isNotNull();
    assertThat(november.flaw(NOW)).isNull();
  }

  @Test
  void versionsAreNewestFirstByTheTimeInTheirName() {
    List<Delivery> versions =
        of(
                "cur/data/BILLING_PERIOD=2026-11/2026-11-20T22:19:25.548Z-a/cur-00001.csv.gz",
                "cur/data/BILLING_PERIOD=2026-11/2026-11-21T22:19:25.548Z-b/cur-00001.csv.gz",
                "cur/metadata/BILLING_PERIOD=2026-11/2026-11-20T22:19:25.548Z-a/cur-Manifest.json")
            .get(0);
    assertThat(versions).extracting(Delivery::name).first().asString().endsWith("-b");
    assertThat(versions.get(0).flaw(NOW)).contains("no manifest");
    assertThat(versions.get(1).flaw(NOW)).isNull();
  }

  @Test
  void withoutAnyManifestDeliveriesAreTakenAsTheyAre() {
    assertThat(of("data/BILLING_PERIOD=2026-11/cur-00001.csv.gz").get(0).get(0).flaw(NOW)).isNull();
  }

  @Test
  void filesNewerThanTheirManifestAreHalfADeliveryForAnHour() {
    List<BillFile> files =
        List.of(
            file("cur/data/BILLING_PERIOD=2026-11/cur-00001.csv.gz", 9_000_000),
            file("cur/metadata/BILLING_PERIOD=2026-11/cur-Manifest.json", 8_000_000));
    Delivery delivery = Deliveries.of(ROOT, files).get(0).get(0);
    assertThat(delivery.flaw(NOW)).contains("newer than its manifest");
    assertThat(delivery.flaw(NOW.plusSeconds(3600))).isNull();
  }

  @Test
  void legacyReportsHaveTwoLayouts() {
    List<List<Delivery>> found =
        of(
            "report/report/year=2026/month=9/report-00001.snappy.parquet",
            "report/20260901-20261001/report-Manifest.json",
            "other/20260801-20260901/assembly-1/other-00001.csv.gz",
            "other/20260801-20260901/assembly-1/other-Manifest.json",
            "other/20260801-20260901/other-Manifest.json");
    assertThat(found)
        .extracting(versions -> versions.get(0).month())
        .containsExactlyInAnyOrder(YearMonth.of(2026, 9), YearMonth.of(2026, 8));
    assertThat(found)
        .allSatisfy(
            versions -> {
              assertThat(versions.get(0).manifest()).isNotNull();
              assertThat(versions.get(0).flaw(NOW)).isNull();
            });
  }

  @Test
  void partitionsOfManyPayersAreManyDeliveries() {
    List<List<Delivery>> found =
        of(
            "cur2/111122223333/r/data/BILLING_PERIOD=2026-11/r-00001.snappy.parquet",
            "cur2/444455556666/r/data/BILLING_PERIOD=2026-11/r-00001.snappy.parquet");
    assertThat(found).hasSize(2);
  }

  @Test
  void plainFilesWithNumbersAreOneDelivery() {
    List<List<Delivery>> found = of("october-00001.csv.gz", "october-00002.csv.gz", "ce.json");
    assertThat(found).hasSize(2);
    assertThat(found.get(0).get(0).month()).isNull();
    assertThat(found).extracting(versions -> versions.get(0).name()).contains("october", "ce");
  }

  @Test
  void whatIsNoBillIsNotRead() {
    assertThat(
            of(
                "cost_and_usage_data_status/status-00001.snappy.parquet",
                ".hidden/x.parquet",
                "_temporary/x.parquet",
                "report/report-create-table.sql",
                "data/BILLING_PERIOD=2026-11/other.json"))
        .isEmpty();
  }

  @Test
  void theHashChangesWithEveryFile() {
    String one = of("a-00001.csv").get(0).get(0).hash();
    assertThat(of("a-00001.csv").get(0).get(0).hash()).isEqualTo(one);
    assertThat(of("a-00001.csv", "a-00002.csv").get(0).get(0).hash()).isNotEqualTo(one);
    assertThat(Deliveries.of(ROOT, List.of(file("a-00001.csv", 1_001))).get(0).get(0).hash())
        .isNotEqualTo(one);
  }

  @Test
  void aManifestNamesFilesUnderWhateverKey() throws IOException {
    Manifest manifest =
        Manifest.of(
            new ObjectMapper()
                .readTree(
                    """
                    {"executionId":"x","anyKey":["s3://bucket/exports/a-00001.csv.gz"],
                     "more":{"deep":"a-00003.csv.gz"},"columns":[{"name":"x.y"}]}
                    """));
    Delivery delivery = of("a-00001.csv.gz", "a-00002.csv.gz").get(0).get(0);
    assertThat(manifest.missingIn(delivery)).containsExactly("a-00003.csv.gz");
    assertThat(names(manifest.select(delivery))).containsExactly("a-00001.csv.gz");
    assertThat(manifest.select(delivery).hash()).isEqualTo(delivery.hash());
  }
}
