package io.dpuledger.report.words;

import static io.dpuledger.report.fixture.RecommendationFixture.change;
import static io.dpuledger.report.fixture.ReportFixture.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.MonthToDate;
import io.dpuledger.report.figures.MonthToDate.ClosedMonth;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.fixture.OutlookFixture;
import io.dpuledger.report.fixture.ReportFixture;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MonthTilesTest {
  private static final LedgerReport REPORT =
      ReportFixture.report().dayCost("10").outlook(OutlookFixture.of("risk-analytics")).build();

  @Test
  void theMonthIsComparedRawAndByWeekdays() {
    Tile month = tile(REPORT, "Month to date, 1–21 Nov");
    assertThat(month.value()).matches("\\$[0-9]+");
    assertThat(month.detail()).isEqualTo("−3\u00A0% on the same weekdays, 4–24 Oct");
    assertThat(month.note()).isEqualTo("+8\u00A0% on 1–21 Oct");
  }

  @Test
  void aMonthThatWasNotSeenWholeHasNoFigure() {
    Tile last = tile(REPORT, "October 2026");
    assertThat(last.value()).isEqualTo("not known");
    assertThat(last.detail()).isEqualTo("its first days were not seen");
  }

  @Test
  void whatLastMonthWasRestatedByStandsOnItsTile() {
    assertThat(lastMonth("100", "112.5")).isEqualTo("the whole month, restated by +$12.50");
    assertThat(lastMonth("100", "99")).isEqualTo("the whole month, restated by −$1.00");
    assertThat(lastMonth("100", "100.004")).isEqualTo("the whole month, as reported");
  }

  private static String lastMonth(String reported, String cost) {
    CurrencySection section = REPORT.sections().get(0);
    MonthToDate month = Objects.requireNonNull(section.month());
    UsagePeriod october = month.lastMonth().period();
    ClosedMonth closed =
        new ClosedMonth(YearMonth.of(2026, 10), october.lastDay(), money(reported), money(cost));
    MonthToDate restated =
        new MonthToDate(
            month.soFar(),
            month.sameDays(),
            month.sameWeekdays(),
            new MonthToDate.Span(october, money(cost)),
            List.of(closed),
            month.byDay());
    return MonthTiles.lastMonth(section.currency(), restated).detail();
  }

  @Test
  void theForecastStandsBesideTheBudgetOfAll() {
    Tile forecast = tile(REPORT, "Forecast of November 2026");
    assertThat(forecast.value()).isEqualTo("$11,930");
    assertThat(forecast.detail()).isEqualTo("budget $12,000: 38\u00A0% chance of exceeding it");
    assertThat(forecast.note()).isEqualTo("80\u00A0% range $11,021–$12,881");
  }

  @Test
  void theBudgetOfTheOnlyTeamThatHasOneIsNamedAsItsOwn() {
    Outlook all = OutlookFixture.of("risk-analytics");
    Outlook ofTeam = all.with(Outlook.BUDGETS, all.budgets().subList(1, 2));
    assertThat(tile(ReportFixture.report().outlook(ofTeam).build(), "Forecast of November 2026"))
        .returns("budget of risk-analytics $2,000: exceeded", Tile::detail);
    Outlook none = all.with(Outlook.BUDGETS, List.of());
    assertThat(tile(ReportFixture.report().outlook(none).build(), "Forecast of November 2026"))
        .returns("no budget is set", Tile::detail);
  }

  @Test
  void onlyWhatIsRealisedForCertainIsAddedUp() {
    LedgerReport report =
        ReportFixture.report()
            .changes(
                change("a").realised("100", "150").build(),
                change("b").realised("20", "30").build(),
                change("c").realised("-5", "40").build())
            .build();
    assertThat(tile(report, "Expected savings a month").note())
        .startsWith("$120 realised by two changes");
  }

  private static Tile tile(LedgerReport report, String label) {
    List<Tile> tiles = Tile.of(report, report.sections().get(0));
    return tiles.stream().filter(tile -> tile.label().equals(label)).findFirst().orElseThrow();
  }
}
