package io.dpuledger.table.files;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.DataException;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.parquet.ParquetRowWriter;
import io.dpuledger.table.parquet.ParquetRowWriterTest;
import io.dpuledger.table.rows.Rows;
import io.dpuledger.table.staging.DayRows;
import io.dpuledger.table.staging.Publisher;
import io.dpuledger.table.staging.Publisher.Batch;
import io.dpuledger.table.staging.Publisher.Move;
import io.dpuledger.table.staging.StagedFile;
import io.dpuledger.table.staging.Staging;
import io.dpuledger.table.staging.Staging.Target;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import io.dpuledger.testing.SparkTest;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableStoreTest extends SparkTest {
  private static final String RUN = "run-1";
  private static final TableSchema VISITS =
      TableSchema.named("visits")
          .grain("one visit")
          .key("account_id")
          .column("account_id", ColumnKind.TEXT, "Account.")
          .column("cost", ColumnKind.MONEY, "Money.")
          .nullMeans("nobody paid")
          .partitionedBy("day", "A day.")
          .build();

  private final LakeFiles files = new LakeFiles(new Configuration());

  @TempDir private Path folder;
  private LakeLayout layout;
  private TableStore store;

  @BeforeEach
  void open() {
    layout = LakeLayout.of(folder + "/lake", folder + "/staging");
    store = new TableStore(spark(), files, layout);
  }

  @Test
  void aTableThatWasNeverPublishedIsEmptyAndHasItsColumns() {
    Dataset<Row> visits = store.read(VISITS);
    assertThat(visits.columns()).containsExactly("account_id", "cost", "day");
    assertThat(visits.collectAsList()).isEmpty();
  }

  @Test
  void aFrameWithoutAColumnOfTheContractIsRefusedByItsName() {
    Dataset<Row> frame = visits("012345678901 1.5 2026-11-01").drop("cost");
    assertThatThrownBy(() -> stage(frame))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("visits")
        .hasMessageContaining("cost");
    assertThat(FileTree.files(folder)).isEmpty();
  }

  @Test
  void aFrameWithAnotherTypeIsRefused() {
    Dataset<Row> frame =
        visits("012345678901 1.5 2026-11-01").withColumn("cost", col("account_id"));
    assertThatThrownBy(() -> stage(frame))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("column cost of table visits is string instead of decimal(18,6)");
    assertThat(FileTree.files(folder)).isEmpty();
  }

  @Test
  void whatIsStagedIsNotPublishedAndThenReadByContract() {
    List<StagedFile> staged =
        stage(
            visits(
                "012345678901 1.5 2026-11-01",
                "000000000001 2.000001 2026-11-01",
                "222233334444 3 2026-11-02"));
    assertThat(new TableStore(spark(), files, layout).read(VISITS).collectAsList()).isEmpty();

    publish(staged);

    Dataset<Row> published = store.read(VISITS);
    assertThat(published.schema().catalogString()).isEqualTo(VISITS.rowType().catalogString());
    assertThat(published.orderBy("cost").collectAsList().stream().map(Row::mkString))
        .containsExactly(
            "0123456789011.5000002026-11-01",
            "0000000000012.0000012026-11-01",
            "2222333344443.0000002026-11-02");
  }

  @Test
  void theFilesSayWhatTheirColumnsMean() {
    List<StagedFile> staged = stage(visits("012345678901 1.5 2026-11-01"));
    try (DuckDb sql = new DuckDb()) {
      assertThat(
              sql.value(
                  "SELECT decode(value) FROM parquet_kv_metadata('%s') WHERE decode(key) LIKE '%%row.metadata'"
                      .formatted(staged.get(0).location())))
          .isEqualTo(VISITS.fileType().json())
          .contains("\"comment\":\"Money. Unit: billing_currency. Null: nobody paid.\"");
    }
  }

  @Test
  void everyStagedDayIsOneFileOfWhichLengthAndRowsAreKnown() {
    Dataset<Row> scattered =
        visits(
                Stream.of("1", "2", "3", "4", "5", "6", "7")
                    .map(n -> "01234567890" + n + " 1 2026-11-0" + (Integer.parseInt(n) % 2 + 1))
                    .toArray(String[]::new))
            .repartition(6);

    List<StagedFile> staged = stage(scattered);

    assertThat(staged)
        .extracting(StagedFile::day, StagedFile::rows)
        .containsExactlyInAnyOrder(tuple("2026-11-01", 3L), tuple("2026-11-02", 4L));
    assertThat(staged)
        .allSatisfy(
            file -> assertThat(Path.of(file.location())).hasSize(file.length()).isRegularFile());
  }

  @Test
  void theSameRowsInAnotherOrderGiveTheSameFile() {
    publish(stage(visits("3 1 2026-11-01", "1 2 2026-11-01", "2 3 2026-11-01")));
    Map<String, String> before = FileTree.digests(folder.resolve("lake"));

    publish(stage(visits("2 3 2026-11-01", "3 1 2026-11-01", "1 2 2026-11-01").repartition(2)));

    assertThat(FileTree.digests(folder.resolve("lake"))).isEqualTo(before);
  }

  @Test
  void columnsBeyondTheContractAndInAnotherOrderDoNoHarm() {
    publish(
        stage(
            visits("012345678901 1.5 2026-11-01")
                .withColumn("extra", col("cost"))
                .select("day", "extra", "cost", "account_id")));

    assertThat(store.read(VISITS).columns()).containsExactly("account_id", "cost", "day");
    assertThat(costs(store.read(VISITS))).containsExactly("1.500000");
  }

  @Test
  void aDayThatARunDoesNotTouchStaysAsItIs() {
    publish(stage(visits("012345678901 7 2026-10-31", "012345678901 8 2026-11-02")));

    publish(stage(visits("012345678901 3 2026-11-02")));

    assertThat(costs(store.read(VISITS))).containsExactly("3.000000", "7.000000");
    assertThat(costs(store.read(VISITS, "2026-10-31"::equals))).containsExactly("7.000000");
  }

  @Test
  void rowsInMemoryAreWhatSparkReadsBack() {
    byte[] content =
        ParquetRowWriter.bytesOf(
            ParquetRowWriterTest.EVERY_TYPE,
            List.of(ParquetRowWriterTest.VALUES, new Object[ParquetRowWriterTest.VALUES.length]));
    publish(ParquetRowWriterTest.EVERY_TYPE, Move.of("2026-11-01", content));

    List<Row> rows = store.read(ParquetRowWriterTest.EVERY_TYPE).collectAsList();

    Row values = rows.get(0);
    assertThat(values.getString(0)).isEqualTo("012345678901");
    assertThat(values.getInt(1)).isEqualTo(Integer.MIN_VALUE);
    assertThat(values.getLong(2)).isEqualTo(Long.MAX_VALUE);
    assertThat(values.getDouble(3)).isEqualTo(0.1);
    assertThat(values.getBoolean(4)).isTrue();
    assertThat(values.<Timestamp>getAs(5).toInstant()).isEqualTo("1969-12-31T23:59:59.999999Z");
    assertThat(values.getDecimal(6)).isEqualTo("-999999999999.999999");
    assertThat(values.getDecimal(7)).isEqualTo("0.001");
    assertThat(values.getList(8)).isEqualTo(List.of("a", "b"));
    assertThat(values.getJavaMap(9)).hasToString("{k=v}");
    assertThat(values.getDecimal(10)).isEqualTo("-99999999999999999.999");
    assertThat(values.getList(11)).isEqualTo(List.of(0, -23));
    assertThat(values.getList(12)).isEqualTo(List.of(Long.MIN_VALUE));
    assertThat(values.getDate(13)).hasToString("1969-12-31");
    assertThat(values.getDecimal(14)).isEqualTo("-1234567.89");
    assertThat(values.getString(15)).isEqualTo("2026-11-01");
    assertThat(rows.get(1).isNullAt(0) && rows.get(1).isNullAt(12)).isTrue();
  }

  @Test
  void anEmptyFileIsRefusedByItsNameAndNotPassedOver() {
    publish(stage(visits("012345678901 1 2026-11-01", "012345678901 2 2026-11-02")));
    files.writeText(layout.dayFile(VISITS, "2026-11-01"), "");
    assertThatThrownBy(() -> store.read(VISITS))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("visits/day=2026-11-01/data.parquet");
  }

  @Test
  void anAccountWithLeadingZerosIsTextToEveryReader() {
    publish(stage(visits("000000000001 1 2026-11-01")));
    try (DuckDb sql = new DuckDb().table(folder.resolve("lake"), "visits")) {
      assertThat(sql.value("SELECT account_id FROM visits")).isEqualTo("000000000001");
    }
  }

  private static List<String> costs(Dataset<Row> visits) {
    return visits.select("cost").orderBy("cost").collectAsList().stream()
        .map(Row::mkString)
        .toList();
  }

  private List<StagedFile> stage(Dataset<Row> frame) {
    return new Staging(spark(), files, layout, RUN)
        .write(
            List.of(
                new Staging.Change(
                    DayRows.of(Rows.of(frame)),
                    new TreeSet<>(frame.select("day").as(Encoders.STRING()).collectAsList()),
                    new Target(VISITS, List.of(), null),
                    List.of())))
        .get(0)
        .get(0)
        .files();
  }

  private void publish(List<StagedFile> staged) {
    publish(VISITS, staged.stream().map(Move::of).toArray(Move[]::new));
  }

  private void publish(TableSchema schema, Move... moves) {
    new Publisher(files, layout, store.known())
        .publish(List.of(new Batch(schema, List.of(moves))), () -> {});
  }

  private Dataset<Row> visits(String... rows) {
    List<Row> values =
        Stream.of(rows)
            .map(row -> row.split(" "))
            .map(v -> RowFactory.create(v[0], new java.math.BigDecimal(v[1]), v[2]))
            .toList();
    return spark().createDataFrame(values, VISITS.rowType());
  }
}
