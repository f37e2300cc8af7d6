package io.dpuledger.table.parquet;

import static io.dpuledger.table.parquet.ParquetRowWriterTest.EVERY_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.rows.RowPacker;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.SparkTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetGroupsTest extends SparkTest {
  private static final TableSchema NESTED =
      TableSchema.named("nested")
          .grain("one row")
          .column("strings", ColumnKind.TEXTS, "Texts.")
          .column("ints", ColumnKind.HOURS_OF_DAY, "Numbers.")
          .column("a_map", ColumnKind.TEXT_MAP, "Texts by name.")
          .column("wide", ColumnKind.UNIT_SECONDS, "More digits than a long has.")
          .partitionedBy("day", "A day.")
          .build();

  private static final TableSchema TEXTS =
      TableSchema.named("texts")
          .grain("one row")
          .column("own", ColumnKind.TEXT, "Each row has its own.")
          .column("shared", ColumnKind.TEXT, "One of 1,000.")
          .partitionedBy("day", "A day.")
          .build();

  @TempDir private Path folder;

  /** What two other readers find in the same file. */
  @Test
  void nullIsNeitherEmptyNorAListOfNulls() {
    Map<String, String> tags = new HashMap<>();
    tags.put("owner", null);
    write(
        NESTED,
        List.of(
            new Object[] {null, null, null, null},
            new Object[] {List.of(), List.of(), Map.of(), new BigDecimal("0")},
            new Object[] {
              Arrays.asList("a", null, ""),
              Arrays.asList(null, -1, null),
              tags,
              new BigDecimal("-0.001")
            },
            new Object[] {
              Arrays.asList((Object) null),
              List.of(7),
              Map.of("team", ""),
              new BigDecimal("99999999999999999.999")
            },
            new Object[] {
              List.of("b"), List.of(), null, new BigDecimal("-99999999999999999.999")
            }));

    List<List<String>> expected =
        List.of(
            Arrays.asList(null, null, null, null),
            List.of("[]", "[]", "{}", "0.000"),
            List.of("[a, NULL, '']", "[NULL, -1, NULL]", "{owner=NULL}", "-0.001"),
            List.of("[NULL]", "[7]", "{team=''}", "99999999999999999.999"),
            Arrays.asList("[b]", "[]", null, "-99999999999999999.999"));
    try (DuckDb sql = new DuckDb()) {
      assertThat(sql.rows("SELECT COLUMNS(*)::VARCHAR FROM " + file())).isEqualTo(expected);
    }
    assertThat(
            spark()
                .read()
                .parquet(folder + "/file.parquet")
                .selectExpr("string(strings)", "string(ints)", "string(a_map)", "string(wide)")
                .collectAsList()
                .stream()
                .map(row -> IntStream.range(0, 4).mapToObj(row::getString).toList()))
        .containsExactly(
            Arrays.asList(null, null, null, null),
            List.of("[]", "[]", "{}", "0.000"),
            List.of("[a, null, ]", "[null, -1, null]", "{owner -> null}", "-0.001"),
            List.of("[null]", "[7]", "{team -> }", "99999999999999999.999"),
            Arrays.asList("[b]", "[]", null, "-99999999999999999.999"));
  }

  @Test
  void aRowOfSparkWithOtherColumnsGivesTheSameFileAsItsValues() throws IOException {
    List<Object[]> rows = ParquetRowReaderTest.randomRows(2_000, 20);
    write(EVERY_TYPE, rows);

    List<StructField> fields = new ArrayList<>(List.of(EVERY_TYPE.fileType().fields()));
    Collections.reverse(fields);
    StructType type = new StructType(fields.toArray(StructField[]::new)).add("x", ColumnTypes.INT);
    int last = rows.get(0).length - 1;
    int[] positions = IntStream.rangeClosed(0, last).map(i -> last - i).toArray();
    RowPacker packer = new RowPacker(type);
    try (ParquetRowWriter writer = writer(EVERY_TYPE, "spark.parquet")) {
      for (Object[] row : rows) {
        List<Object> values = new ArrayList<>(Arrays.asList(row));
        Collections.reverse(values);
        values.add(7);
        writer.write(packer.pack(values.toArray()), positions);
      }
    }
    assertThat(folder.resolve("spark.parquet"))
        .hasBinaryContent(Files.readAllBytes(folder.resolve("file.parquet")));
  }

  @Test
  void moreRowsThanFitInMemoryGoToSeveralGroups() {
    Random random = new Random(7);
    byte[] noise = new byte[75_000];
    try (ParquetRowWriter writer = writer(TEXTS, "file.parquet")) {
      for (int i = 0; i < 600; i++) {
        random.nextBytes(noise);
        writer.write(new Object[] {Base64.getEncoder().encodeToString(noise), "same"});
      }
      assertThat(writer.bytes()).isBetween(40L << 20, 60L << 20);
    }

    try (DuckDb sql = new DuckDb()) {
      assertThat(
              sql.rows("SELECT DISTINCT num_row_groups FROM parquet_file_metadata(" + file() + ")"))
          .containsExactly(List.of("2"));
      assertThat(
              sql.rows(
                  "SELECT count(*), count(DISTINCT own), min(length(own)), min(shared) FROM "
                      + file()))
          .containsExactly(List.of("600", "600", "100000", "same"));
    }
  }

  @Test
  void onlyATextThatRowsShareHasADictionary() {
    write(
        TEXTS,
        IntStream.range(0, 10_000)
            .mapToObj(i -> new Object[] {"the session number " + i, "the role number " + i % 1_000})
            .toList());

    try (DuckDb sql = new DuckDb()) {
      assertThat(
              sql.rows(
                  "SELECT path_in_schema, dictionary_page_offset IS NOT NULL FROM parquet_metadata("
                      + file()
                      + ") ORDER BY ALL"))
          .containsExactly(List.of("own", "false"), List.of("shared", "true"));
    }
  }

  private void write(TableSchema schema, List<Object[]> rows) {
    try (ParquetRowWriter writer = writer(schema, "file.parquet")) {
      rows.forEach(writer::write);
    }
  }

  private ParquetRowWriter writer(TableSchema schema, String name) {
    return new ParquetRowWriter(
        new org.apache.hadoop.fs.Path(folder + "/" + name), schema, new Configuration());
  }

  private String file() {
    return "'" + folder + "/file.parquet'";
  }
}
