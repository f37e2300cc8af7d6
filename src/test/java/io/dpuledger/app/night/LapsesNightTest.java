package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.AppliedAdvice;
import io.dpuledger.app.site.AvoidedLapses;
import io.dpuledger.app.site.PlantedFleet;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.PlantedLapses;
import io.dpuledger.testing.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions left open after runs, opened twice, or shared by too many are named the same night. */
@Tag("program")
class LapsesNightTest {
  private static final String[] NIGHT = {
    "--set", "collect.tags=true", "--set", "rightsizing.minimum-sessions=2"
  };
  private static final String[] HOUR = {
    "--ended-within", "3h", "--set", "collect.statements=true", "--set", "collect.tags=true"
  };
  private static final Instant POLLED_FROM =
      PlayedSite.LAST_DAY.minusDays(5).atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final List<LocalTime> AFTERNOON =
      List.of(LocalTime.of(17, 50), LocalTime.of(19, 10), LocalTime.of(21, 50));
  private static final String KINDS =
      "SELECT role_name || ' ' || kind FROM recommendation WHERE kind IN"
          + " ('ORPHANED_SESSION', 'DUPLICATE_SESSION', 'SHARE_LESS', 'FAILED_SESSION')";

  @TempDir private Path folder;

  @Test
  void whatWasPlantedIsNamedInTheReportOfTheSameNight() throws IOException {
    Fleet planted = PlantedLapses.in(Fleet.of(PlayedSite.spec(13, 1), List.of()));
    try (PlayedSite site = PlayedSite.of(folder, planted)) {
      poll(site);
      site.done("nightly", NIGHT);

      try (DuckDb sql = site.sql()) {
        assertThat(sql.column(KINDS))
            .containsExactlyInAnyOrder(
                PlantedLapses.LEFT_OPEN + " ORPHANED_SESSION",
                PlantedLapses.TWO_NOTEBOOKS + " DUPLICATE_SESSION",
                PlantedLapses.ONE_SESSION + " SHARE_LESS");
        assertThat(
                sql.column(
                    "SELECT kind FROM recommendation"
                        + " WHERE kind IN ('ORPHANED_SESSION', 'DUPLICATE_SESSION')"
                        + " AND estimated_monthly_savings_low > 5"
                        + " AND estimated_monthly_savings_point >= estimated_monthly_savings_low"
                        + " AND estimated_monthly_savings_high >= estimated_monthly_savings_point"))
            .hasSize(2);
        assertClaimIsTrue(sql, planted, PlantedLapses.LEFT_OPEN, "orphaned_cost");
        assertClaimIsTrue(sql, planted, PlantedLapses.TWO_NOTEBOOKS, "duplicate_cost");
      }
      String report =
          Files.readString(
                  site.lake().resolve("reports/" + PlayedSite.LAST_DAY).resolve("report.md"))
              .replace("\\", "");
      assertThat(report)
          .contains("Close them at the end of the run: glue_session_reuse: false")
          .contains("Stop a session before opening the next")
          .contains("Open more sessions: one for each person or dbt thread");
    }
  }

  @Test
  void aCleanFleetHasNone() {
    try (PlayedSite site = PlayedSite.of(folder, PlantedFleet.clean())) {
      poll(site);
      site.done("nightly", NIGHT);
      try (DuckDb sql = site.sql()) {
        assertThat(sql.column(KINDS)).isEmpty();
      }
    }
  }

  /** Of the days that were polled most is seen, and nothing is claimed that was not so. */
  private static void assertClaimIsTrue(DuckDb sql, Fleet fleet, String role, String detail) {
    double claimed =
        Double.parseDouble(
            sql.value(
                "SELECT json_extract_string(details, '$.%s') FROM recommendation".formatted(detail)
                    + " WHERE role_name = '%s' AND details LIKE '%%%s%%'".formatted(role, detail)));
    List<AppliedAdvice.Priced> polled =
        fleet.sessions().stream()
            .filter(session -> session.setup().roleName().equals(role))
            .filter(session -> session.createdOn().isAfter(POLLED_FROM))
            .map(session -> new AppliedAdvice.Priced(session, 0.44, true))
            .toList();
    double truth =
        detail.startsWith("orphaned")
            ? AvoidedLapses.orphaned(polled)
            : AvoidedLapses.duplicate(polled);
    assertThat(claimed).isBetween(truth * 0.7, truth + 0.01);
  }

  /** In the afternoons of the last five working days, in New York. */
  private static void poll(PlayedSite site) {
    for (int day = 5; day > 0; day--) {
      for (LocalTime time : AFTERNOON) {
        site.glue()
            .clock(PlayedSite.LAST_DAY.minusDays(day).atTime(time).toInstant(ZoneOffset.UTC));
        site.done("collect", HOUR);
      }
    }
    site.glue().clock(PlayedSite.night(PlayedSite.LAST_DAY));
  }
}
