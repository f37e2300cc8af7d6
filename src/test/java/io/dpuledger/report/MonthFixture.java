package io.dpuledger.report;

import static io.dpuledger.report.ReportFixture.share;
import static java.math.BigDecimal.ZERO;

import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Months that cost shares of a period; last month was not seen whole. */
final class MonthFixture {
  private static final ComparedDays DAYS =
      new ComparedDays(UsagePeriod.endingOn(ReportFixture.AS_OF, 1));

  private MonthFixture() {}

  static MonthToDate of(BigDecimal cost) {
    return month(
        share(cost, "0.7"),
        share(cost, "0.65"),
        share(cost, "0.72"),
        cost.signum() == 0 ? List.of() : List.of(closed(share(cost, "0.81"), share(cost, "0.83"))));
  }

  static MonthToDate sum(List<CurrencySection> parts) {
    return month(
        sum(parts, MonthToDate::soFar),
        sum(parts, MonthToDate::sameDays),
        sum(parts, MonthToDate::sameWeekdays),
        closed(parts));
  }

  private static List<ClosedMonth> closed(List<CurrencySection> parts) {
    List<ClosedMonth> all =
        parts.stream()
            .map(CurrencySection::month)
            .filter(Objects::nonNull)
            .flatMap(month -> month.closed().stream())
            .toList();
    return all.isEmpty()
        ? List.of()
        : List.of(
            closed(
                all.stream().map(ClosedMonth::reportedCost).reduce(ZERO, BigDecimal::add),
                all.stream().map(ClosedMonth::listCost).reduce(ZERO, BigDecimal::add)));
  }

  private static ClosedMonth closed(BigDecimal reported, BigDecimal cost) {
    return new ClosedMonth(YearMonth.of(2026, 9), LocalDate.parse("2026-09-30"), reported, cost);
  }

  private static MonthToDate month(
      BigDecimal soFar, BigDecimal sameDays, BigDecimal sameWeekdays, List<ClosedMonth> closed) {
    return new MonthToDate(
        span(DAYS.monthToDate(), soFar),
        span(DAYS.sameDaysLastMonth(), sameDays),
        span(DAYS.sameWeekdays(), sameWeekdays),
        span(DAYS.lastMonth(), null),
        closed);
  }

  private static MonthToDate.Span span(UsagePeriod period, @Nullable BigDecimal cost) {
    return new MonthToDate.Span(period, cost);
  }

  private static BigDecimal sum(
      List<CurrencySection> parts, Function<MonthToDate, MonthToDate.Span> span) {
    return parts.stream()
        .map(CurrencySection::month)
        .filter(Objects::nonNull)
        .map(span)
        .map(MonthToDate.Span::listCost)
        .filter(Objects::nonNull)
        .reduce(ZERO, BigDecimal::add);
  }
}
