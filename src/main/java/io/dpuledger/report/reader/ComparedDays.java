package io.dpuledger.report.reader;

import io.dpuledger.model.UsagePeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/** The days that a report compares: its own and those before, this month's and last month's. */
public record ComparedDays(UsagePeriod period) {
  private static final int FOUR_WEEKS = 28;
  private static final int WEEK = 7;

  /** All days of a month. */
  static UsagePeriod of(YearMonth month) {
    return new UsagePeriod(month.atDay(1), month.atEndOfMonth());
  }

  YearMonth month() {
    return YearMonth.from(period.lastDay());
  }

  public UsagePeriod monthToDate() {
    return new UsagePeriod(month().atDay(1), period.lastDay());
  }

  /** The same days of last month, as far as it has them. */
  public UsagePeriod sameDaysLastMonth() {
    int lastDay = Math.min(period.lastDay().getDayOfMonth(), lastMonth().days());
    return new UsagePeriod(lastMonth().firstDay(), lastMonth().firstDay().plusDays(lastDay - 1L));
  }

  /** As many days of the same weekdays, whole weeks earlier: by these a month's days differ. */
  public UsagePeriod sameWeekdays() {
    int earlier = monthToDate().days() <= FOUR_WEEKS ? FOUR_WEEKS : FOUR_WEEKS + WEEK;
    return UsagePeriod.endingOn(period.lastDay().minusDays(earlier), monthToDate().days());
  }

  public UsagePeriod lastMonth() {
    return of(month().minusMonths(1));
  }

  /** The first day of them all. */
  LocalDate firstDay() {
    return Stream.of(period.previous(), sameWeekdays(), lastMonth())
        .map(UsagePeriod::firstDay)
        .min(LocalDate::compareTo)
        .orElseThrow();
  }
}
