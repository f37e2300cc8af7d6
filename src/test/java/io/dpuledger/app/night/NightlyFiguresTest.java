package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.TenNights;
import io.dpuledger.app.site.TrueFact;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.testing.DuckDb;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The figures of ten nights: they add up, and hold what is true of the sessions. */
@Tag("program")
@ExtendWith(TenNights.Played.class)
class NightlyFiguresTest {
  private static final String KEY = "account_id, region, session_id, created_on";

  private final DuckDb sql;

  NightlyFiguresTest(TenNights nights) {
    sql = nights.sql();
  }

  @Test
  void everySightOfEveryNightIsKept() {
    assertThat(sql.count("SELECT count(DISTINCT run_id) FROM session_observation"))
        .isEqualTo(TenNights.NIGHTS);
    assertThat(
            sql.count(
                "SELECT sum(sessions)::BIGINT - (SELECT count(*) FROM session_observation)"
                    + " FROM collection"))
        .isZero();
    assertThat(sql.column("SELECT DISTINCT observed_at::VARCHAR FROM session_observation"))
        .allMatch(seen -> seen.endsWith(" 03:00:00+00"))
        .hasSize(TenNights.NIGHTS);
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
        "unit_hours list_cost contracted_cost idle_cost_seen idle_cost_low idle_cost_high"
            + " minimum_charge_cost idle_seconds_low idle_seconds_high";
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
               sum(idle_cost_high), sum(idle_cost_seen), sum(minimum_charge_cost)
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
  void everySessionIsSweptOnceAndForAsLongAsItLived() {
    assertThat(
            sql.rows(
                "SELECT sum(sessions_started)::BIGINT, sum(sessions_failed)::BIGINT,"
                    + " round(sum(mean_sessions), 3) FROM capacity_hourly"))
        .isEqualTo(
            sql.rows(
                "SELECT count(*), count(*) FILTER (status = 'FAILED'),"
                    + " round(sum(greatest(epoch_ms(ended_on) - epoch_ms(created_on), 1)) / 3600000, 3)"
                    + " FROM session_fact"));
  }

  @Test
  void everyFailureHasAClass() {
    String classes =
        "(failed_permissions + failed_network + failed_capacity + failed_command + failed_other)";
    assertThat(sql.count("SELECT sum" + classes + "::BIGINT FROM capacity_hourly")).isPositive();
    assertThat(sql.rows("FROM capacity_hourly WHERE sessions_failed <> " + classes)).isEmpty();
    assertThat(
            sql.rows("FROM session_fact WHERE (status = 'FAILED') <> (failure_class IS NOT NULL)"))
        .isEmpty();
  }

  @Test
  void whoWasThereAtThePeakIsAsManyAsThePeakHas() {
    String period = " WHERE usage_date <= (SELECT max(as_of_date) FROM capacity_peak)";
    assertThat(
            sql.rows(
                "SELECT account_id, region, capacity_unit, count(*), min(peak_sessions),"
                    + " max(peak_sessions) FROM capacity_peak WHERE as_of_date ="
                    + " (SELECT max(as_of_date) FROM capacity_peak) GROUP BY ALL ORDER BY ALL"))
        .isNotEmpty()
        .isEqualTo(
            sql.rows(
                "SELECT account_id, region, capacity_unit, max(peak_sessions),"
                    + " max(peak_sessions), max(peak_sessions) FROM capacity_hourly"
                    + period
                    + " GROUP BY ALL ORDER BY ALL"));
  }

  @Test
  void theWeekAddsUpToItsHours() {
    String latest = "(SELECT max(as_of_date) FROM capacity_profile)";
    // Of ten days, three weekdays are there twice.
    assertThat(
            sql.rows(
                "SELECT round(sum(mean_sessions * days), 6), max(peak_sessions) FROM"
                    + " capacity_profile JOIN (SELECT isodow(usage_date::DATE) AS weekday,"
                    + " count(DISTINCT usage_date) AS days FROM capacity_hourly WHERE usage_date <="
                    + latest
                    + " GROUP BY ALL) USING (weekday) WHERE as_of_date = "
                    + latest))
        .isEqualTo(
            sql.rows(
                "SELECT round(sum(mean_sessions), 6), max(peak_sessions) FROM capacity_hourly"
                    + " WHERE usage_date <= "
                    + latest));
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
  void eachDollarOfTheReportsPeriodIsWhatItsSessionsSay() {
    String parts =
        "list_cost, confirmed_cost, estimated_cost, idle_seen_cost, idle_inferred_cost,"
            + " idle_unknown_cost, statement_open_cost, minimum_charge_cost";
    String latest = " WHERE as_of_date = (SELECT max(as_of_date) FROM cost_breakdown)";
    String byTeam =
        """
        SELECT team, billing_currency, sum(list_cost),
               coalesce(sum(list_cost) FILTER (is_confirmed), 0),
               coalesce(sum(list_cost) FILTER (NOT is_confirmed), 0),
               coalesce(sum(idle_cost_seen), 0),
               coalesce(sum(idle_cost_low - idle_cost_seen), 0),
               coalesce(sum(CASE WHEN idle_evidence = 'NONE' THEN list_cost
                                 ELSE idle_cost_high - idle_cost_low END), 0),
               coalesce(sum(CASE WHEN idle_evidence = 'NONE' THEN 0
                                 ELSE list_cost - minimum_charge_cost - idle_cost_high END), 0),
               sum(minimum_charge_cost)
        FROM session_day
        WHERE list_cost IS NOT NULL AND usage_date BETWEEN
          (SELECT max(period_start) FROM cost_breakdown) AND
          (SELECT max(period_end) FROM cost_breakdown)
        GROUP BY team, billing_currency ORDER BY ALL
        """;
    assertThat(
            sql.rows(
                "SELECT value, billing_currency, "
                    + parts
                    + " FROM cost_breakdown"
                    + latest
                    + " AND dimension = 'TEAM' AND list_cost <> 0 ORDER BY ALL"))
        .hasSizeGreaterThan(2)
        .isEqualTo(sql.rows(byTeam));
    assertThat(
            sql.rows(
                "FROM cost_breakdown WHERE list_cost <> confirmed_cost + estimated_cost OR list_cost"
                    + " <> idle_seen_cost + idle_inferred_cost + idle_unknown_cost"
                    + " + statement_open_cost + minimum_charge_cost"))
        .isEmpty();
    assertThat(
            sql.rows(
                "SELECT sum(at_risk_cost), sum(live_sessions)::BIGINT FROM cost_breakdown"
                    + latest
                    + " AND dimension = 'TOTAL'"))
        .isEqualTo(
            sql.rows(
                "SELECT sum(exposure_cost), count(exposure_cost) FROM session_fact"
                    + " WHERE lifecycle = 'LIVE'"));
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

  private List<TrueFact> facts(String condition) {
    return TrueFact.of(TenNights.FLEET, sql, condition);
  }
}
