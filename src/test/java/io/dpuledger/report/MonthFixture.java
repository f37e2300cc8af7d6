package io.dpuledger.report;

import static io.dpuledger.report.ReportFixture.share;

import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
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
    return month(share(cost, "0.7"), share(cost, "0.65"), share(cost, "0.72"));
  }

  static MonthToDate sum(List<CurrencySection> parts) {
    return month(
        sum(parts, MonthToDate::soFar),
        sum(parts, MonthToDate::sameDays),
        sum(parts, MonthToDate::sameWeekdays));
  }

  private static MonthToDate month(BigDecimal soFar, BigDecimal sameDays, BigDecimal sameWeekdays) {
    return new MonthToDate(
        span(DAYS.monthToDate(), soFar),
        span(DAYS.sameDaysLastMonth(), sameDays),
        span(DAYS.sameWeekdays(), sameWeekdays),
        span(DAYS.lastMonth(), null));
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
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
