package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.JobCounter;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that analysts ask: those that we ship, those that hold, and those that do not. */
@Tag("program")
class AnalysesTest {
  private static final Path SHIPPED = Path.of("conf/analyses").toAbsolutePath();
  private static final String TEAMS =
      """
      -- title: <b>What</b> =1+1 | teams cost
      -- grain: one team
      -- report: yes
      -- column team: Team | <i>or none</i>.
      -- column cost: List cost, an estimate.
      -- column last_day: Its last day.
      -- column first_seen: When its first session began.
      -- column share: Something with a fraction.

      SELECT team,
             sum(list_cost) AS cost,
             max(CAST(usage_date AS DATE)) AS last_day,
             min(slice_start) AS first_seen,
             CAST(0.25 AS FLOAT) AS share
      FROM session_day
      WHERE usage_date BETWEEN :period_start AND :period_end
      GROUP BY team
      """;

  @TempDir private static Path folder;
  private static PlayedSite played;

  @TempDir private Path own;
  private PlayedSite site;

  @BeforeAll
  static void play() {
    played = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(3, 60)));
    played.done("nightly", "--set=collect.tags=true");
  }

  @AfterAll
  static void close() {
    played.close();
  }

  @BeforeEach
  void copy() throws IOException {
    site = PlayedSite.of(own, Fleet.of(PlayedSite.spec(3, 60), List.of()));
    FileTree.copy(played.lake(), site.lake());
    Files.createDirectories(site.file("analyses"));
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void thoseThatWeShipAreWhatAnotherEngineMakesOfThem() throws IOException {
    Outcome report = site.run("report", "--set", "analyses.folder=" + SHIPPED);
    assertThat(report.exitCode()).as(report.out() + report.err()).isZero();
    try (DuckDb sql = site.sql()) {
      for (String name : List.of("owner_week", "idle_sessions")) {
        sql.table(site.lake(), "analysis_" + name);
        String query =
            Files.readString(SHIPPED.resolve(name + ".sql"))
                .replace(":period_start", "'2026-11-19'")
                .replace(":period_end", "'2026-11-21'");
        assertThat(sql.rows("SELECT * EXCLUDE (as_of_date) FROM analysis_" + name))
            .as(name)
            .isNotEmpty()
            .isEqualTo(sql.rows(query));
      }
      assertThat(sql.rows("SELECT * FROM analysis_idle_sessions")).hasSizeGreaterThan(2);
      assertThat(
              sql.count(
                  "SELECT count(*) FROM analysis_owner_week WHERE owners < 5 AND team NOT LIKE '(%'"))
          .isZero();
      assertThat(
              sql.rows(
                  "SELECT billing_currency, sum(list_cost), sum(idle_cost_low), sum(idle_cost_high)"
                      + " FROM analysis_owner_week GROUP BY ALL"))
          .isEqualTo(
              sql.rows(
                  "SELECT billing_currency, sum(list_cost), sum(idle_cost_low), sum(idle_cost_high)"
                      + " FROM session_day WHERE usage_date BETWEEN '2026-11-19' AND '2026-11-21'"
                      + " AND owner IS NOT NULL GROUP BY ALL"));
    }
  }

  @Test
  void theOneOfThePageHolds() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/analyses.md"));
    int begins = page.indexOf("-- title: Sessions of many units");
    site.write("analyses/big_sessions.sql", page.substring(begins, page.indexOf("```", begins)));
    Outcome outcome = site.run("validate", "--set", "lake.path=" + own.resolve("none"));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("Valid analyses: 1.");
  }

  @Test
  void anAnswerIsATableACsvAndASectionOfEveryFormOfTheReport() throws IOException {
    site.write("analyses/teams.sql", TEAMS);
    site.write("analyses/README.md", "No question.");

    Outcome report = site.done("report");

    assertThat(report.out()).doesNotContain("Analyses that failed");
    List<String> csv = site.read("lake/reports/2026-11-21/csv/analysis_teams.csv").lines().toList();
    try (DuckDb sql = site.sql()) {
      sql.table(site.lake(), "analysis_teams");
      assertThat(sql.column("SELECT column_type FROM (DESCRIBE analysis_teams)"))
          .containsExactly(
              "VARCHAR", "DECIMAL(28,6)", "DATE", "TIMESTAMP WITH TIME ZONE", "DOUBLE", "VARCHAR");
      assertThat(csv.get(0)).isEqualTo("team,cost,last_day,first_seen,share,as_of_date");
      assertThat(csv.subList(1, csv.size()))
          .isEqualTo(
              sql.column(
                  "SELECT concat_ws(',', coalesce(team, ''), cost, last_day,"
                      + " strftime(first_seen, '%Y-%m-%dT%H:%M:%S')"
                      + " || rtrim(strftime(first_seen, '.%f'), '.0') || 'Z', share, as_of_date)"
                      + " FROM analysis_teams"));
      JsonNode json =
          new ObjectMapper()
              .readTree(site.read("lake/reports/2026-11-21/report.json"))
              .at("/own_analyses/0");
      assertThat(json.get("rows_of_table").asLong()).isEqualTo(csv.size() - 1L);
      assertThat(json.at("/columns/1/type").asText()).isEqualTo("decimal(28,6)");
      assertThat(new BigDecimal(json.at("/rows/0/1").asText()))
          .isEqualByComparingTo(sql.column("SELECT cost FROM analysis_teams").get(0));
    }
    assertThat(site.read("lake/reports/2026-11-21/report.html"))
        .contains("&lt;b>What&lt;/b> =1+1 | teams cost", "The query is teams.sql.")
        .doesNotContain("<b>What", "<i>or none");
    assertThat(site.read("lake/reports/2026-11-21/report.md"))
        .contains("## &lt;b&gt;What&lt;/b&gt; =1\\+1 \\| teams cost");
    for (String page : FileTree.files(site.lake().resolve("reports/2026-11-21/teams"))) {
      assertThat(site.read("lake/reports/2026-11-21/teams/" + page)).doesNotContain("teams.sql");
    }
  }

  @Test
  void aFaultyOneIsNamedWithItsLineAndCostsNothingElse() {
    site.write("analyses/teams.sql", TEAMS);
    site.write("analyses/broken.sql", TEAMS.replace("max(CAST(usage_date", "max(CAST(usage_day"));
    site.write(
        "analyses/divides.sql",
        TEAMS.replace(
            "usage_date BETWEEN",
            "1 / (length(region) - length(region)) > 0\n  AND usage_date BETWEEN"));
    site.write("analyses/headless.sql", "SELECT 1");

    Outcome night = site.run("nightly");

    assertThat(night.exitCode()).as(night.err()).isEqualTo(ExitCode.PARTIAL);
    assertThat(night.out())
        .contains("Failed analyses; the report has everything else:")
        .contains(own + "/analyses/broken.sql:12: ", "`usage_day`", "Did you mean")
        .contains(own + "/analyses/divides.sql:16: Division by zero")
        .contains(own + "/analyses/headless.sql:1: has no header")
        .contains("Report: ");
    assertThat(night.out().lines().filter(line -> line.contains(".sql"))).hasSize(3);
    assertThat(site.runFile())
        .contains("\"outcome\" : \"PARTIAL\"", "\"exit_code\" : 3")
        .contains("\"analysis_teams\"", "broken.sql:12: ", "divides.sql:16: ");
    assertThat(site.read("lake/reports/2026-11-21/report.md"))
        .contains("Analyses that failed", "broken.sql\\:12")
        .doesNotContain(own.toString());
    assertThat(FileTree.files(site.lake()))
        .contains("analysis_teams/as_of_date=2026-11-21/data.parquet")
        .contains("reports/2026-11-21/csv/analysis_teams.csv")
        .noneMatch(file -> file.matches(".*(broken|divides|headless).*"));
    assertThat(site.lake().resolve("staging")).isEmptyDirectory();
  }

  @Test
  void validateFindsTheSameWithoutALakeAndEndsIn2() {
    site.write("analyses/teams.sql", TEAMS);
    Outcome sound = site.run("validate", "--set", "lake.path=" + own.resolve("none"));
    assertThat(sound.exitCode()).as(sound.err()).isZero();
    assertThat(sound.out()).contains("Valid analyses: 1.");

    site.write(
        "analyses/broken.sql", TEAMS.replace("sum(list_cost) AS cost", "team AS cost, team"));
    site.write("analyses/lists.sql", TEAMS.replace("sum(list_cost)", "collect_list(team)"));
    site.write(
        "analyses/forgot.sql", TEAMS.replace(", an estimate.\n", ".\n-- column more: More.\n"));
    Outcome faulty = site.run("validate", "--set", "lake.path=" + own.resolve("none"));

    assertThat(faulty.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(faulty.err().lines().map(line -> line.replace(own + "/analyses/", "")))
        .anyMatch(line -> line.startsWith("broken.sql:10: the SELECT gives column team twice"))
        .anyMatch(line -> line.startsWith("lists.sql:10: column cost is of type ARRAY<STRING>"))
        .anyMatch(line -> line.startsWith("forgot.sql:6: column more: is described, but"))
        .hasSize(3);
    assertThat(own.resolve("none")).doesNotExist();
  }

  @Test
  void theSameAgainGivesTheSameBytesAndWhatNobodyAsksAnyMoreIsNotReported() {
    site.write("analyses/teams.sql", TEAMS);
    site.done("report");
    String first = digests();
    site.done("report");
    assertThat(digests()).isEqualTo(first);
    assertThat(site.file("analyses/teams.sql").toFile().delete()).isTrue();

    int before = JobCounter.jobs();
    site.done("report");
    int without = JobCounter.jobs() - before;

    assertThat(FileTree.files(site.lake()))
        .contains("analysis_teams/as_of_date=2026-11-21/data.parquet")
        .contains("reports/2026-11-21/csv/spend_daily.csv")
        .doesNotContain("reports/2026-11-21/csv/analysis_teams.csv");
    assertThat(site.read("lake/reports/2026-11-21/report.html")).doesNotContain("teams.sql");
    before = JobCounter.jobs();
    site.done("report", "--set", "analyses.folder=null");
    assertThat(JobCounter.jobs() - before).isEqualTo(without);
  }

  private String digests() {
    return FileTree.digests(site.lake()).entrySet().stream()
        .filter(file -> file.getKey().contains("analysis_"))
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void anAnswerWithoutEndIsGivenUpAndNothingButTheLedgerIsRead() throws IOException {
    Files.writeString(own.resolve("secret.csv"), "a\n");
    site.write(
        "analyses/files.sql",
        TEAMS.replace("FROM session_day", "FROM csv.`" + own.resolve("secret.csv") + "`"));
    site.write(
        "analyses/environment.sql", TEAMS.replace("SELECT team", "SELECT '${env:HOME}' AS team"));
    site.write(
        "analyses/endless.sql",
        """
        -- title: Endless
        -- grain: nothing
        -- column n: A number.

        SELECT sum(a.id * b.id) AS n FROM range(10000000) a CROSS JOIN range(10000000) b
        """);
    site.write(
        "analyses/many.sql",
        site.read("analyses/endless.sql").replaceAll("sum.*", "id AS n FROM range(100001)"));
    Outcome report = site.run("report", "--set", "analyses.time-limit=2s");
    assertThat(report.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(report.out())
        .contains("endless.sql:5: took longer than analyses.time-limit (2 seconds)")
        .contains("many.sql:5: has more than 100000 rows")
        .contains("files.sql:15: unknown table csv.", "the ledger has bill_charge");
    assertThat(site.read("lake/reports/2026-11-21/csv/analysis_environment.csv"))
        .contains("${env:HOME}")
        .doesNotContain(System.getenv("HOME"));
  }

  @Test
  void aFolderThatIsNamedMustBeThere() {
    Outcome report = site.run("report", "--set", "analyses.folder=/no/such/folder");
    assertThat(report.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(report.out())
        .contains("--set: dpu-ledger.analyses.folder: there is no folder /no/such/folder");
  }
}
