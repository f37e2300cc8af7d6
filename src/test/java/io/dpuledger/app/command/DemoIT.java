package io.dpuledger.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.app.site.DemoLake;
import io.dpuledger.app.site.DemoLake.Demo;
import io.dpuledger.app.site.EstimateSentences;
import io.dpuledger.recomputed.SavingSentences;
import io.dpuledger.recomputed.SpendSentences;
import io.dpuledger.testing.DuckDb;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo as a newcomer runs it: the script, the packaged jar, a real spark-submit. */
@ExtendWith(DemoLake.class)
class DemoIT {
  private static final int HOURS_POLLED = 5 * 24;

  private static String said;
  private static Path lake;

  @BeforeAll
  static void run(Demo demo) {
    said = demo.said();
    lake = demo.lake();
  }

  @Test
  void endsByNamingThePageToOpen() {
    List<String> lines = said.lines().toList();
    String last = lines.get(lines.size() - 1);

    assertThat(last).isEqualTo("Open " + report("report.html"));
    assertThat(said).doesNotContain("ERROR").doesNotContain("Exception");
  }

  @Test
  void leavesEveryFormOfTheReport() throws IOException {
    assertThat(Files.readString(report("report.html"))).contains("Simulated", "Spend by day");
    assertThat(Files.readString(report("report.md"))).contains("SIMULATED");
    try (Stream<Path> csv = Files.list(report("csv"))) {
      assertThat(csv.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "analysis_idle_sessions.csv",
              "analysis_owner_week.csv",
              "bill_month.csv",
              "bill_price.csv",
              "bill_reconciliation.csv",
              "budget_status.csv",
              "capacity_hourly.csv",
              "capacity_peak.csv",
              "capacity_profile.csv",
              "collection.csv",
              "cost_breakdown.csv",
              "efficiency_score.csv",
              "failed_session_cost.csv",
              "idle_timeout_curve.csv",
              "idle_waste.csv",
              "live_session.csv",
              "project_spend.csv",
              "quarantine.csv",
              "recommendation.csv",
              "recommendation_withheld.csv",
              "reported_month.csv",
              "session_day.csv",
              "session_fact.csv",
              "spark_cost.csv",
              "spend_anomaly.csv",
              "spend_anomaly_session.csv",
              "spend_daily.csv",
              "spend_forecast.csv",
              "spend_movers.csv");
    }
  }

  @Test
  void aShortHistoryForecastsNothingAndSaysSo() {
    try (DuckDb sql = new DuckDb()) {
      sql.table(lake, "spend_daily").table(lake, "spend_forecast");
      assertThat(
              sql.rows(
                  "SELECT billing_currency, list_cost_to_date FROM spend_forecast"
                      + " WHERE dimension = 'TOTAL' AND forecast_list_cost_point IS NULL"
                      + " AND withheld_because LIKE '%days of history%'"))
          .isEqualTo(
              sql.rows(
                  "SELECT billing_currency, sum(list_cost)::DECIMAL(18,6) FROM spend_daily"
                      + " WHERE usage_date BETWEEN '2026-11-01' AND '2026-11-21'"
                      + " AND billing_currency IS NOT NULL GROUP BY ALL"));
    }
  }

  @Test
  void reportsWhatTheTablesHave() throws IOException {
    JsonNode json = new ObjectMapper().readTree(report("report.json").toFile());
    try (DuckDb sql = new DuckDb()) {
      sql.table(lake, "spend_daily").table(lake, "collection");
      BigDecimal spent =
          new BigDecimal(
              sql.value("SELECT sum(list_cost) FROM spend_daily WHERE usage_date <= '2026-11-21'"));

      assertThat(spent).isPositive();
      assertThat(new BigDecimal(json.findValue("list_cost").asText())).isEqualByComparingTo(spent);
      assertThat(runs(sql, "COMPLETE")).isEqualTo(DemoLake.NIGHTS);
      assertThat(runs(sql, "RECENT")).isEqualTo(HOURS_POLLED);
    }
  }

