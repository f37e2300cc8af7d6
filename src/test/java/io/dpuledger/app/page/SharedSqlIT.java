package io.dpuledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.night.Tables;
import io.dpuledger.app.site.DemoLake;
import io.dpuledger.app.site.DemoLake.Demo;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.catalog.SchemaFormat;
import io.dpuledger.table.files.LakeLayout;
import io.dpuledger.testing.DuckDb;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import scala.collection.Seq;

/**
 * DuckDB and Spark, each over the tables that {@code schema} writes for it, answer the SQL of the
 * notebooks, of the pages for analysts and of the shipped analyses alike: the same columns and rows
 * in the same order, to the last decimal.
 */
@ExtendWith(DemoLake.class)
class SharedSqlIT {
  private static final Pattern PAGE_SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FILES =
      Pattern.compile("read_parquet\\('\\.demo/lake/(\\w+)/[^)]*\\)");

  @TempDir private static Path warehouse;

  private static Path lake;
  private static DuckDb duckDb;
  private static SparkSession spark;

  @BeforeAll
  static void open(Demo demo) {
    lake = demo.lake();
    LakeLayout layout = LakeLayout.of(lake.toString(), lake.resolve("staging").toString());
    duckDb = new DuckDb();
    statements(SchemaFormat.DUCKDB, layout)
        .filter(sql -> emptyTables().noneMatch(table -> sql.contains("VIEW " + table + " ")))
        .forEach(duckDb::execute);
    // Of its own: other tests of this JVM start and stop the program's.
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 1)
            .config("spark.sql.ansi.enabled", true)
            .config("spark.sql.warehouse.dir", warehouse.toString())
            .getOrCreate();
    statements(SchemaFormat.SPARK, layout).forEach(spark::sql);
  }

  @AfterAll
  static void close() {
    spark.stop();
    duckDb.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void bothEnginesAnswerAlike(String name, List<String> forDuckDb, String forSpark) {
    forDuckDb.subList(0, forDuckDb.size() - 1).forEach(duckDb::execute);
    List<List<Object>> byDuckDb = duckDb.answer(forDuckDb.get(forDuckDb.size() - 1));
    assertThat(normal(byDuckDb)).isEqualTo(normal(answer(spark.sql(forSpark))));
  }

  static Stream<Arguments> bothEnginesAnswerAlike() throws IOException {
    List<Arguments> questions = new ArrayList<>();
    for (Path folder : List.of(Path.of("notebooks/sql"), Path.of("conf/analyses"))) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          String sql = bound(withoutSemicolon(Files.readString(file)));
          questions.add(Arguments.of(file.getFileName().toString(), List.of(sql), sql));
        }
      }
    }
    for (String page : List.of("query.md", "analyses.md", "focus.md")) {
      PAGE_SQL
          .matcher(Files.readString(Path.of("src/site/markdown", page)))
          .results()
          .map(block -> List.of(bound(withoutSemicolon(block.group(1))).split(";\\s*\n")))
          .map(
              block ->
                  Arguments.of(
                      page + ": " + block,
                      block.stream()
                          .map(sql -> sql.replace(".demo/lake", lake.toString()))
                          .toList(),
                      FILES.matcher(block.get(block.size() - 1)).replaceAll("$1")))
          .forEach(questions::add);
    }
    return questions.stream();
  }

  private static String withoutSemicolon(String sql) {
    return sql.strip().replaceFirst(";$", "");
  }

  /** An analyst's question of the demo's period; DuckDB names parameters otherwise. */
  private static String bound(String sql) {
    return sql.replace(":period_start", "'2026-10-23'")
        .replace(":period_end", "'2026-11-21'")
        .replace(":as_of", "'2026-11-21'");
  }

  private static Stream<String> statements(SchemaFormat format, LakeLayout layout) {
    return Stream.of(format.write(Tables.all(), layout).split(";\n")).filter(sql -> !sql.isBlank());
  }

  /** The tables without a file, of which DuckDB can make no view. */
  private static Stream<String> emptyTables() {
    return Tables.all().stream()
        .map(TableSchema::name)
        .filter(table -> !Files.isDirectory(lake.resolve(table)));
  }

  private static List<List<Object>> answer(Dataset<Row> rows) {
    List<List<Object>> answer = new ArrayList<>(List.of(List.of((Object[]) rows.columns())));
    for (Row row : rows.collectAsList()) {
      List<Object> values = new ArrayList<>();
      IntStream.range(0, row.size())
          .forEach(i -> values.add(row.get(i) instanceof Seq<?> ? row.getList(i) : row.get(i)));
      answer.add(values);
    }
    return answer;
  }

  /**
   * Numbers that engines keep in other types, such as a sum of whole ones, are the same numbers.
   */
  private static List<List<@Nullable String>> normal(List<List<Object>> answer) {
    List<List<@Nullable String>> normal = new ArrayList<>();
    for (List<Object> row : answer) {
      List<@Nullable String> values = new ArrayList<>();
      row.forEach(value -> values.add(normal(value)));
      normal.add(values);
    }
    return normal;
  }

  private static @Nullable String normal(@Nullable Object value) {
    if (value == null || value instanceof String) {
      return (String) value;
    }
    if (value instanceof Double || value instanceof Boolean) {
      return value.getClass().getSimpleName() + " " + value;
    }
    if (value instanceof Number) {
      return "Number " + new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
    }
    if (value instanceof Date || value instanceof LocalDate) {
      return "Date " + value;
    }
    if (value instanceof Timestamp time) {
      return "Time " + time.toInstant();
    }
    if (value instanceof OffsetDateTime time) {
      return "Time " + time.toInstant();
    }
    if (value instanceof List<?> list) {
      return "List " + list;
    }
    if (value instanceof Array array) {
      try {
        return "List " + List.of((Object[]) array.getArray());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalArgumentException(
        value.getClass() + " is written otherwise by each engine: cast it to text");
  }
}
