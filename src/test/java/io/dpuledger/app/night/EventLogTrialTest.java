package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.spark.LoggingFleet;
import io.dpuledger.simulator.spark.SparkLogs;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  @TempDir private static Path folder;
  private static PlayedSite site;
  private static Map<String, SparkTruth> truths = new HashMap<>();

  @BeforeAll
  static void play() {
    Fleet people =
        StudioProject.joining(Fleet.generate(PlayedSite.spec(DAYS, SESSIONS).withSeed(SEED)));
    Instant night = PlayedSite.night(PlayedSite.LAST_DAY);
    SparkSpec spec =
        SparkSpec.rough(
            people.spec(),
            night,
            "risk-analytics",
            "data-platform",
            "data-science",
            "marketing",
            "unified-studio");
    Fleet fleet = LoggingFleet.of(people, spec);
    SparkLogs.write(fleet, spec, folder.resolve("logs"))
        .forEach(truth -> truths.put(key(truth), truth));
    site = PlayedSite.of(folder, fleet);
    site.pollByTheHour(night, 2);
    site.glue().clock(night);
    PlayedSite.Outcome outcome =
        site.run("nightly", "--set", "event-logs.sources=[\"" + folder.resolve("logs") + "\"]");
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String key(SparkTruth truth) {
    return truth.session().id() + " " + truth.session().createdMillis();
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
        SparkTruth truth = truths.get(row.get(0) + " " + row.get(1));
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
    assertThat(tried).isGreaterThan(truths.size() / 2);
  }

  @Test
  void logsAreJoinedToTheSessionsThatWroteThem() {
    try (DuckDb sql = site.sql()) {
      List<List<String>> rows =
          sql.rows(
              "SELECT session_id, epoch_ms(created_on), job_seconds, busy_slot_seconds, log_state,"
                  + " joined_by FROM spark_activity WHERE session_id IS NOT NULL");
      assertThat(rows).hasSizeGreaterThan(truths.size() / 2);
      for (List<String> row : rows) {
        SparkTruth truth = truths.get(row.get(0) + " " + row.get(1));
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
}
