package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.EstimateSentences;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.TrueFact;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fleet whose statements are polled by the hour, at a random minute, against the truth about it:
 * hidden total timeouts, statements that run to the end, forgotten early statements, clock lag.
 */
@Tag("program")
class PolledFleetTest {
  private static final int DAYS = 5;
  private static final Fleet FLEET = Fleet.generate(PlayedSite.spec(DAYS, 120));
  private static final String[] READS_STATEMENTS = {"--set", "collect.statements=true"};

  @TempDir private static Path folder;
  private static PlayedSite site;
  private static DuckDb sql;

  @BeforeAll
  static void play() {
    site = PlayedSite.of(folder, FLEET);
    Instant end = PlayedSite.night(PlayedSite.LAST_DAY);
    site.pollByTheHour(end, DAYS);
    site.glue().clock(end);
    assertThat(site.run("nightly", READS_STATEMENTS).exitCode()).isEqualTo(ExitCode.DONE);
    sql = site.sql();
  }

  @AfterAll
  static void end() {
    sql.close();
    site.close();
  }

  @Test
  void everyGradeOccurs() {
    assertThat(sql.column("SELECT DISTINCT idle_evidence FROM session_fact"))
        .contains(
            "EXACT", "PARTIAL", "TAIL", "UNUSED", "UNDECIDABLE", "CEILING", "UNSUPPORTED", "NONE");
  }

  @Test
  void exactIsTheTruthWithinASecond() {
    List<TrueFact> exact = facts("lifecycle = 'ENDED' AND idle_evidence = 'EXACT'");

    assertThat(exact.size()).isGreaterThan(25);
    for (TrueFact fact : exact) {
      assertThat(fact.idleSecondsLow().doubleValue())
          .isCloseTo(fact.truth().idleMillis() / 1000.0, within(1.0));
      assertThat(fact.idleSecondsHigh()).isEqualTo(fact.idleSecondsLow());
    }
  }

  @Test
  void theTruthLiesWithinTheBounds() {
    List<TrueFact> facts = facts("lifecycle = 'ENDED'");
    List<TrueFact> wrong =
        facts.stream()
            .filter(fact -> !fact.evidence().equals("EXACT"))
            .filter(fact -> !fact.holdsIdleSeconds())
            .toList();

    assertThat(wrong)
        .as("only a total timeout that nobody tells can look like idling")
        .allMatch(fact -> fact.truth().ending() == Ending.TOTAL_TIMEOUT);
    long onTails =
        facts.stream()
            .filter(fact -> List.of("TAIL", "PARTIAL").contains(fact.evidence()))
            .filter(fact -> fact.truth().ending().status().equals("TIMEOUT"))
            .count();
    assertThat((double) wrong.size() / onTails).isLessThanOrEqualTo(0.01);
    BigDecimal wrongMoney =
        wrong.stream().map(TrueFact::idleCostLow).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(wrongMoney)
        .isLessThanOrEqualTo(
            new BigDecimal(
                sql.value(
                    "SELECT sum(tail_assumption_cost) FROM idle_waste WHERE dimension='TOTAL'")));
  }

  @Test
  void fiveDaysAreTooFewForAnEstimateAndTheReportSaysSo() throws IOException {
    List<String> total =
        sql.rows(
                "SELECT idle_cost_point, idle_cost_point_low, point_basis, least_measured_days"
                    + " FROM idle_waste WHERE dimension = 'TOTAL' AND billing_currency = 'USD'")
            .get(0);
    assertThat(total.subList(0, 3)).containsExactly(null, null, "TOO_FEW_DAYS");
    assertThat(Integer.parseInt(total.get(3))).isBetween(3, DAYS);

    JsonNode report =
        new ObjectMapper()
            .readTree(
                site.lake()
                    .resolve("reports/" + PlayedSite.LAST_DAY)
                    .resolve("report.json")
                    .toFile());
    List<String> expected = EstimateSentences.of(sql, report);
    assertThat(expected).hasSize(1);
    assertThat(report.get("headline")).extracting(JsonNode::asText).containsAll(expected);
  }

