package io.dpuledger.app;

import static io.dpuledger.app.PlayedSite.LAST_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.PlayedSite.Outcome;
import io.dpuledger.simulator.Ending;
import io.dpuledger.simulator.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten nights of a small company, the last of which is a whole nightly. */
@Tag("program")
class NightlyTest {
  private static final int NIGHTS = 10;
  private static final int SPARK_JOBS = 38;
  private static final Fleet FLEET = Fleet.generate(PlayedSite.spec(NIGHTS, 120));
  private static final String KEY = "account_id, region, session_id, created_on";

  @TempDir private static Path folder;
  private static PlayedSite site;
  private static Outcome night;
  private static int sparkJobs;
  private static DuckDb sql;

  @BeforeAll
  static void play() {
    site = PlayedSite.of(folder, FLEET);
    for (LocalDate day = LAST_DAY.minusDays(NIGHTS - 1L); day.isBefore(LAST_DAY); ) {
      site.glue().clock(PlayedSite.night(day));
      assertThat(site.run("collect").exitCode()).isEqualTo(ExitCode.DONE);
      day = day.plusDays(1);
    }
    site.glue().clock(PlayedSite.night(LAST_DAY));
    int before = JobCounter.jobs();
    night = site.run("nightly");
    sparkJobs = JobCounter.jobs() - before;
    sql = site.sql();
  }

  @AfterAll
  static void close() {
    sql.close();
    site.close();
  }

