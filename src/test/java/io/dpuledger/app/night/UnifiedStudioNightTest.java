package io.dpuledger.app.night;

import static io.dpuledger.simulator.studio.StudioProject.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.studio.StudioProject;
import io.dpuledger.testing.DuckDb;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project of Unified Studio whose policies deny one session of others, polled once and at night.
 */
@Tag("program")
class UnifiedStudioNightTest {
  private static final FleetSpec SPEC =
      PlayedSite.spec(1, 1).over(LocalDate.of(2026, 11, 19), 2); // Thursday and Friday
  private static final Fleet FLEET = StudioProject.joining(Fleet.of(SPEC, List.of()));

  @TempDir private static Path folder;
  private static PlayedSite site;
  private static Instant poll;
  private static SimulatedSession denied;
  private static Outcome polled;

  @BeforeAll
  static void play() {
    site = PlayedSite.of(folder, FLEET);
    SimulatedSession busy = notebooks().get(0);
    denied = notebooks().get(1);
    int last = busy.statements().count() - 1;
    poll =
        busy.createdOn()
            .plusMillis((busy.statements().startOf(last) + busy.statements().endOf(last)) / 2);
    site.glue().faults().onSession(denied.id(), Fault.DENIED);
    site.glue().clock(poll);
    polled = site.run("collect", "--set=collect.statements=true", "--set=collect.tags=true");
    site.glue().clock(PlayedSite.night(SPEC.lastDay()));
    site.run("nightly", "--set=collect.tags=true");
  }

  private static List<SimulatedSession> notebooks() {
    return FLEET.sessions().stream().filter(session -> session.setup().showsBusy()).toList();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void everySessionHasItsOriginProjectAndOwner() {
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.rows(
                  "SELECT session_origin, project, owner, count(*) FROM session_fact"
                      + " GROUP BY ALL ORDER BY owner"))
          .containsExactly(
              List.of("UNIFIED_STUDIO", PROJECT, "eva.roth", "2"),
              List.of("UNIFIED_STUDIO", PROJECT, "jon.berg", "2"),
              List.of("UNIFIED_STUDIO", PROJECT, "mina.sato", "2"));
      assertThat(
              sql.rows(
                  "SELECT (SELECT sum(list_cost) FROM session_day WHERE project = '%1$s')"
                          .formatted(PROJECT)
                      + " = (SELECT sum(list_cost) FROM spend_daily WHERE project = '%1$s'),"
                          .formatted(PROJECT)
                      + " (SELECT sum(list_cost) FROM spend_daily)"
                      + " = (SELECT sum(list_cost) FROM project_spend)"))
          .containsExactly(List.of("true", "true"));
    }
    assertThat(site.read("lake/reports/" + SPEC.lastDay() + "/report.md"))
        .contains("Projects of Unified Studio")
        .contains(PROJECT);
  }

  @Test
  void aBusySessionIsPolledAndItsStatementsHaveEnded() {
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.rows(
                  "SELECT status, statements_read_at IS NOT NULL FROM session_observation"
                      + " WHERE session_id = '%s' AND observed_at < '2026-11-20'"
                          .formatted(notebooks().get(0).id())))
          .containsExactly(List.of("BUSY", "true"));
      assertThat(sql.column("SELECT DISTINCT state FROM statement_observation ORDER BY 1"))
          .contains("COMPLETED", "RUNNING")
          .isSubsetOf("COMPLETED", "FAILED", "RUNNING");
      assertThat(sql.count("SELECT count(*) FROM session_fact WHERE len(quality_flags) > 0"))
          .isZero();
    }
  }

  @Test
  void theDeniedSessionIsNamedAndTheTargetIsComplete() {
    assertThat(polled.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(polled.out()).contains("denied for " + denied.id());
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.rows(
                  "SELECT outcome, denied_sessions FROM collection WHERE region = 'us-east-1'"
                      + " ORDER BY started_at"))
          .containsExactly(List.of("COMPLETE", "1"), List.of("COMPLETE", "1"));
      assertThat(
              sql.rows(
                  "SELECT count(tags), count(statements_read_at) FROM session_observation"
                      + " WHERE session_id = '%s'".formatted(denied.id())))
          .containsExactly(List.of("0", "0"));
    }
  }
}
