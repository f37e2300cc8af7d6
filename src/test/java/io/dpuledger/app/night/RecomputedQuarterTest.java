package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.app.site.PlayedQuarter;
import io.dpuledger.config.LedgerConfig;
import io.dpuledger.recomputed.Figures;
import io.dpuledger.recomputed.Listing;
import io.dpuledger.recomputed.PolledStatement;
import io.dpuledger.recomputed.Recomputation;
import io.dpuledger.recomputed.Sight;
import io.dpuledger.recomputed.SpendSentences;
import io.dpuledger.recomputed.Terms;
import io.dpuledger.testing.DuckDb;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A quarter of a large company, as the program worked it out, agrees to the last digit with what
 * plain Java makes of the same observations. A build plays about 5,000 sessions; {@code
 * scripts/test -Dtest=RecomputedQuarterTest -Dquarter.sessions=100000} plays as many as a quarter
 * has.
 */
@Tag("program")
class RecomputedQuarterTest {
  private static final int SESSIONS = Integer.getInteger("quarter.sessions", 5_000);

  @TempDir private static Path folder;
  private static PlayedQuarter quarter;
  private static DuckDb sql;
  private static Recomputation recomputation;

  @BeforeAll
  static void play() {
    quarter = PlayedQuarter.play(folder, SESSIONS);
    sql = quarter.sql();
    LedgerConfig config = quarter.config();
    recomputation =
        new Recomputation(
            sql.rows(Sight.SQL, Sight::of),
            sql.rows(PolledStatement.SQL, PolledStatement::of),
            sql.rows(Listing.SQL, Listing::of),
            new Terms(
                config.rateCard().prices(), config.workerTypes(), config.pricing(), config.idle()));
  }

  @AfterAll
  static void end() {
    sql.close();
    quarter.close();
  }

  @Test
  void everySessionHasTheSameFigures() {
    assertThat(recomputation.sessions().size()).isGreaterThan(SESSIONS * 3 / 4);
    assertSame(recomputation.sessions());
  }

  @Test
  void everyDayOfEverySessionHasTheSameFigures() {
    assertThat(recomputation.days().size()).isGreaterThan(recomputation.sessions().size());
    assertSame(recomputation.days());
  }

  @Test
  void everyDayAndWorkerTypeHasTheSameSpend() {
    assertThat(recomputation.spend().size()).isGreaterThan(92);
    assertSame(recomputation.spend());
  }

  @Test
  void whatMovedAddsUpToBothPeriodsToTheLastDecimal() {
    String latest = "(SELECT max(as_of_date) FROM spend_movers)";
    String period =
        "(SELECT DISTINCT period_start::DATE AS first, period_end::DATE AS last FROM spend_movers"
            + " WHERE as_of_date = %s)".formatted(latest);
    String moved =
        "SELECT billing_currency, sum(%s)::DECIMAL(18,6) FROM spend_movers WHERE as_of_date = "
            + latest
            + " GROUP BY ALL";
    String spent =
        "SELECT billing_currency, sum(list_cost)::DECIMAL(18,6) FROM spend_daily, "
            + period
            + " WHERE billing_currency IS NOT NULL AND usage_date::DATE BETWEEN %s GROUP BY ALL";
    assertThat(sql.rows(moved.formatted("list_cost")))
        .isNotEmpty()
        .isEqualTo(sql.rows(spent.formatted("first AND last")));
    assertThat(sql.rows(moved.formatted("previous_list_cost")))
        .isEqualTo(sql.rows(spent.formatted("first - 28 AND first - 1")));
    assertThat(
            sql.rows(
                "SELECT * FROM spend_movers WHERE change <> list_cost - previous_list_cost OR change"
                    + " <> change_by_sessions + change_by_hours + change_by_units + change_by_price"))
        .isEmpty();
  }

  @Test
  void aQuarterIsEnoughToSayWhereTheMonthEnds() {
    String latest = "(SELECT max(as_of_date) FROM spend_forecast)";
    assertThat(
            sql.rows(
                "SELECT billing_currency, list_cost_to_date FROM spend_forecast"
                    + " WHERE dimension = 'TOTAL' AND forecast_list_cost_low <="
                    + " forecast_list_cost_point AND forecast_list_cost_point <="
                    + " forecast_list_cost_high AND as_of_date = "
                    + latest))
        .isNotEmpty()
        .isEqualTo(
            sql.rows(
                "SELECT billing_currency, sum(list_cost)::DECIMAL(18,6) FROM spend_daily"
                    + " WHERE billing_currency IS NOT NULL AND usage_date::DATE BETWEEN"
                    + " date_trunc('month', %s::DATE) AND %s::DATE GROUP BY ALL"
                        .formatted(latest, latest)));
  }

  @Test
  void theHeadlineSaysWhatTheTablesHave() throws IOException {
    String asOf = sql.value("SELECT max(as_of_date) FROM spend_movers");
    List<String> headline = new ArrayList<>();
    new ObjectMapper()
        .readTree(quarter.report(asOf))
        .get("headline")
        .forEach(sentence -> headline.add(sentence.asText()));
    List<String> expected = new SpendSentences(sql, asOf).of28Days();

    assertThat(expected).hasSizeGreaterThan(1);
    assertThat(headline).containsSubsequence(expected);
    assertThat(headline)
        .filteredOn(sentence -> sentence.contains(" budget of "))
        .hasSize(expected.size() - 1);
  }

  @Test
  void monthsThatEndedAreKeptAsTheyWere() {
    String costs = "sum(list_cost)::DECIMAL(18,6), sum(contracted_cost)::DECIMAL(18,6)";
    assertThat(
            sql.rows(
                "SELECT month, team, billing_currency, %s FROM reported_month GROUP BY ALL ORDER BY ALL"
                    .formatted(costs)))
        .hasSizeGreaterThan(2)
        .isEqualTo(
            sql.rows(
                "SELECT usage_date[:7], team, billing_currency, %s FROM spend_daily WHERE billing_currency IS NOT NULL AND usage_date[:7] IN ('2026-09', '2026-10') GROUP BY ALL ORDER BY ALL"
                    .formatted(costs)));
  }

  @Test
  void theQuarterHasWhatIsHardToCount() {
    assertThat(sql.column("SELECT DISTINCT lifecycle FROM session_fact"))
        .contains("ENDED", "LIVE", "STALE", "VANISHED");
    assertThat(sql.column("SELECT DISTINCT idle_evidence FROM session_fact"))
        .contains(
            "EXACT", "PARTIAL", "UNUSED", "TAIL", "UNDECIDABLE", "CEILING", "UNSUPPORTED", "NONE");
    assertThat(sql.column("SELECT DISTINCT usage_basis FROM session_fact"))
        .contains("REPORTED", "DERIVED", "ESTIMATED", "NONE");
    assertThat(sql.column("SELECT DISTINCT price_basis FROM session_fact"))
        .contains("LIST", "ASSUMED", "MISSING");
    assertThat(sql.column("SELECT DISTINCT capacity_unit FROM session_fact"))
        .contains("DPU", "M-DPU");
    assertThat(sql.count("SELECT count(*) FROM session_fact WHERE minimum_charge_cost > 0"))
        .isPositive();
    assertThat(sql.count("SELECT count(*) FROM session_fact WHERE auto_scaling")).isPositive();
    assertThat(sql.count("SELECT count(*) - count(DISTINCT session_id) FROM session_fact"))
        .as("reused ids")
        .isPositive();
  }

  private static void assertSame(Figures figures) {
    assertThat(figures.differences(sql.rows(figures.sql()))).isEmpty();
  }
}
