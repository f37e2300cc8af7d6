package io.dpuledger.report.words;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.DaysBefore;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.figures.Totals;
import io.dpuledger.report.fixture.ReportFixture;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostSentenceTest {
  private static final UsagePeriod WEEKS = UsagePeriod.endingOn(ReportFixture.AS_OF, 28);
  private static final UsagePeriod DAYS = UsagePeriod.endingOn(ReportFixture.AS_OF, 30);

  @Test
  void theLargestCauseOfTheChangeIsNamed() {
    assertThat(sentence(WEEKS, mover(null, "100", "20", "30", "4", "0"), risk("50", "-10")))
        .isEqualTo(
            "The 28 days to 21 Nov 2026 cost $194 at list price, 29 % more than the 28 days"
                + " before, mostly because sessions without a team ran longer (+$30.00).");
  }

  @Test
  void whatIsLessThanHalfOfTheChangeIsAPartOfIt() {
    assertThat(sentence(WEEKS, mover("risk", "200", "21", "20", "19", "18")))
        .endsWith(
            "39 % more than the 28 days before, in part because more sessions of risk ran (+$21.00).");
  }

  @Test
  void aLargerCauseAgainstTheChangeIsNamedToo() {
    assertThat(sentence(WEEKS, mover(null, "500", "0", "90", "0", "0"), risk("500", "-120")))
        .endsWith(
            "3 % less than the 28 days before, mostly because fewer sessions of risk ran (−$120).");
    assertThat(
            sentence(
                WEEKS,
                mover(null, "500", "0", "90", "0", "-60"),
                mover("risk", "500", "-40", "0", "-35", "0")))
        .endsWith(
            "5 % less than the 28 days before, mostly because sessions without a team cost less a"
                + " unit-hour (−$60.00), although sessions without a team ran longer (+$90.00).");
  }

  @Test
  void causesThatCancelOutAreStillWorthAWord() {
    assertThat(sentence(WEEKS, mover("risk", "500", "50", "-50", "0", "1")))
        .endsWith(
            "about as much as the 28 days before, although more sessions of risk ran (+$50.00).");
    assertThat(sentence(WEEKS, mover("risk", "500", "2", "-2", "0", "0")))
        .endsWith("about as much as the 28 days before.");
  }

  @Test
  void eachCauseHasItsWords() {
    assertThat(sentence(WEEKS, mover("risk", "100", "0", "0", "20", "0")))
        .contains("because sessions of risk had more units (+$20.00)");
    assertThat(sentence(WEEKS, mover("risk", "100", "0", "0", "-20", "0")))
        .contains("because sessions of risk had fewer units (−$20.00)");
    assertThat(sentence(WEEKS, mover("risk", "100", "0", "-20", "0", "0")))
        .contains("because sessions of risk ran shorter (−$20.00)");
    assertThat(sentence(WEEKS, mover("risk", "100", "0", "0", "0", "20")))
        .contains("because sessions of risk cost more a unit-hour (+$20.00)");
  }

  @Test
  void causesOfOtherDaysAreNotNamed() {
    CurrencySection section =
        section(money("110"), new DaysBefore(money("100"), null), risk("90", "20"));

    assertThat(CostSentence.of(WEEKS, section)).endsWith("than the 28 days before.");
  }

  @Test
  void aPeriodThatIsNotWholeWeeksIsAlsoComparedWeekdayByWeekday() {
    DaysBefore before = new DaysBefore(money("100"), money("110"));

    assertThat(text(DAYS, section(money("110"), before)))
        .endsWith("10 % more than the 30 days before (weekday by weekday, as much).");
    assertThat(text(DAYS, section(money("99"), before, risk("100", "-1"))))
        .endsWith(
            "1 % less than the 30 days before (weekday by weekday, 10 % less), mostly because fewer"
                + " sessions of risk ran (−$1.00).");
    assertThat(text(WEEKS, section(money("110"), before))).doesNotContain("weekday");
    assertThat(text(DAYS, section(money("110"), new DaysBefore(money("100"), null))))
        .doesNotContain("weekday");
  }

  private static String sentence(UsagePeriod period, Outlook.Mover... movers) {
    BigDecimal before = BigDecimal.ZERO;
    BigDecimal after = BigDecimal.ZERO;
    for (Outlook.Mover mover : movers) {
      before = before.add(mover.before());
      after = after.add(mover.after());
    }
    return text(period, section(after, new DaysBefore(before, before), movers));
  }

  private static String text(UsagePeriod period, CurrencySection section) {
    return CostSentence.of(period, section).replace('\u00A0', ' ');
  }

  private static CurrencySection section(
      BigDecimal cost, DaysBefore before, Outlook.Mover... movers) {
    return new CurrencySection(
        "USD",
        new Totals(cost, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 7, List.of()),
        before,
        new SpendByDay(List.of(), List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Outlook.NONE.with(Outlook.MOVERS, List.of(movers)),
        null);
  }

  private static Outlook.Mover risk(String before, String bySessions) {
    return mover("risk", before, bySessions, "0", "0", "0");
  }

  private static Outlook.Mover mover(
      @Nullable String team,
      String before,
      String sessions,
      String hours,
      String units,
      String price) {
    BigDecimal change = money(sessions).add(money(hours)).add(money(units)).add(money(price));
    return new Outlook.Mover(
        team,
        money(before),
        money(before).add(change),
        money(sessions),
        money(hours),
        money(units),
        money(price));
  }
}