  @Test
  void theNightEndsWellAndNamesThePageToOpen() {
    assertThat(night.err()).isEmpty();
    assertThat(night.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(night.out())
        .contains("us-east-1         COMPLETE", "eu-west-1         COMPLETE")
        .contains("Report: " + site.lake().resolve("reports/2026-11-21/report.html"));
  }

  @Test
  void everyFormOfTheReportIsThereAndSaysThatItIsPlay() {
    assertThat(FileTree.files(site.lake().resolve("reports/2026-11-21")))
        .contains("report.html", "report.md", "report.json")
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
        .filteredOn(file -> file.matches("(session_fact|session_day|spend_daily|quarantine)/.*"))
        .hasSizeGreaterThan(25)
        .allMatch(file -> file.matches("[a-z_]+/[a-z]+_date=[0-9-]{10}/data\\.parquet"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session_observation",
        "collection",
        "session_fact",
        "session_day",
        "spend_daily",
        "recommendation"
      })
  void aTableHasThePromisedColumnsAndTypes(String table) {
    Map<String, String> described =
        sql.rows("SELECT column_name, column_type FROM (DESCRIBE " + table + ")").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    assertThat(described).containsAllEntriesOf(Contract.described(table));
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
  void everySightOfEveryNightIsKept() {
    assertThat(sql.count("SELECT count(DISTINCT run_id) FROM session_observation"))
        .isEqualTo(NIGHTS);
    assertThat(
            sql.count(
                "SELECT sum(sessions)::BIGINT - (SELECT count(*) FROM session_observation)"
                    + " FROM collection"))
        .isZero();
    assertThat(sql.column("SELECT DISTINCT observed_at::VARCHAR FROM session_observation"))
        .allMatch(seen -> seen.endsWith(" 03:00:00+00"))
        .hasSize(NIGHTS);
  }

  @Test
  void everyObservedSessionIsAFactExactlyOnce() {
    String observed = "(SELECT DISTINCT " + KEY + " FROM session_observation)";
    assertThat(sql.count("SELECT count(*) FROM session_fact"))
        .isGreaterThan(200)
        .isEqualTo(sql.count("SELECT count(*) FROM " + observed));
    assertThat(sql.rows("FROM " + observed + " EXCEPT SELECT " + KEY + " FROM session_fact"))
        .isEmpty();
  }

  @Test
  void theDaysOfASessionAddUpToTheSession() {
    String measures =
        "unit_hours list_cost contracted_cost idle_cost_low idle_cost_high idle_seconds_low"
            + " idle_seconds_high";
    for (String measure : measures.split(" ")) {
      assertThat(
              sql.rows(
                  "SELECT * FROM (SELECT "
                      + KEY
                      + ", sum("
                      + measure
                      + ") AS days FROM session_day GROUP BY ALL) FULL JOIN (SELECT "
                      + KEY
                      + ", "
                      + measure
                      + " AS whole FROM session_fact) USING ("
                      + KEY
                      + ") WHERE days IS DISTINCT FROM whole"))
          .as(measure)
          .isEmpty();
    }
  }

  @Test
  void theSpendOfADayIsTheSumOfItsSessions() {
    String sums =
        """
        SELECT usage_date, region, worker_type, capacity_unit, billing_currency, %s,
               sum(unit_hours), sum(list_cost), sum(contracted_cost), sum(idle_cost_low),
               sum(idle_cost_high)
        FROM %s GROUP BY 1, 2, 3, 4, 5 ORDER BY ALL
        """;
    assertThat(sql.rows(sums.formatted("sum(sessions_active)::BIGINT", "spend_daily")))
        .isNotEmpty()
        .isEqualTo(sql.rows(sums.formatted("count(*)", "session_day")));
    assertThat(sql.value("SELECT sum(list_cost) > 100 FROM spend_daily")).isEqualTo("true");
    assertThat(sql.count("SELECT sum(sessions_started)::BIGINT FROM spend_daily"))
        .isEqualTo(sql.count("SELECT count(*) FROM session_day WHERE is_start"));
  }

  @Test
  void idleMoneyLiesBetweenNothingAndTheCost() {
    for (String table : List.of("session_fact", "session_day", "spend_daily")) {
      assertThat(
              sql.rows(
                  "SELECT * FROM "
                      + table
                      + " WHERE NOT (0 <= idle_cost_low AND idle_cost_low <= idle_cost_high"
                      + " AND idle_cost_high <= list_cost)"))
          .as(table)
          .isEmpty();
    }
    assertThat(
            sql.rows(
                "FROM session_fact WHERE NOT (0 <= idle_seconds_low"
                    + " AND idle_seconds_low <= idle_seconds_high)"))
        .isEmpty();
  }

  @Test
  void aSliceLiesOnItsDay() {
    assertThat(
            sql.rows(
                "FROM session_day WHERE NOT (slice_start <= slice_end"
                    + " AND slice_start >= usage_date::TIMESTAMP"
                    + " AND slice_end <= usage_date::TIMESTAMP + INTERVAL 1 DAY)"))
        .isEmpty();
  }

  @Test
  void secretsOfArgumentsAreNowhereInTheLake() {
    assertThat(FLEET.sessions())
        .anyMatch(one -> one.setup().arguments().toString().contains("hunter2"));
    assertThat(
            sql.column(
                "SELECT DISTINCT unnest(map_keys(default_arguments)) FROM session_observation"))
        .isSubsetOf("--enable-auto-scaling", "--glue_kernel_version");
  }

  @Test
  void theFiguresOfEndedSessionsAreThoseOfTheTruth() {
    for (TrueFact fact : facts("lifecycle = 'ENDED' AND usage_basis = 'REPORTED'")) {
      assertThat(fact.executionSeconds())
          .isEqualByComparingTo(TrueFact.seconds(fact.truth().executionMillis()));
      assertThat(fact.dpuSeconds())
          .isEqualByComparingTo(BigDecimal.valueOf(fact.truth().dpuSeconds()));
    }
  }

  @Test
  void theTrueIdleTimeOfEndedSessionsLiesWithinItsBounds() {
    List<TrueFact> facts = facts("lifecycle = 'ENDED'");
    List<TrueFact> wrong = facts.stream().filter(fact -> !fact.holdsIdleSeconds()).toList();
    assertThat(wrong).filteredOn(fact -> !fact.evidence().equals("TAIL")).isEmpty();
    long tails = facts.stream().filter(fact -> fact.evidence().equals("TAIL")).count();
    assertThat(tails).isGreaterThan(30);
    // A total timeout that AWS never tells, seen once or twice, looks like idling. Nothing else
    // may.
    assertThat(wrong).allMatch(fact -> fact.truth().ending() == Ending.TOTAL_TIMEOUT);
    assertThat((double) wrong.size() / tails)
        .as("%d of %d", wrong.size(), tails)
        .isLessThanOrEqualTo(0.01);
  }

  @Test
  void theTrueIdleMoneyOfEndedSessionsLiesWithinItsBounds() {
    List<TrueFact> facts = facts("lifecycle = 'ENDED' AND list_cost IS NOT NULL");
    assertThat(facts).hasSizeGreaterThan(200);
    List<TrueFact> wrong =
        facts.stream()
            .filter(fact -> fact.holdsIdleSeconds())
            .filter(fact -> !fact.holdsIdleMoney())
            .toList();
    assertThat(wrong).isEmpty();
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

  private static List<TrueFact> facts(String condition) {
    return TrueFact.of(FLEET, sql, condition);
  }
}
