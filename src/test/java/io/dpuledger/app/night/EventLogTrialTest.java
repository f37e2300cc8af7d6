package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.spark.SparkSpec;
import io.dpuledger.simulator.spark.SparkTruth;
import io.dpuledger.simulator.spark.line.ApplicationHead;
import io.dpuledger.simulator.studio.StudioProject;
import io.dpuledger.testing.DuckDb;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A simulated fleet whose sessions write event logs, read by a night, against the truth about it. A
 * build tries a small one; {@code -Devent-log-days=28 -Devent-log-sessions=60} a large one.
 */
@Tag("program")
class EventLogTrialTest {
  private static final int DAYS = Integer.getInteger("event-log-days", 4);
  private static final int SESSIONS = Integer.getInteger("event-log-sessions", 30);
  private static final long SEED = Long.getLong("event-log-seed", 7);

  /** Reported times have three decimals, and the clock of CompletedOn is behind. */
  private static final double CLOCK_SECONDS = 1.0;

  /** Of the cost of all sessions with logs, so much may be said to be paid for something else. */
  private static final double MOST_OFF = 0.02;

  private static final double MOST_UNKNOWN = 0.25;

  @TempDir private static Path folder;
  private static LoggedSite logged;
  private static PlayedSite site;

  @BeforeAll
  static void play() {
    Fleet people =
        StudioProject.joining(Fleet.generate(PlayedSite.spec(DAYS, SESSIONS).withSeed(SEED)));
    logged =
        new LoggedSite(
            folder,
            people,
            SparkSpec.rough(
                people.spec(),
                PlayedSite.night(PlayedSite.LAST_DAY),
                "risk-analytics",
                "data-platform",
                "data-science",
                "marketing",
                "unified-studio"),
            DAYS);
    site = logged.site();
  }

  @AfterAll
  static void close() {
    logged.close();
  }

  @Test
  void idleTimeIsWithinItsBoundsForEverySessionWithALog() {
    int tried = 0;
    try (DuckDb sql = site.sql()) {
      for (List<String> row :
          sql.rows(
              "SELECT session_id, epoch_ms(created_on), idle_seconds_low, idle_seconds_high,"
                  + " idle_evidence FROM session_fact"
                  + " WHERE execution_seconds IS NOT NULL AND created_on IN"
                  + " (SELECT created_on FROM spark_activity)")) {
        SparkTruth truth = logged.truth(row.get(0), row.get(1)).orElse(null);
        if (truth == null) {
          continue;
        }
        double idle = truth.work().nothingMillis() / 1000.0;
        assertThat(idle)
            .as("%s of %s, at least %s", row, truth, row.get(2))
            .isGreaterThanOrEqualTo(new BigDecimal(row.get(2)).doubleValue() - CLOCK_SECONDS);
        assertThat(idle)
            .as("%s of %s, at most %s", row, truth, row.get(3))
            .isLessThanOrEqualTo(new BigDecimal(row.get(3)).doubleValue() + CLOCK_SECONDS);
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(logged.truths().size() / 2);
  }

  @Test
  void logsAreJoinedToTheSessionsThatWroteThem() {
    try (DuckDb sql = site.sql()) {
      List<List<String>> rows =
          sql.rows(
              "SELECT session_id, epoch_ms(created_on), job_seconds, busy_slot_seconds, log_state,"
                  + " joined_by FROM spark_activity WHERE session_id IS NOT NULL");
      assertThat(rows).hasSizeGreaterThan(logged.truths().size() / 2);
      for (List<String> row : rows) {
        SparkTruth truth = logged.truth(row.get(0), row.get(1)).orElse(null);
        assertThat(truth).as(row.toString()).isNotNull();
        if (truth.applications() == 1 && truth.isWhole()) {
          assertThat(new BigDecimal(row.get(2)))
              .as(row.toString())
              .isEqualByComparingTo(BigDecimal.valueOf(truth.work().jobMillis(), 3));
          assertThat(new BigDecimal(row.get(3)))
              .isEqualByComparingTo(BigDecimal.valueOf(truth.work().busySlotMillis(), 3));
        }
      }
      assertThat(sql.rows("SELECT joined_by FROM spark_activity GROUP BY 1"))
          .contains(List.of("PROPERTY"), List.of("COMMAND"), List.of("PATH"), List.of("TIME"));
    }
  }

  @Test
  void nothingButNumbersAndTimesIsStored() throws IOException {
    try (Stream<Path> files = Files.walk(site.lake())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(ApplicationHead.SECRET);
      }
    }
  }

  @Test
  void theMoneyIsDividedAsItTrulyWas() {
    TrueParts truth = TrueParts.NOTHING;
    double cost = 0;
    try (DuckDb sql = site.sql()) {
      for (List<String> row :
          sql.rows(
              "SELECT session_id, epoch_ms(created_on), list_cost FROM session_fact"
                  + " WHERE list_cost IS NOT NULL AND (session_id, created_on) IN"
                  + " (SELECT (session_id, created_on) FROM spark_activity"
                  + " WHERE log_state IN ('WHOLE', 'OPEN', 'CUT'))")) {
        double ofSession = Double.parseDouble(row.get(2));
        cost += ofSession;
        truth =
            truth.plus(TrueParts.of(logged.truth(row.get(0), row.get(1)).orElseThrow(), ofSession));
      }
      List<String> said =
          sql.rows(
                  "SELECT list_cost, unknown_cost, nothing_ran_cost, statement_without_job_cost,"
                      + " slots_idle_cost, slots_busy_cost, driver_cost FROM spark_cost"
                      + " WHERE dimension = 'TOTAL'")
              .get(0);
      assertThat(Double.parseDouble(said.get(0))).isCloseTo(cost, within(0.01));
      double unknown = Double.parseDouble(said.get(1));
      double off = 0;
      for (int part = 0; part < truth.all().length; part++) {
        off += Math.max(0, Double.parseDouble(said.get(part + 2)) - truth.all()[part]);
      }
      assertThat(off).as("%s, truly %s", said, truth).isLessThan(MOST_OFF * cost);
      assertThat(unknown).isLessThan(MOST_UNKNOWN * cost);
    }
  }
}
