package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.Contract;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.app.site.TenNights;
import io.dpuledger.table.TableSchema;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the last of ten nights leaves behind: reports, records and tables as they are promised. */
@Tag("program")
@ExtendWith(TenNights.Played.class)
class NightlyTest {
  /** With adaptive execution each exchange of a job counts as one more. */
  private static final int SPARK_JOBS = 42;

  private final PlayedSite site;
  private final Outcome last;
  private final int sparkJobs;
  private final DuckDb sql;

  NightlyTest(TenNights nights) {
    site = nights.site();
    last = nights.last();
    sparkJobs = nights.sparkJobsOfLast();
    sql = nights.sql();
  }

  @Test
  void theNightEndsWellAndNamesThePageToOpen() {
    assertThat(last.err()).isEmpty();
    assertThat(last.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(last.out())
        .contains("us-east-1         COMPLETE", "eu-west-1         COMPLETE")
        .contains("Report: " + site.lake().resolve("reports/2026-11-21/report.html"));
  }

  @Test
  void everyFormOfTheReportIsThereAndSaysThatItIsPlay() {
    assertThat(FileTree.files(site.lake().resolve("reports/2026-11-21")))
        .contains("report.html", "report.md", "report.json", "report.xlsx")
        .contains("csv/session_fact.csv", "csv/session_day.csv", "csv/spend_daily.csv");
    assertThat(site.read("lake/reports/2026-11-21/report.md")).contains("SIMULATED");
    assertThat(site.read("lake/reports/2026-11-21/report.html")).containsIgnoringCase("simulated");
  }

  @Test
  void theRunFileSaysWhatWasReadAndMovedAndHowItEnded() {
    assertThat(site.runFile())
        .contains("\"command\" : \"nightly\"")
        .contains("\"outcome\" : \"DONE\"", "\"exit_code\" : 0", "\"as_of\" : \"2026-11-21\"")
        .contains("\"source\" : \"SIMULATED\"", "\"account_id\" : \"012345678901\"")
        .contains("\"session_fact\" : [ \"created_date=2026-11-12\"");
  }

  @Test
  void nothingStaysInTheStagingFolder() {
    assertThat(FileTree.files(site.lake().resolve("staging"))).isEmpty();
    assertThat(site.lake().resolve("staging")).isEmptyDirectory();
    assertThat(FileTree.files(site.lake())).noneMatch(file -> file.endsWith(".crc"));
    assertThat(site.lake().resolve("runs/lock")).isEmptyDirectory();
  }

  @Test
  void everyDayOfADerivedTableIsOneFile() {
    assertThat(FileTree.files(site.lake()))
        .filteredOn(
            file ->
                file.matches(
                    "(session_fact|session_day|spend_daily|capacity_hourly|quarantine)/.*"))
        .hasSizeGreaterThan(25)
        .allMatch(file -> file.matches("[a-z_]+/[a-z]+_date=[0-9-]{10}/data\\.parquet"));
  }

  @Test
  void everyTableHasThePromisedColumnsAndTypes() {
    assertThat(present()).hasSizeGreaterThan(15);
    for (TableSchema table : present()) {
      Map<String, String> described =
          sql.rows("SELECT column_name, column_type FROM (DESCRIBE " + table.name() + ")").stream()
              .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
      assertThat(described)
          .as(table.name())
          .containsAllEntriesOf(Contract.described(table.name()))
          .containsOnlyKeys(table.columnNames());
    }
  }

  @Test
  void aColumnHasAValueInEveryRowUnlessTheSchemaSaysWhatNullMeans() {
    for (TableSchema table : present()) {
      String nulls =
          Stream.concat(table.columns().stream(), Stream.of(table.partition()))
              .filter(column -> column.nullMeans().isEmpty())
              .map(column -> "coalesce(sum(\"%1$s\" IS NULL)::INT, 0)".formatted(column.name()))
              .collect(Collectors.joining(" + "));
      assertThat(sql.count("SELECT " + nulls + " FROM " + table.name())).as(table.name()).isZero();
    }
  }

  @Test
  void everyFileSaysWhatItsColumnsMean() {
    for (TableSchema table : present()) {
      String files = site.lake().resolve(table.name()) + "/*/*.parquet";
      // Spark adds of some columns that they are never null, such as counts.
      assertThat(
              sql.column(
                  "SELECT DISTINCT replace(decode(value), 'nullable\":false', 'nullable\":true')"
                      + " FROM parquet_kv_metadata('%s')".formatted(files)
                      + " WHERE decode(key) LIKE '%row.metadata'"))
          .as(table.name())
          .containsExactly(table.fileType().json());
    }
  }

  @Test
  void theViewsForDuckDbAreTheTables() {
    Outcome views = site.run("schema", "--format", "duckdb");
    String ofPresent =
        Stream.of(views.out().split("\n\n"))
            .filter(view -> present().stream().noneMatch(table -> isViewOf(view, table)))
            .filter(view -> view.contains("CREATE"))
            .reduce(views.out(), (all, absent) -> all.replace(absent, ""));
    try (DuckDb other = new DuckDb()) {
      other.execute(ofPresent);
      for (TableSchema table : present()) {
        String all = "SELECT * FROM " + table.name() + " ORDER BY ALL";
        assertThat(other.rows(all)).as(table.name()).isEqualTo(sql.rows(all));
      }
    }
  }

  private List<TableSchema> present() {
    return Tables.all().stream()
        .filter(table -> Files.isDirectory(site.lake().resolve(table.name())))
        .toList();
  }

  private static boolean isViewOf(String sql, TableSchema table) {
    return sql.contains("VIEW " + table.name() + " AS");
  }

  @Test
  void accountsKeepTheirLeadingZeros() {
    for (String table : List.of("session_observation", "session_fact", "session_day")) {
      assertThat(sql.column("SELECT DISTINCT account_id FROM " + table))
          .containsExactly("012345678901");
    }
    assertThat(sql.column("SELECT DISTINCT account_id FROM spend_daily"))
        .containsExactly("012345678901");
  }

  @Test
  void secretsOfArgumentsAreNowhereInTheLake() {
    assertThat(TenNights.FLEET.sessions())
        .anyMatch(one -> one.setup().arguments().toString().contains("hunter2"));
    assertThat(
            sql.column(
                "SELECT DISTINCT unnest(map_keys(default_arguments)) FROM session_observation"))
        .isSubsetOf("--enable-auto-scaling", "--glue_kernel_version");
  }

  @Test
  void aDayThatNobodySawIsRefusedInsteadOfReportedAsQuiet() {
    for (String day : List.of("2026-12-24", "2020-01-01")) {
      Outcome refused = site.run("report", "--as-of", day);
      assertThat(refused.exitCode()).isEqualTo(ExitCode.CONFIG);
      assertThat(refused.err()).contains("--as-of " + day + ": usage is known from 2026-11-12");
    }
  }

  @Test
  void aDayThatWasNotAnalyzedIsNotReportedAsOneWithoutAdvice() {
    Outcome refused = site.run("report", "--as-of", "2026-11-20");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(refused.err()).contains("run analyze --as-of 2026-11-20 first");
  }

  @Test
  void aNightStartsFewSparkJobs() {
    assertThat(sparkJobs).isPositive().isLessThanOrEqualTo(SPARK_JOBS);
  }

  @Test
  void anotherAnalysisOfTheSameSightsGivesTheSameRows(@TempDir Path other) {
    Path lake = other.resolve("lake");
    FileTree.copy(site.lake(), lake);

    Outcome again = site.run("analyze", "--set", "lake.path=" + lake);

    assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
    try (DuckDb copy = new DuckDb()) {
      for (String table : List.of("session_fact", "session_day", "spend_daily", "recommendation")) {
        copy.table(lake, table);
        String rows = "SELECT * FROM " + table + " ORDER BY ALL";
        assertThat(copy.rows(rows)).as(table).isEqualTo(sql.rows(rows));
      }
    }
  }
}
