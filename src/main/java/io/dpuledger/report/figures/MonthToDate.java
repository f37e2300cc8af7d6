package io.dpuledger.report.figures;

import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * List cost of the month so far beside what it can be compared with.
 *
 * @param sameWeekdays as many days some whole weeks earlier, so that no weekday counts more
 * @param closed months that have ended, as far as the report has their days; the earliest first
 * @param byDay list cost of the days of last month and of this one; 0 on a day that is not in it
 */
public record MonthToDate(
    Span soFar,
    Span sameDays,
    Span sameWeekdays,
    Span lastMonth,
    List<ClosedMonth> closed,
    SortedMap<LocalDate, BigDecimal> byDay) {
  public MonthToDate {
    closed = List.copyOf(closed);
    byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
  }

  /** List cost of each day of some of the days, in their order. */
  public List<BigDecimal> costs(UsagePeriod days) {
    return days.firstDay()
        .datesUntil(days.lastDay().plusDays(1))
        .map(day -> byDay.getOrDefault(day, BigDecimal.ZERO))
        .toList();
  }

  /**
   * Some days and what they cost.
   *
   * @param listCost null where not all of them are covered
   */
  public record Span(UsagePeriod period, @Nullable BigDecimal listCost) {}

  /**
   * What a month cost that has ended: as it was first reported, and as it is known now.
   *
   * @param reportedAsOf the day of the report that had it whole first
   */
  public record ClosedMonth(
      YearMonth month, LocalDate reportedAsOf, BigDecimal reportedCost, BigDecimal listCost) {
    /** What came to light since; below 0 where it cost less than was reported. */
    public BigDecimal restatedBy() {
      return listCost.subtract(reportedCost);
    }
  }
}
