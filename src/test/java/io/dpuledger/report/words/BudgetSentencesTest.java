package io.dpuledger.report.words;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.fixture.ReportFixture;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetSentencesTest {
  @Test
  void aBudgetIsNamedOnceItIsLikelierToBeExceededThanNot() {
    assertThat(sentences(likely("risk-analytics", "7000", 0.8345)))
        .containsExactly(
            "Risk-analytics is likely to exceed its November budget of $7,000 (chance 83 %).");
    assertThat(sentences(likely(null, "17000", 0.501)))
        .containsExactly("The November budget of $17,000 is likely to be exceeded (chance 50 %).");
    assertThat(sentences(likely("risk-analytics", "7000", 0.5))).isEmpty();
    assertThat(sentences(likely("risk-analytics", "7000", 0.99975)))
        .containsExactly(
            "Risk-analytics is likely to exceed its November budget of $7,000 (chance over 95 %).");
  }

  @Test
  void whatIsExceededIsSaidAsAFact() {
    assertThat(sentences(exceeded("risk", "LIST"), exceeded(null, "CONTRACTED")))
        .containsExactly(
            "The November budget of $2,000 at contracted prices is exceeded: $2,100 is spent so far.",
            "Risk has exceeded its November budget of $2,000: $2,100 so far.");
  }

  @Test
  void whatIsNotForecastIsNoNews() {
    Outlook.Budget young =
        new Outlook.Budget(
            YearMonth.of(2026, 11),
            null,
            "LIST",
            money("10"),
            money("9"),
            null,
            null,
            "NOT_FORECAST",
            "9 days of history");

    assertThat(sentences(young)).isEmpty();
  }

  @Test
  void ofManyTeamsTheLikeliestAreNamed() {
    Outlook.Budget[] teams =
        IntStream.range(0, 5)
            .mapToObj(index -> likely("team-" + index, "100", 0.6 + index / 100.0))
            .toArray(Outlook.Budget[]::new);

    assertThat(sentences(teams))
        .containsExactly(
            "Team-4 is likely to exceed its November budget of $100 (chance 64 %).",
            "Team-3 is likely to exceed its November budget of $100 (chance 63 %).",
            "Team-2 is likely to exceed its November budget of $100 (chance 62 %).",
            "Two more team budgets are exceeded or likely to be.");
    assertThat(sentences(Stream.of(teams).limit(4).toArray(Outlook.Budget[]::new)))
        .endsWith("One more team budget is exceeded or likely to be.");
  }

  @Test
  void aBudgetFollowsTheCostInTheHeadline() {
    LedgerReport report = report(likely(null, "17000", 0.62));

    assertThat(Headline.of(report).get(1)).startsWith("The November budget of $17,000");
  }

  private static List<String> sentences(Outlook.Budget... budgets) {
    return BudgetSentences.of(report(budgets).sections().get(0)).stream()
        .map(sentence -> sentence.replace('\u00A0', ' '))
        .toList();
  }

  private static LedgerReport report(Outlook.Budget... budgets) {
    return ReportFixture.report()
        .outlook(Outlook.NONE.with(Outlook.BUDGETS, List.of(budgets)))
        .build();
  }

  private static Outlook.Budget likely(@Nullable String team, String amount, double chance) {
    return new Outlook.Budget(
        YearMonth.of(2026, 11),
        team,
        "LIST",
        money(amount),
        money("99"),
        money("120"),
        chance,
        "FORECAST_TO_EXCEED",
        null);
  }

  private static Outlook.Budget exceeded(@Nullable String team, String basis) {
    return new Outlook.Budget(
        YearMonth.of(2026, 11),
        team,
        basis,
        money("2000"),
        money("2100"),
        null,
        1.0,
        "EXCEEDED",
        null);
  }
}
