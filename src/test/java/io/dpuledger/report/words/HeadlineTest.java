package io.dpuledger.report.words;

import static io.dpuledger.report.fixture.RecommendationFixture.change;
import static io.dpuledger.report.fixture.ReportFixture.money;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.DaysBefore;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.IdleEstimate;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.figures.Totals;
import io.dpuledger.report.figures.UnitHours;
import io.dpuledger.report.fixture.ReportFixture;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
  private static final UsagePeriod MONTH = UsagePeriod.endingOn(ReportFixture.AS_OF, 28);

  @Test
  void saysCostIdleAndSavings() {
    assertThat(
            headline("12345", "3400", "7100", "11430", change("a").saves("2900", "4400").build()))
        .isEqualTo(
            "The 28 days to 21 Nov 2026 cost $12,345 at list price, 8 % more than the 28 days"
                + " before. At least $3,400 (28 %) and at most $7,100 (58 %) of it was paid while"
                + " nothing ran. One change should save about $3,650 a month (28 %),"
                + " cautiously $2,900.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 | , about as much as the 28 days before.",
        "125 | , 20 % less than the 28 days before.",
        "0 | , after nothing in the 28 days before.",
        "50 | , 100 % more than the 28 days before.",
        " | cost $100 at list price."
      })
  void comparesWithTheDaysBefore(String before, String expected) {
    assertThat(headline("100", "0", "0", before)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | None of it was paid while nothing ran.",
        "0 | 40 | At most $40.00 (40 %) of it was paid while nothing ran; none of that was seen.",
        "40 | 40 | $40.00 (40 %) of it was paid while nothing ran.",
        "0.001 | 99.999 | At least under $0.01 (under 1 %) and at most $100.00 (over 99 %) of it was paid"
      })
  void idleIsARange(String low, String high, String expected) {
    assertThat(headline("100", low, high, null)).contains(expected);
  }

  @Test
  void changesAreCountedInWords() {
    assertThat(headline("100", "0", "0", null)).endsWith("No change is recommended.");
    assertThat(headline("100", "0", "0", null, change("a").saves("0", null, "5").build()))
        .endsWith("One change may save up to $5.00 a month; how much is not known.");
    assertThat(headline("100", "0", "0", null, change("a").saves("3", null, "5").build()))
        .endsWith("One change should save $3.00 a month or more (3 %).");
    assertThat(headline("100", "0", "0", null, many(3)))
        .endsWith("Three changes should save about $45.00 a month (42 %), cautiously $30.00.");
    assertThat(headline("100", "0", "0", null, many(12)))
        .endsWith("12 changes should save about $180 a month (168 %), cautiously $120.");
  }

  @Test
  void upToWhichPriceOfAnInterruptionTheyPay() {
    Recommendation known = change("a").saves("5", "20", "30").interruptions(3).build();
    Recommendation less = change("b").saves("5", "10", "30").interruptions(4).build();
    Recommendation unknown = change("c").saves("5", "20", "30").build();

    assertThat(headline("1000", "0", "0", null, known))
        .endsWith("; it pays off while an interruption costs less than $6.66.");
    assertThat(headline("1000", "0", "0", null, known, less))
        .endsWith("; they pay off while an interruption costs less than $2.50.");
    assertThat(headline("1000", "0", "0", null, known, unknown))
        .endsWith(
            "; the one whose interruptions are known pays off while an interruption costs less"
                + " than $6.66.");
    assertThat(headline("1000", "0", "0", null, known, less, unknown))
        .endsWith(
            "; the two whose interruptions are known pay off while an interruption costs less than"
                + " $2.50.");
  }

  @Test
  void sessionsThatWereLeftOpenOrOpenedTwiceAreNamed() {
    Recommendation orphaned =
        change("a")
            .kind(Kind.ORPHANED_SESSION)
            .saves("5", "20", "30")
            .detail("latest_session_1", "run\u001B[2J 3")
            .detail("latest_session_2", "run 2")
            .build();
    Recommendation fewer =
        change("b")
            .kind(Kind.ORPHANED_SESSION)
            .saves("1", "2.5", "3")
            .detail("latest_session_1", "other 9")
            .detail("latest_session_2", "other 8")
            .build();
    Recommendation duplicate =
        change("c").kind(Kind.DUPLICATE_SESSION).saves("5", "8", "30").build();

    assertThat(headline("1000", "0", "0", null, duplicate, fewer, orphaned))
        .endsWith(
            ". 760 sessions were left open after their dbt runs; avoiding that should save $22.50 a"
                + " month; last run\uFFFD[2J 3, run 2, other 9. 380 sessions were open at the same"
                + " time as another of their owner; avoiding that should save $8.00 a month.");
    assertThat(headline("1000", "0", "0", null, change("d").build()))
        .doesNotContain("left open")
        .doesNotContain("another of their owner");
  }

  @Test
  void changesThatWereDecidedOnAreNotPromised() {
    Recommendation dismissed = change("a").status(Recommendation.Status.DISMISSED).build();
    assertThat(headline("100", "0", "0", null, dismissed)).endsWith("No change is recommended.");
  }

  @Test
  void withoutMoneyItSaysWhy() {
    assertThat(Headline.withoutMoney(report().currencies().build()))
        .containsExactly("No session ran in the 28 days to 21 Nov 2026.");
    LedgerReport unpriced =
        report().currencies().unpriced(new UnitHours("DPU", money("12.5"))).build();
    assertThat(Headline.withoutMoney(unpriced))
        .containsExactly(
            "No session in the 28 days to 21 Nov 2026 has a price: 12.5 DPU-hours are not valued.");
  }

  @Test
  void aSingleDayIsNamed() {
    LedgerReport day = report().days(1).build();
    assertThat(Headline.of(day.period(), day.sections().get(0)).get(0))
        .startsWith("21 Nov 2026 cost $")
        .endsWith("than the day before.");
  }

  @Test
  void theEstimateHasTwoDigitsAndABand() {
    assertThat(sentences(estimate(MONTH, "5123.4", "4449.9", "6050")))
        .contains("About $5,100 was probably idle (90 % band $4,400 to $6,100).");
  }

  @Test
  void anEstimateOfAnotherPeriodNamesIt() {
    UsagePeriod week = UsagePeriod.endingOn(ReportFixture.AS_OF, 7);
    assertThat(sentences(estimate(week, "5100", "4400", "6000")))
        .contains(
            "About $5,100 was probably idle in the 7 days to 21 Nov 2026 (90 % band $4,400 to"
                + " $6,000).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TOO_FEW_DAYS | execution | 6 | statements of team execution were read by the hour on 6 days; it takes 14.",
        "TOO_FEW_DAYS | execution | 1 | statements of team execution were read by the hour on 1 day; it takes 14.",
        "TOO_FEW_DAYS | | 0 | statements of sessions without a team were not read by the hour; it takes 14.",
        "TOO_FEW_POLLS | risk | 20 | statements were read too rarely, or do not fit what was running when they were read.",
      })
  void withoutAnEstimateItSaysWhy(String basis, String team, int days, String expected) {
    IdleEstimate none =
        new IdleEstimate(
            MONTH,
            money("1"),
            null,
            null,
            money("2"),
            basis,
            new IdleEstimate.MeasuredTeam(team, days),
            money("0"));
    assertThat(sentences(none)).contains("No best estimate: " + expected);
  }

  @Test
  void whatIsKnownExactlyIsNotEstimated() {
    BigDecimal known = money("2");
    IdleEstimate exact =
        new IdleEstimate(
            MONTH,
            known,
            known,
            new IdleEstimate.Band(known, known),
            known,
            "NONE_NEEDED",
            null,
            money("0"));
    assertThat(sentences(exact)).hasSize(3);
  }

  private static IdleEstimate estimate(UsagePeriod period, String point, String low, String high) {
    return new IdleEstimate(
        period,
        money("3400"),
        money(point),
        new IdleEstimate.Band(money(low), money(high)),
        money("7100"),
        "ENDING",
        new IdleEstimate.MeasuredTeam("risk", 20),
        money("90"));
  }

  private static List<String> sentences(IdleEstimate estimate) {
    LedgerReport month = report().idleEstimate(estimate).build();
    return Headline.of(month.period(), month.sections().get(0));
  }

  private static Recommendation[] many(int number) {
    Recommendation[] changes = new Recommendation[number];
    java.util.Arrays.setAll(changes, index -> change("c" + index).build());
    return changes;
  }

  private static String headline(
      String cost, String low, String high, String before, Recommendation... changes) {
    CurrencySection section =
        new CurrencySection(
            "USD",
            new Totals(money(cost), money(low), money(high), BigDecimal.ZERO, 7, List.of()),
            before == null ? null : new DaysBefore(money(before), money(before)),
            new SpendByDay(List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(changes),
            List.of(),
            null,
            Outlook.NONE,
            null);
    return String.join(" ", Headline.of(MONTH, section)).replace('\u00A0', ' ');
  }
}
