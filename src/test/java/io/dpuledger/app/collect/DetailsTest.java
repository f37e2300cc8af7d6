package io.dpuledger.app.collect;

import static io.dpuledger.app.site.PlayedSite.EAST;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.Operation;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.StatementTimeline;
import io.dpuledger.testing.DuckDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements and tags, which a site must ask for. */
@Tag("program")
class DetailsTest {
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private static final int MINUTE = 60_000;

  @TempDir private Path folder;
  private PlayedSite site;

  /**
   * One works from 1 to 5, 20 to 25 and 70 to 75 minutes; another never; both end after 2 hours.
   */
  @BeforeEach
  void openSite() {
    site =
        PlayedSite.of(
            folder,
            Fleet.of(
                PlayedSite.spec(1, 1),
                List.of(
                    session("works", 60, 1, 5, 20, 25, 70, 75),
                    session("never", 60),
                    session("forgotten", 30, 1, 5))));
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void statementsAreStoredWhenTheyChangedAndTagsOnce() {
    assertThat(collectAt(10, "tags=true").exitCode()).isZero();
    assertThat(collectAt(22, "tags=true").exitCode()).isZero();
    assertThat(collectAt(27, "tags=true").exitCode()).isZero();
    assertThat(collectAt(150, "tags=true").exitCode()).isZero();

    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.rows(
                  "SELECT session_id, strftime(observed_at, '%H:%M'), statement_id, state,"
                      + " strftime(started_on, '%H:%M'), strftime(completed_on, '%H:%M')"
                      + " FROM statement_observation ORDER BY 1, 2, 3"))
          .containsExactly(
              List.of("forgotten", "10:10", "0", "AVAILABLE", "10:01", "10:05"),
              List.of("works", "10:10", "0", "AVAILABLE", "10:01", "10:05"),
              Arrays.asList("works", "10:22", "1", "RUNNING", "10:20", null),
              List.of("works", "10:27", "1", "AVAILABLE", "10:20", "10:25"));
      assertThat(
              sql.rows(
                  "SELECT session_id, strftime(observed_at, '%H:%M'),"
                      + " statements_read_at = observed_at, statements_listed, tags['team']"
                      + " FROM session_observation WHERE session_id <> 'forgotten' ORDER BY 2, 1"))
          .containsExactly(
              List.of("never", "10:10", "true", "0", "sales"),
              List.of("works", "10:10", "true", "1", "sales"),
              Arrays.asList("never", "10:22", "true", "0", null),
              Arrays.asList("works", "10:22", "true", "2", null),
              Arrays.asList("never", "10:27", "true", "0", null),
              Arrays.asList("works", "10:27", "true", "2", null),
              Arrays.asList("never", "12:30", null, null, null),
              Arrays.asList("works", "12:30", null, null, null));
      assertThat(
              sql.column(
                  "SELECT statements FROM collection WHERE region = 'us-east-1' ORDER BY started_at"))
          .containsExactly("2", "1", "1", "0");
    }
    assertThat(site.run("analyze", "--set", "attribution.team=[{tag=team}]").exitCode()).isZero();
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.rows(
                  "SELECT session_id, team, statements FROM session_fact"
                      + " WHERE session_id <> 'forgotten' ORDER BY 1"))
          .containsExactly(List.of("never", "sales", "0"), List.of("works", "sales", "2"));
    }
  }

  @Test
  void whatCannotBeReadIsSaidAndTheSessionsAreStoredAllTheSame() {
    site.glue().faults().always(EAST, Operation.LIST_STATEMENTS, Fault.DENIED);
    site.glue().faults().always(EAST, Operation.GET_TAGS, Fault.SERVER_ERROR);

    Outcome night = collectAt(10, "tags=true");

    assertThat(night.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(night.out())
        .contains("statements of 3 sessions not read: HTTP 400 AccessDeniedException")
        .contains("allow glue:ListStatements")
        .contains("tags of 3 sessions not read: HTTP 500");
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.rows(
                  "SELECT count(*), count(tags), count(statements_read_at) FROM session_observation"))
          .containsExactly(List.of("3", "0", "0"));
      assertThat(sql.column("SELECT outcome FROM collection ORDER BY region DESC"))
          .containsExactly("COMPLETE", "COMPLETE");
    }
    site.glue().faults().clear();
    assertThat(collectAt(12, "tags=true").exitCode()).isZero();
    try (DuckDb sql = site.sql()) {
      assertThat(sql.count("SELECT count(tags) FROM session_observation")).isEqualTo(3);
    }
  }

  @Test
  void aDeniedSessionIsNamedAndTheOthersAreReadAllTheSame() {
    site.glue().faults().onSession("never", Fault.DENIED);

    Outcome night = collectAt(10, "tags=true");

    assertThat(night.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(night.out())
        .contains("statements of 1 sessions not read: HTTP 400 AccessDeniedException")
        .contains("tags of 1 sessions not read: HTTP 400 AccessDeniedException")
        .contains("denied for never; where policies go by the owner's tag, collect with a role");
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.rows(
                  "SELECT session_id, tags IS NULL, statements_read_at IS NULL"
                      + " FROM session_observation ORDER BY 1"))
          .containsExactly(
              List.of("forgotten", "false", "false"),
              List.of("never", "true", "true"),
              List.of("works", "false", "false"));
      assertThat(
              sql.rows(
                  "SELECT outcome, sessions, denied_sessions FROM collection"
                      + " WHERE region = 'us-east-1'"))
          .containsExactly(List.of("COMPLETE", "3", "1"));
    }
    site.glue().faults().clear();
    assertThat(collectAt(12, "tags=true").exitCode()).isZero();
    try (DuckDb sql = site.sql()) {
      assertThat(sql.count("SELECT count(tags) FROM session_observation")).isEqualTo(3);
    }
  }

  @Test
  void aServerThatThrottlesIsCalledLessOftenAndNothingIsLost() {
    site.close();
    List<SimulatedSession> many = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      many.add(session("s" + i, 60, 1, 5));
    }
    site = PlayedSite.of(folder, Fleet.of(PlayedSite.spec(1, 1), many));
    site.glue().faults().throttleAbove(8, System::nanoTime);

    site.glue().clock(START.plusSeconds(600));
    Outcome night =
        site.run(
            "collect",
            "--set=collect.statements=true",
            "--set=collect.tags=true",
            "--set=collect.calls-per-second=20",
            "--set=collect.max-attempts=10",
            "--set=collect.call-timeout=60s");

    assertThat(night.exitCode()).isZero();
    assertThat(night.out())
        .containsPattern("AWS throttled \\d+ calls?, and the reading slowed down");
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.rows(
                  "SELECT count(*), count(tags), count(statements_read_at) FROM session_observation"))
          .containsExactly(List.of("15", "15", "15"));
      assertThat(
              sql.rows(
                  "SELECT throttled_calls BETWEEN 1 AND 10, calls - throttled_calls FROM collection"
                      + " WHERE region = 'us-east-1'"))
          .as("a page, and tags and statements of each session")
          .containsExactly(List.of("true", "31"));
    }
  }

  @Test
  void aSessionThatOutlivesItsTimeoutAfterAPollSwitchesPollingOffForGood() {
    assertThat(site.lake().resolve("targets/statements-off.json")).doesNotExist();
    collectAt(20, "tags=false");
    collectAt(41, "tags=false"); // idle for 36 minutes, and may be for 30

    assertThat(site.lake().resolve("targets/statements-off.json"))
        .content()
        .contains("\"session_id\" : \"forgotten\"");
    site.glue().faults().always(EAST, Operation.LIST_STATEMENTS, Fault.DENIED);
    assertThat(collectAt(60, "tags=false").exitCode()).isZero();
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.count(
                  "SELECT count(statements_read_at) FROM session_observation"
                      + " WHERE observed_at > '2026-11-21 10:41:00Z'"))
          .isZero();
    }
  }

  @Test
  void tagsOfSessionsThatAnHourlyRunPassesOverAreReadByTheNextWholeOne() {
    int longAfterTheEnd = 600;
    assertThat(collectAt(longAfterTheEnd, "tags=true", "--ended-within", "1h").exitCode()).isZero();
    assertThat(collectAt(longAfterTheEnd + 5, "tags=true").exitCode()).isZero();
    try (DuckDb sql = site.sql()) {
      assertThat(sql.count("SELECT count(tags) FROM session_observation")).isEqualTo(3);
    }
  }

  @Test
  void hourlyRunsThatSeeAllNewSessionsReadTheirTagsOnce() {
    collectAt(10, "tags=true");
    collectAt(70, "tags=true", "--ended-within", "3h");
    collectAt(110, "tags=true", "--ended-within", "3h");
    try (DuckDb sql = site.sql()) {
      assertThat(sql.count("SELECT count(*) FROM session_observation")).isEqualTo(9);
      assertThat(sql.count("SELECT count(tags) FROM session_observation")).isEqualTo(3);
      assertThat(sql.column("SELECT DISTINCT outcome FROM collection ORDER BY 1"))
          .containsExactly("COMPLETE", "RECENT");
    }
  }

  @Test
  void nothingIsAskedForThatTheSiteDidNotAskFor() {
    site.glue().faults().always(EAST, Operation.LIST_STATEMENTS, Fault.DENIED);
    site.glue().faults().always(EAST, Operation.GET_TAGS, Fault.DENIED);
    assertThat(site.run("collect").exitCode()).isZero();
    assertThat(Files.exists(site.lake().resolve("targets"))).isFalse();
  }

  private Outcome collectAt(int minute, String setting, String... options) {
    site.glue().clock(START.plusSeconds(60L * minute));
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--set", "collect.statements=true", "--set", "collect." + setting));
    return site.run("collect", arguments.toArray(String[]::new));
  }

  private static SimulatedSession session(String id, int idleMinutes, int... minutes) {
    return new SimulatedSession(
        EAST,
        id,
        START.toEpochMilli(),
        SessionSetup.of("sales", "glue-sales")
            .timeouts(idleMinutes, 600)
            .tags(Map.of("team", "sales"))
            .build(),
        Ending.STOPPED,
        30_000,
        120 * MINUTE,
        SimulatedSession.NEVER,
        StatementTimeline.of(Arrays.stream(minutes).map(minute -> minute * MINUTE).toArray()),
        1);
  }
}
