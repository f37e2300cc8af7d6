package io.dpuledger.report.opening;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static io.dpuledger.report.fixture.ReportFixture.realistic;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.sparkcost.SparkCost;
import io.dpuledger.analysis.sparkcost.SparkCostGroup;
import io.dpuledger.analysis.sparkcost.SparkCostParts;
import io.dpuledger.analysis.sparkcost.SparkCostSum;
import io.dpuledger.analysis.sparkcost.UnknownReason;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.fixture.ReportFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SparkCostOpeningTest {
  private static final SparkCostParts BUSY =
      new SparkCostParts(
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          money("1"),
          money("2"),
          money("1"),
          BigDecimal.ZERO,
          BigDecimal.ZERO);

  @Test
  void itSaysWhereTheMoneyWentAndWhyTheRestIsUnknown() {
    assertThat(sentences(realistic()))
        .containsExactly(
            "Of $1,028 for 54 sessions with event logs, 24\u00A0% paid for busy task slots, 17\u00A0%"
                + " for idle slots while jobs ran, 7\u00A0% for the driver, 10\u00A0% for statements"
                + " without a job, and 32\u00A0% for time in which nothing ran; 10\u00A0% is unknown."
                + " These are shares of the whole cost; while jobs ran, 59\u00A0% of slots were"
                + " busy. Logs cover 44\u00A0% of the cost of all sessions that started in the period.",
            "What is unknown: $80.00 because no statements were read; $19.95 because the log is open"
                + " or incomplete; $6.50 because auto scaling kept workers while no job ran. Each"
                + " session counts under the first reason that applies; others may apply, too. To know"
                + " more, set collect.statements and collect every hour.",
            "Time with a statement open and no job is never idle: the driver may compute.",
            "Sessions whose log was joined only by time count, too; join_certainty in spark_activity"
                + " says which.");
  }

  @Test
  void whereNothingIsUnknownNothingIsSaidOfIt() {
    assertThat(sentences(with(new SparkCostSum(BUSY, Map.of(), 1, 0, 0, BigDecimal.ZERO))))
        .hasSize(3)
        .first()
        .asString()
        .startsWith("Of $4.00 for 1 session with event logs, 50\u00A0% paid for busy")
        .doesNotContain("unknown");
  }

  @Test
  void onlyWhatStatementsMayShowAsksForThem() {
    SparkCostParts unknown =
        new SparkCostParts(
            money("1"),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            money("3"));

    assertThat(
            sentences(
                with(
                    new SparkCostSum(
                        unknown, Map.of(UnknownReason.LOG, money("3")), 1, 0, 0, BigDecimal.ZERO))))
        .contains(
            "What is unknown: $3.00 because the log is open or incomplete. Each session counts under"
                + " the first reason that applies; others may apply, too.")
        .first()
        .asString()
        .contains("These are shares of the whole cost. Logs cover");
  }

  @Test
  void withoutALogItSaysNothing() {
    assertThat(sentences(report().outlook(Outlook.NONE))).isEmpty();
    assertThat(
            sentences(
                with(new SparkCostSum(SparkCostParts.NOTHING, Map.of(), 0, 0, 3, money("7")))))
        .isEmpty();
  }

  @Test
  void aCostThatIsNotKnownIsNotNothing() {
    assertThat(
            sentences(
                with(new SparkCostSum(SparkCostParts.NOTHING, Map.of(), 0, 2, 0, BigDecimal.ZERO))))
        .containsExactly("The cost of two sessions with event logs is not known.");
  }

  private static ReportFixture with(SparkCostSum sum) {
    return report()
        .outlook(
            Outlook.NONE.with(
                Outlook.SPARK_COSTS,
                List.of(
                    new SparkCost(
                        new UsagePeriod(ReportFixture.AS_OF, ReportFixture.AS_OF),
                        new SparkCostGroup(false, "finance-bi", "G.1X", "USD"),
                        sum))));
  }

  private static List<String> sentences(ReportFixture fixture) {
    return SparkCostOpening.of(fixture.build().sections().get(0));
  }
}
