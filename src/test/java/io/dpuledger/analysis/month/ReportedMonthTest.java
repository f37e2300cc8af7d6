package io.dpuledger.analysis.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.TeamDaySpend;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportedMonthTest {
  private static final List<TeamDaySpend> SPENT =
      List.of(
          day("2026-09-30", "risk", "USD", "1"),
          day("2026-10-01", null, "USD", "2"),
          day("2026-10-01", "risk", "CNY", "4"),
          day("2026-10-01", "risk", "USD", "8"),
          day("2026-10-31", "risk", "USD", "16"),
          day("2026-11-01", "risk", "USD", "32"));

  @Test
  void aMonthIsKeptByTeamAndCurrencyOnceItHasEnded() {
    assertThat(ended("2026-10-01", "2026-10-30", null)).isEmpty();
    assertThat(ended("2026-10-01", "2026-10-31", null))
        .containsExactly(
            month("2026-10", "risk", "CNY", "4"),
            month("2026-10", "risk", "USD", "24"),
            month("2026-10", null, "USD", "2"));
  }

  @Test
  void aMonthThatIsNotKnownFromItsFirstDayOnIsNotKept() {
    assertThat(ended("2026-10-02", "2026-11-21", null)).isEmpty();
    assertThat(ended("2026-09-01", "2026-11-21", null))
        .extracting(ReportedMonth::month)
        .containsExactly(
            YearMonth.of(2026, 9),
            YearMonth.of(2026, 10),
            YearMonth.of(2026, 10),
            YearMonth.of(2026, 10));
  }

  @Test
  void whatIsKeptStaysAndWhatWasNeverReportedIsNotKeptLater() {
    assertThat(ended("2026-09-01", "2026-11-21", "2026-10-31")).isEmpty();
    assertThat(ended("2026-09-01", "2026-11-21", "2026-10-30"))
        .extracting(ReportedMonth::month)
        .containsOnly(YearMonth.of(2026, 10));
  }

  private static List<ReportedMonth> ended(String first, String last, @Nullable String keptUpTo) {
    return ReportedMonth.ended(
        SPENT,
        new UsagePeriod(LocalDate.parse(first), LocalDate.parse(last)),
        keptUpTo == null ? null : LocalDate.parse(keptUpTo));
  }

  private static ReportedMonth month(
      String month, @Nullable String team, String currency, String cost) {
    BigDecimal listCost = new BigDecimal(cost);
    return new ReportedMonth(
        YearMonth.parse(month), team, currency, listCost, listCost.add(listCost));
  }

  private static TeamDaySpend day(
      String day, @Nullable String team, String currency, String listCost) {
    BigDecimal cost = new BigDecimal(listCost);
    return new TeamDaySpend(LocalDate.parse(day), team, currency, cost, cost.add(cost));
  }
}