  @Test
  void exportsTheMonthAsTheLedgerHasIt() {
    assertThat(lake.resolve("exports/focus_cost_and_usage-2026-11.csv")).isNotEmptyFile();
    try (DuckDb sql = new DuckDb()) {
      sql.table(lake, "session_day").table(lake, "focus_cost_and_usage");
      assertThat(
              sql.rows(
                  "SELECT count(*), round(sum(ListCost), 2), sum(ConsumedQuantity), sum(x_IdleCostLow)"
                      + " FROM focus_cost_and_usage"))
          .isEqualTo(
              sql.rows(
                  "SELECT count(*), round(sum(list_cost), 2), sum(unit_hours), sum(idle_cost_low)"
                      + " FROM session_day"
                      + " WHERE usage_date LIKE '2026-11-%' AND list_cost IS NOT NULL"));
    }
  }

  @Test
  void theHeadlineSaysWhatTheTablesHave() throws IOException {
    JsonNode json = new ObjectMapper().readTree(report("report.json").toFile());
    List<String> headline = new ArrayList<>();
    json.get("headline").forEach(sentence -> headline.add(sentence.asText()));
    try (DuckDb sql = new DuckDb()) {
      sql.table(lake, "spend_daily").table(lake, "spend_movers").table(lake, "budget_status");
      sql.table(lake, "recommendation");

      assertThat(headline).containsSubsequence(new SpendSentences(sql, "2026-11-21").of28Days());
      assertThat(headline).contains(SavingSentences.of28Days(sql, "2026-11-21"));
      assertThat(SavingSentences.ofDuplicates(sql, "2026-11-21"))
          .hasSize(1)
          .allSatisfy(
              begin -> assertThat(headline).anyMatch(sentence -> sentence.startsWith(begin)));
    }
  }

  @Test
  void whatRunsAwayIsNamedAsTheTablesHaveIt() throws IOException {
    String headline =
        new ObjectMapper().readTree(report("report.json").toFile()).at("/headline").toString();
    try (DuckDb sql = new DuckDb()) {
      sql.table(lake, "live_session").table(lake, "session_fact");
      List<List<String>> calledOut =
          sql.rows(
              """
              SELECT right(session_id, 20), floor(up_seconds / 3600)::INT,
                     round(list_cost)::INT, coalesce(live.team, 'no team'),
                     strftime(live.busy_since, '%-d %b %Y %H:%M UTC')
              FROM live_session AS live
              JOIN session_fact USING (account_id, region, session_id, created_on)
              WHERE lifecycle = 'LIVE' AND list_cost > 100 AND list_cost < 1000
              """);

      assertThat(calledOut)
          .isNotEmpty()
          .allSatisfy(
              session -> {
                String costs =
                    "open for %s h, $%s so far".formatted(session.get(1), session.get(2));
                assertThat(said).contains(session.get(0), costs);
                assertThat(headline)
                    .contains(session.get(0) + " of " + session.get(3))
                    .contains(costs + ", a statement has run since " + session.get(4));
              });
      assertThat(
              sql.count(
                  "SELECT count(*) FROM live_session"
                      + " WHERE is_called_out IS DISTINCT FROM (cost_so_far > 100)"))
          .isZero();
      assertThat(sql.column("SELECT DISTINCT owner FROM session_fact WHERE owner IS NOT NULL"))
          .hasSizeGreaterThan(8)
          .allMatch(owner -> owner.matches("person-[0-9a-f]{12}"));
    }
  }

  @Test
  void theEstimateIsThatOfItsRow() throws IOException {
    JsonNode json = new ObjectMapper().readTree(report("report.json").toFile());
    try (DuckDb sql = new DuckDb()) {
      sql.table(lake, "idle_waste");
      List<String> expected = EstimateSentences.of(sql, json);
      assertThat(expected).hasSize(1);
      assertThat(json.get("headline")).extracting(JsonNode::asText).containsAll(expected);
    }
  }

  private static long runs(DuckDb sql, String outcome) {
    return sql.count(
        "SELECT count(DISTINCT run_id) FROM collection WHERE outcome = '%s'".formatted(outcome));
  }

  private static Path report(String name) {
    return lake.resolve("reports/2026-11-21").resolve(name);
  }
}
