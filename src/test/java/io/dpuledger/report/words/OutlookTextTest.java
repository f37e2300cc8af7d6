package io.dpuledger.report.words;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.fixture.OutlookFixture;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookTextTest {
  private static final Outlook.Forecast SURE = OutlookFixture.of("risk").forecast();

  @Test
  void aForecastIsToldWithItsInterval() {
    assertThat(OutlookText.sentence("USD", SURE))
        .isEqualTo(
            "November 2026 is expected to end at $11,930 at list price (80\u00A0% range:"
                + " $11,021 to $12,881); $8,412 is spent so far.");
  }

  @Test
  void aForecastThatIsWithheldSaysWhy() {
    Outlook.Forecast young =
        new Outlook.Forecast(
            YearMonth.of(2026, 11), money("12.5"), null, null, null, "9 days of history", null);

    assertThat(OutlookText.sentence("EUR", young))
        .isEqualTo(
            "November 2026 cost €12.50 so far. Where it ends is not forecast: 9 days of history.");
    assertThat(OutlookText.past("EUR", young)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.38, 38 %", "0.05, 5 %", "0.0499, under 5 %", "0.95, 95 %", "0.9502, over 95 %"})
  void aChanceIsInPercentAndNeverAsGoodAsCertain(double chance, String words) {
    Outlook.Budget budget =
        new Outlook.Budget(
            YearMonth.of(2026, 11),
            null,
            "LIST",
            money("10"),
            money("10"),
            money("12"),
            chance,
            "AT_RISK",
            null);

    assertThat(OutlookText.chance(budget).replace('\u00A0', ' ')).isEqualTo(words);
  }

  @Test
  void theErrorOfLastMonthIsTold() {
    assertThat(OutlookText.past("USD", SURE))
        .endsWith(
            "the month before was expected to end at $10,100. It came to $10,650: the forecast was"
                + " $550 too low.");
  }

  @Test
  void aChangeHasItsSignUnlessItIsNoCent() {
    assertThat(OutlookText.change("USD", money("0.004"))).isEqualTo("$0.00");
    assertThat(OutlookText.change("USD", money("-0.004"))).isEqualTo("$0.00");
    assertThat(OutlookText.change("USD", money("12.345"))).isEqualTo("+$12.35");
    assertThat(OutlookText.change("USD", money("-12"))).isEqualTo("−$12.00");
  }
}