  /** Every gap by itself, in another engine: what it would have cost under the lower timeout. */
  @Test
  void theReplayOfTheFleetIsThatOfEachGap() {
    sql.execute(
        """
        CREATE OR REPLACE TEMP TABLE gaps AS
        WITH polled AS (
          SELECT *, idle_timeout_minutes * 60 AS timeout,
                 list_unit_price / 60 * CASE WHEN auto_scaling
                   THEN least(2, dpu_seconds / execution_seconds)
                   ELSE dpu_seconds / execution_seconds END AS rate,
                 list_unit_price / 60 * dpu_seconds / execution_seconds AS restart_rate,
                 epoch_ms(ended_on) - epoch_ms(idle_since) AS last_pause
          FROM session_fact
          WHERE statements_read_at IS NOT NULL AND billing_currency = 'USD'
            AND idle_evidence NOT IN ('NONE', 'UNSUPPORTED') AND idle_timeout_minutes > 0
            AND session_origin <> 'DATA_PREVIEW' AND started_on < '2026-11-22 00:00:00Z')
        SELECT least(ceil(gap / 1000), timeout) AS seconds, gap <= timeout * 1000 AS returned,
               timeout, rate, restart_rate
        FROM (SELECT *, unnest(statement_gaps_millis) AS gap FROM polled)
        UNION ALL
        SELECT CASE WHEN ending = 'IDLE_TIMEOUT' AND last_pause <= timeout * 1000 + 120000
                    THEN timeout
                    ELSE least(floor((epoch_ms(statements_read_at) - epoch_ms(idle_since)) / 1000),
                               timeout) END,
               false, timeout, rate, restart_rate
        FROM polled WHERE idle_since IS NOT NULL AND last_busy_at IS NOT NULL
        """);
    for (int timeout : List.of(5, 15, 30, 60)) {
      List<String> replayed =
          sql.rows(
                  "SELECT interruptions, replayed_saving FROM idle_timeout_curve WHERE scope ="
                      + " 'FLEET' AND billing_currency = 'USD' AND restart_factor = 1 AND"
                      + " timeout_minutes = "
                      + timeout)
              .get(0);
      List<String> expected =
          sql.rows(
                  """
                  SELECT count(*) FILTER (returned AND seconds > t),
                         sum(greatest(seconds - t, 0) / 60 * rate)
                           - coalesce(sum(restart_rate) FILTER (returned AND seconds > t), 0)
                  FROM gaps, (SELECT %d * 60 AS t) WHERE timeout >= t
                  """
                      .formatted(timeout))
              .get(0);
      assertThat(replayed.get(0)).isEqualTo(expected.get(0));
      assertThat(Double.parseDouble(replayed.get(1)))
          .isCloseTo(Double.parseDouble(expected.get(1)), within(0.001));
    }
  }

  /** Or pauses that stops ended were taken to go on for hours. */
  @Test
  void noTimeoutSavesMoreThanItsSessionsCanHaveIdled() {
    assertThat(
            sql.rows(
                """
                WITH possible AS (
                  SELECT billing_currency, account_id, role_name, session_origin,
                         sum(idle_cost_high) AS idle
                  FROM session_fact
                  WHERE last_busy_at IS NOT NULL
                    AND started_on >= '2026-10-23 00:00:00Z' AND started_on < '2026-11-22 00:00:00Z'
                  GROUP BY ALL)
                SELECT curve.account_id, curve.role_name, timeout_minutes, relative_cost, idle
                FROM idle_timeout_curve AS curve
                JOIN possible ON (curve.billing_currency, curve.account_id, curve.role_name,
                                  curve.session_origin)
                  IS NOT DISTINCT FROM (possible.billing_currency, possible.account_id,
                                        possible.role_name, possible.session_origin)
                WHERE scope = 'ROLE_ORIGIN' AND basis = 'OWN' AND -relative_cost > idle
                """))
        .isEmpty();
  }

  @Test
  void everyScopeHasAtMostOneBestTimeoutAtEachPriceOfInterruptions() {
    assertThat(sql.column("SELECT DISTINCT scope FROM idle_timeout_curve"))
        .contains("TEAM", "ROLE_ORIGIN", "ACCOUNT", "FLEET");
    assertThat(
            sql.column(
                "SELECT count(*) FROM idle_timeout_curve WHERE is_optimum GROUP BY scope,"
                    + " billing_currency, account_id, role_name, session_origin, team,"
                    + " restart_factor"))
        .isNotEmpty()
        .containsOnly("1");
    assertThat(
            sql.count(
                "SELECT count(*) FROM idle_timeout_curve WHERE poll_interval_minutes NOT BETWEEN 50"
                    + " AND 70 AND scope = 'FLEET'"))
        .isZero();
  }

  @Test
  void whoPollsByNightOnlyGetsNoEstimate(@TempDir Path other) {
    try (PlayedSite nightly = PlayedSite.of(other, FLEET)) {
      for (LocalDate day = PlayedSite.LAST_DAY.minusDays(DAYS - 1L);
          !day.isAfter(PlayedSite.LAST_DAY);
          day = day.plusDays(1)) {
        nightly.glue().clock(PlayedSite.night(day));
        assertThat(nightly.run("collect", READS_STATEMENTS).exitCode()).isEqualTo(ExitCode.DONE);
      }
      assertThat(nightly.run("analyze").exitCode()).isEqualTo(ExitCode.DONE);
      try (DuckDb tables = nightly.sql()) {
        assertThat(
                tables.rows(
                    "SELECT DISTINCT idle_cost_point, point_basis FROM idle_waste"
                        + " WHERE dimension = 'TOTAL' AND billing_currency = 'USD'"))
            .containsExactly(Arrays.asList(null, "TOO_FEW_DAYS"));
      }
    }
  }

  private static List<TrueFact> facts(String condition) {
    return TrueFact.of(FLEET, sql, condition);
  }
}
