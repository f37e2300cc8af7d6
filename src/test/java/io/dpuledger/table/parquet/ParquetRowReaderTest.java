package io.dpuledger.table.parquet;

import static io.dpuledger.table.parquet.ParquetRowWriterTest.EVERY_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.DataException;
import io.dpuledger.table.TableSchema;
import io.dpuledger.testing.CountingFileSystem;
import io.dpuledger.testing.CountingFileSystem.Call;
import io.dpuledger.testing.CountingFileSystem.Request;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.SparkTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetRowReaderTest extends SparkTest {
  private static final Configuration HADOOP = new Configuration();

  @TempDir private Path folder;

  @Test
  void whatOurWriterWroteIsReadAsItWas() {
    List<Object[]> rows = randomRows(3_000, 20);
    write(rows);
    assertThat(read("file.parquet", EVERY_TYPE)).isEqualTo(deep(rows));
  }

  @Test
  void aSmallFileTakesOneRequest() {
    write(randomRows(10, 20));
    CountingFileSystem.reset();
    assertThat(read("file.parquet", EVERY_TYPE)).hasSize(10);
    assertThat(CountingFileSystem.requests())
        .containsExactly(
            new Request(Call.STATUS, folder + "/file.parquet"), // the test's own
            new Request(Call.OPEN, folder + "/file.parquet"));
  }

  @Test
  void aLargeFileIsReadPieceByPiece() {
    List<Object[]> rows = randomRows(300, 60_000);
    write(rows);
    assertThat(folder.resolve("file.parquet").toFile()).size().isGreaterThan(8L << 20);
    assertThat(read("file.parquet", EVERY_TYPE)).isEqualTo(deep(rows));
  }

  @Test
  void aFileWithoutRowsHasNone() {
    write(List.of());
    assertThat(read("file.parquet", EVERY_TYPE)).isEmpty();
  }

  @Test
  void whatSparkWroteIsReadAsItWas() throws IOException {
    List<Object[]> rows = randomRows(500, 20);
    write(rows);
    SparkSession spark = spark().newSession();
    spark.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    spark
        .read()
        .schema(EVERY_TYPE.fileType())
        .parquet(folder + "/file.parquet")
        .coalesce(1)
        .write()
        .parquet(folder + "/spark");
    assertThat(read("spark/" + parquetIn("spark"), EVERY_TYPE)).isEqualTo(deep(rows));
  }

  @Test
  void whatDuckDbWroteIsReadAsItWas() {
    List<Object[]> rows = randomRows(500, 20);
    write(rows);
    try (DuckDb sql = new DuckDb()) {
      sql.execute(
          "COPY (FROM '%s/file.parquet') TO '%s/duck.parquet' (FORMAT parquet)"
              .formatted(folder, folder));
    }
    assertThat(read("duck.parquet", EVERY_TYPE)).isEqualTo(deep(rows));
  }

  @Test
  void columnsAreFoundByTheirNamesAndThoseThatAreNotThereAreNull() {
    TableSchema other =
        TableSchema.named("other")
            .grain("one row")
            .column("new", ColumnKind.TEXT, "Not there.")
            .columnsOf(EVERY_TYPE, "some_money", "a_string")
            .partitionedBy("day", "A day.")
            .build();
    write(List.<Object[]>of(ParquetRowWriterTest.VALUES));
    assertThat(read("file.parquet", other))
        .isEqualTo(
            List.of(Arrays.asList(null, new BigDecimal("-999999999999.999999"), "012345678901")));
  }

  @Test
  void aDecimalOfLessScaleFitsAndNumbersOfFewerBytesToo() {
    duckDb("SELECT 1.5::DECIMAL(5,1) AS some_money, 7::INTEGER AS a_long");
    TableSchema schema = table("some_money", "a_long");
    assertThat(read("duck.parquet", schema))
        .isEqualTo(List.of(List.of(new BigDecimal("1.500000"), 7L)));
  }

  @Test
  void aColumnOfAnotherTypeIsRefusedByItsNameAndThatOfItsFile() {
    duckDb("SELECT 'seven' AS a_long");
    assertThatThrownBy(() -> read("duck.parquet", table("a_long")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("duck.parquet")
        .hasMessageContaining("a_long")
        .hasMessageContaining("BIGINT");
  }

  @Test
  void aFileThatIsNotWholeIsRefusedByItsName() throws IOException {
    write(randomRows(10, 20));
    Path file = folder.resolve("file.parquet");
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 500));
    assertThatThrownBy(() -> read("file.parquet", EVERY_TYPE))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("file.parquet");
  }

  private void duckDb(String select) {
    try (DuckDb sql = new DuckDb()) {
      sql.execute("COPY (%s) TO '%s/duck.parquet' (FORMAT parquet)".formatted(select, folder));
    }
  }

  private static TableSchema table(String... columns) {
    return TableSchema.named("other")
        .grain("one row")
        .columnsOf(EVERY_TYPE, columns)
        .partitionedBy("day", "A day.")
        .build();
  }

  private String parquetIn(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".parquet") && !file.startsWith("."))
          .findFirst()
          .orElseThrow();
    }
  }

  private void write(List<Object[]> rows) {
    var file = new org.apache.hadoop.fs.Path("counted://" + folder + "/file.parquet");
    try (ParquetRowWriter writer = new ParquetRowWriter(file, EVERY_TYPE, HADOOP)) {
      rows.forEach(writer::write);
    }
  }

  private List<List<Object>> read(String name, TableSchema schema) {
    var file = new org.apache.hadoop.fs.Path("counted://" + folder + "/" + name);
    try {
      return deep(
          ParquetRowReader.read(file.getFileSystem(HADOOP).getFileStatus(file), schema, HADOOP));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<List<Object>> deep(List<Object[]> rows) {
    return rows.stream().map(Arrays::asList).toList();
  }

  static List<Object[]> randomRows(int count, int length) {
    Random random = new Random(7);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Object[] row = {
        text(random, length),
        random.nextInt(),
        random.nextLong(),
        random.nextGaussian(),
        random.nextBoolean(),
        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L),
        decimal(random, 59, 6),
        decimal(random, 59, 3),
        list(random, () -> text(random, 3)),
        map(random),
        decimal(random, 66, 3),
        list(random, random::nextInt),
        list(random, random::nextLong),
        LocalDate.ofEpochDay(random.nextInt(100_000) - 50_000),
        decimal(random, 29, 2)
      };
      for (int column = 0; column < row.length; column++) {
        row[column] = random.nextInt(8) == 0 ? null : row[column];
      }
      rows.add(row);
    }
    return rows;
  }

  private static BigDecimal decimal(Random random, int bits, int scale) {
    BigInteger digits = new BigInteger(random.nextInt(bits + 1), random);
    return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), scale);
  }

  /** Half of them the same few, as they are in our tables. */
  private static String text(Random random, int length) {
    if (random.nextBoolean()) {
      return "team " + random.nextInt(5);
    }
    StringBuilder text = new StringBuilder();
    random.ints(length, 1, 0xD800).forEach(text::appendCodePoint);
    return text.toString();
  }

  private static <T> List<T> list(Random random, Supplier<T> value) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(random.nextInt(6) == 0 ? null : value.get());
    }
    return list;
  }

  private static Map<String, String> map(Random random) {
    Map<String, String> map = new HashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put(text(random, 3), random.nextInt(6) == 0 ? null : text(random, 3));
    }
    return map;
  }
}
