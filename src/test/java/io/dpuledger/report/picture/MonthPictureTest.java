package io.dpuledger.report.picture;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.report.chart.FanChart;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.MonthToDate;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.fixture.OutlookFixture;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonthPictureTest {
  private static final LedgerReport REPORT =
      report().outlook(OutlookFixture.of("risk-analytics")).build();

  @Test
  void theDaysAddUpToTheMonthSoFar() {
    CurrencySection section = REPORT.sections().get(0);
    MonthToDate month = Objects.requireNonNull(section.month());
    FanChart picture = picture(section);
    assertThat(picture.soFar().values()).hasSize(21).isSorted();
    assertThat(BigDecimal.valueOf(picture.soFar().values().get(20)))
        .isEqualByComparingTo(Objects.requireNonNull(month.soFar().listCost()));
    assertThat(picture.labels()).hasSize(30);
    assertThat(picture.before()).as("not known whole").isNull();
  }

  @Test
  void theForecastIsAFanToTheEndOfTheMonth() {
    assertThat(picture(REPORT.sections().get(0)).fan())
        .isEqualTo(
            new FanChart.Fan(
                "forecast $11,930 ($11,021 to $12,881)",
                11020.5,
                11930.25,
                12880.75,
                30,
                "$11,930"));
    assertThat(picture(report().build().sections().get(0)).fan()).isNull();
  }

  @Test
  void theBudgetIsThatOfAllOrOfTheOnlyTeam() {
    assertThat(budget(REPORT.sections().get(0))).isEqualTo(12000);
    Outlook.Budget own = budget("risk-analytics", "LIST");
    LedgerReport two = report().outlook(Outlook.NONE.with(Outlook.BUDGETS, List.of(own))).build();
    assertThat(budget(two.sections().get(0))).as("of one of two teams").isNull();
    assertThat(budget(two.teams().get(0).sections().get(0))).as("on its page").isEqualTo(2000);
  }

  @Test
  void aBudgetAtOtherPricesIsNotDrawn() {
    Outlook.Budget contracted = budget(null, "CONTRACTED");
    assertThat(
            budget(
                report()
                    .outlook(Outlook.NONE.with(Outlook.BUDGETS, List.of(contracted)))
                    .build()
                    .sections()
                    .get(0)))
        .isNull();
  }

  private static Outlook.Budget budget(@Nullable String team, String basis) {
    return new Outlook.Budget(
        YearMonth.of(2026, 11), team, basis, money("2000"), money("900"), null, null, "OK", null);
  }

  private static @Nullable Double budget(CurrencySection section) {
    FanChart.Level level = picture(section).level();
    return level == null ? null : Double.valueOf(level.value());
  }

  private static FanChart picture(CurrencySection section) {
    return (FanChart) Objects.requireNonNull(MonthPicture.of(section, "c0"));
  }
}
