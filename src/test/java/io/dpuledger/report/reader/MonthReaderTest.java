package io.dpuledger.report.reader;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.Aggregates;
import io.dpuledger.report.figures.MonthToDate;
import io.dpuledger.report.figures.MonthToDate.ClosedMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonthReaderTest {
  private static final UsagePeriod PERIOD = UsagePeriod.endingOn(LocalDate.parse("2026-11-21"), 30);
  private static final Aggregate LONG_AGO =
      new Aggregate(Aggregate.Topic.EARLIER_DAYS, null, null, List.of(), Map.of());

  @Test
  void eachSpanAddsUpItsOwnDays() {
    MonthToDate month =
        month(
            LONG_AGO,
            day("2026-09-30", "1000"),
            day("2026-10-01", "1"),
            day("2026-10-21", "2"),
            day("2026-10-24", "4"),
            day("2026-10-25", "8"),
            day("2026-10-31", "16"),
            day("2026-11-01", "32"),
            day("2026-11-21", "64"));
    assertThat(month.soFar().listCost()).isEqualByComparingTo("96");
    assertThat(month.sameDays().listCost()).isEqualByComparingTo("3");
    assertThat(month.sameWeekdays().listCost()).isEqualByComparingTo("6");
    assertThat(month.lastMonth().listCost()).isEqualByComparingTo("31");
  }

  @Test
  void whatWasNotSeenFromItsFirstDayOnHasNoCost() {
    MonthToDate month = month(day("2026-10-04", "5"), day("2026-11-02", "7"));
    assertThat(month.sameDays().listCost()).isNull();
    assertThat(month.lastMonth().listCost()).isNull();
    assertThat(month.sameWeekdays().listCost()).isEqualByComparingTo("5");
    assertThat(month.soFar().listCost()).isEqualByComparingTo("7");
  }

  @Test
  void aMonthSeenFromItsMiddleOnSaysSo() {
    MonthToDate month = month(day("2026-11-15", "5"));
    assertThat(month.soFar().period().firstDay()).isEqualTo(LocalDate.parse("2026-11-15"));
    assertThat(month.soFar().listCost()).isEqualByComparingTo("5");
  }

  @Test
  void whatAnotherCurrencyCostIsNotAddedButShowsThatTheDayWasSeen() {
    Aggregate yuan =
        new Aggregate(
            Aggregate.Topic.DAY,
            "CNY",
            null,
            List.of("2026-10-01", "G.1X"),
            Map.of(Aggregate.Measure.LIST_COST, money("99")));
    assertThat(month(yuan).lastMonth().listCost()).isEqualByComparingTo("0");
  }

  @Test
  void whatCameToLightSinceAMonthWasReportedIsTold() {
    MonthToDate month =
        month(
            day("2026-10-01", "100"),
            day("2026-10-31", "20.5"),
            reported("USD", "risk", "2026-10", "70"),
            reported("USD", null, "2026-10", "40.25"));
    assertThat(month.closed())
        .singleElement()
        .returns(YearMonth.of(2026, 10), ClosedMonth::month)
        .returns(LocalDate.parse("2026-10-31"), ClosedMonth::reportedAsOf)
        .returns(money("110.25"), ClosedMonth::reportedCost)
        .returns(money("120.5"), ClosedMonth::listCost)
        .returns(money("10.25"), ClosedMonth::restatedBy);
  }

  @Test
  void whatWasReportedAndIsGoneIsTakenBack() {
    assertThat(month(LONG_AGO, reported("USD", null, "2026-10", "40")).closed())
        .singleElement()
        .returns(money("-40"), ClosedMonth::restatedBy);
  }

  @Test
  void aMonthThatCostThisCurrencyNothingWasReportedAsNothing() {
    Aggregate yuan = reported("CNY", null, "2026-10", "5");
    assertThat(month(LONG_AGO, yuan).closed()).isEmpty();
    assertThat(month(LONG_AGO, yuan, day("2026-10-31", "3")).closed())
        .singleElement()
        .returns(money("3"), ClosedMonth::restatedBy);
  }

  @Test
  void ofAMonthWhoseDaysAreNotReadNothingIsSaid() {
    assertThat(month(LONG_AGO, reported("USD", null, "2026-08", "5")).closed()).isEmpty();
    assertThat(month(day("2026-10-02", "5"), reported("USD", null, "2026-10", "5")).closed())
        .isEmpty();
  }

  private static Aggregate reported(
      String currency, @Nullable String team, String month, String cost) {
    return new Aggregate(
        Aggregate.Topic.REPORTED_MONTH,
        currency,
        team,
        List.of(month, "2026-10-31"),
        Map.of(Aggregate.Measure.LIST_COST, money(cost)));
  }

  private static MonthToDate month(Aggregate... aggregates) {
    Aggregates all = new Aggregates(List.of(aggregates));
    return new MonthReader(all, PERIOD, KnownDays.of(all, PERIOD)).month("USD");
  }

  private static Aggregate day(String date, String cost) {
    return new Aggregate(
        Aggregate.Topic.DAY,
        "USD",
        null,
        List.of(date, "G.1X"),
        Map.of(Aggregate.Measure.LIST_COST, money(cost)));
  }
}
