package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.eventlog.file.LogFolder;
import io.dpuledger.eventlog.recorded.LogLines;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.testing.DuckDb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Nights that read event logs: of sessions by folder and by property, of others, and no logs. */
@Tag("program")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EventLogNightTest {
  private static final Fleet FLEET = Fleet.generate(PlayedSite.spec(2, 12));
  private static final String PLANTED = "PLANTED";

  @TempDir private static Path shared;
  private static PlayedSite site;
  private static LogFolder logs;
  private static List<SimulatedSession> sessions;
  private static Outcome first;

  @BeforeAll
  static void play() {
    site = PlayedSite.of(shared, FLEET);
    logs = new LogFolder(site.file("PLANTED-root"));
    sessions =
        Stream.of(PlayedSite.EAST, PlayedSite.WEST)
            .flatMap(target -> site.listed(target).stream())
            .filter(session -> session.executionMillis() > 300_000)
            .filter(session -> session.id().matches("[\\w-]+"))
            .limit(2)
            .toList();
    logs.write(
        "byfolder/" + sessions.get(0).id() + "/local-1.zstd", "zstd", of(sessions.get(0), ""));
    logs.write("PLANTED-folder/local-2.inprogress", "", of(sessions.get(1), sessions.get(1).id()));
    logs.write("PLANTED-folder/local-3", "", of(sessions.get(1), "not-listed"));
    logs.write("notes.txt", "", List.of("PLANTED text"));
    logs.write("empty", new byte[0]);
    first = night();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static Outcome night() {
    return site.run(
        "nightly", "--set", "event-logs.sources=[\"" + site.file("PLANTED-root") + "\"]");
  }

  private static List<String> of(SimulatedSession session, String id) {
    long start = session.createdMillis() + session.readyAfterMillis();
    LogLines lines = LogLines.of("3.5.4-amzn-0");
    if (!id.isEmpty()) {
      lines.property("spark.dpuledger.session", id);
    }
    return lines
        .started(start)
        .executor("1", start + 1000, 4)
        .job(1, start + 10_000)
        .task(1, start + 10_000)
        .taskEnd(1, start + 10_000, start + 70_000)
        .jobEnd(1, start + 70_000, "JobSucceeded")
        .ended(start + 100_000)
        .lines();
  }

  @Test
  @Order(1)
  void theFirstNightReadsAllLogsAndNamesWhatIsNone() {
    assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.PARTIAL);
    assertThat(first.out())
        .contains("Event logs: 5 listed, 5 read, 1 by PATH, 1 by PROPERTY")
        .contains("2 without a session: NO_START", "1 without a session: UNKNOWN_SESSION")
        .contains("(notes.txt) is NOT_A_LOG");
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.rows(
                  "SELECT a.session_id, joined_by, join_certainty, log_state, job_seconds,"
                      + " busy_slot_seconds, slot_seconds, tasks_at_once_max, started_date"
                      + " FROM spark_activity a JOIN session_fact f"
                      + " USING (account_id, region, session_id, created_on) ORDER BY joined_by"))
          .containsExactly(
              row(sessions.get(0), "PATH", "WHOLE"), row(sessions.get(1), "PROPERTY", "WHOLE"));
      assertThat(
              sql.rows(
                  "SELECT log_state, unjoined_because, tasks FROM spark_activity"
                      + " WHERE session_id IS NULL ORDER BY 1"))
          .containsExactly(
              java.util.Arrays.asList("EMPTY", "NO_START", null),
              java.util.Arrays.asList("NOT_A_LOG", "NO_START", null),
              List.of("WHOLE", "UNKNOWN_SESSION", "1"));
    }
  }

  private static List<String> row(SimulatedSession session, String by, String state) {
    return List.of(
        session.id(),
        by,
        "CERTAIN",
        state,
        "60.000",
        "60.000",
        "396.000",
        "1",
        session.createdOn().plusMillis(session.readyAfterMillis()).toString().substring(0, 10));
  }

  @Test
  @Order(2)
  void nothingOfALogButNumbersAndTimesIsStored() throws IOException {
    try (Stream<Path> files = Files.walk(site.lake())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(PLANTED, "not-listed");
      }
    }
    try (DuckDb sql = site.sql()) {
      assertThat(sql.column("SELECT to_json(a)::VARCHAR FROM spark_activity a"))
          .noneMatch(row -> row.contains(PLANTED));
    }
    assertThat(first.out() + first.err()).doesNotContain(PLANTED);
  }

  @Test
  @Order(2)
  void theTimeOfJobsIsNotIdleAndARebuildSaysTheSame() {
    String facts =
        "SELECT session_id, created_on, list_sum(job_millis), last_job_at, idle_seconds_low,"
            + " idle_seconds_high FROM session_fact ORDER BY ALL";
    List<List<String>> rows;
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.column(
                  "SELECT session_id FROM session_fact WHERE list_sum(job_millis) = 60000"
                      + " AND spark_job_seconds = 60"
                      + " AND idle_seconds_high <= execution_seconds - 60"))
          .containsExactlyInAnyOrder(sessions.get(0).id(), sessions.get(1).id());
      rows = sql.rows(facts);
    }
    site.run(
        "analyze",
        "--rebuild",
        "--set",
        "event-logs.sources=[\"" + site.file("PLANTED-root") + "\"]");
    try (DuckDb sql = site.sql()) {
      assertThat(sql.rows(facts)).isEqualTo(rows);
    }
  }

  @Test
  @Order(2)
  void theCostOfSessionsWithLogsIsDivided() {
    String logged =
        "FROM session_fact SEMI JOIN spark_activity"
            + " USING (account_id, region, session_id, created_on)";
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.rows(
                  "SELECT list_cost, nothing_ran_cost, sessions, sessions + sessions_without_log"
                      + " + sessions_without_cost FROM spark_cost WHERE dimension = 'TOTAL'"))
          .isEqualTo(
              sql.rows(
                  "SELECT sum(list_cost), sum(idle_cost_low), count(*),"
                      + " (SELECT count(*) FROM session_fact WHERE billing_currency IS NOT NULL) "
                      + logged));
      assertThat(
              sql.rows(
                  "SELECT sum(list_cost), sum(nothing_ran_cost + statement_without_job_cost"
                      + " + slots_idle_cost + slots_busy_cost + driver_cost + minimum_charge_cost"
                      + " + unknown_cost), sum(unknown_cost), sum(unknown_figures_cost"
                      + " + unknown_statements_cost + unknown_log_cost + unknown_auto_scaling_cost"
                      + " + unknown_coverage_cost), min(slots_busy_cost) > 0 FROM spark_cost"
                      + " WHERE dimension = 'TEAM_WORKER_TYPE' AND sessions > 0"))
          .allSatisfy(
              row -> {
                assertThat(row.get(1)).isEqualTo(row.get(0));
                assertThat(row.get(3)).isEqualTo(row.get(2));
                assertThat(row.get(4)).isEqualTo("true");
              });
    }
  }

  @Test
  @Order(3)
  void theNextNightReadsOnlyWhatIsNewOrHasGrown() {
    Outcome second = night();
    assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.DONE);
    assertThat(second.out()).contains("Event logs: 5 listed, 0 read");
    logs.write("PLANTED-folder/local-4", "", of(sessions.get(1), sessions.get(1).id()));
    assertThat(night().out()).contains("Event logs: 6 listed, 1 read, 1 by PROPERTY");
    try (DuckDb sql = site.sql()) {
      assertThat(sql.rows("SELECT joined_by, count(*) FROM spark_activity GROUP BY 1 ORDER BY 1"))
          .contains(List.of("PATH", "1"), List.of("PROPERTY", "2"));
      assertThat(sql.rows("SELECT count(*), count(DISTINCT log) FROM spark_activity"))
          .containsExactly(List.of("6", "6"));
    }
  }
}
