package io.dpuledger.report.figures;

import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * List cost of the month so far beside what it can be compared with.
 *
 * @param sameWeekdays as many days some whole weeks earlier, so that no weekday counts more
 * @param closed months that have ended, as far as the report has their days; the earliest first
 */
public record MonthToDate(
    Span soFar, Span sameDays, Span sameWeekdays, Span lastMonth, List<ClosedMonth> closed) {
  public MonthToDate {
    closed = List.copyOf(closed);
  }

  /**
   * Some days and what they cost.
   *
   * @param listCost null where not all of them are covered
   */
  public record Span(UsagePeriod period, @Nullable BigDecimal listCost) {}
}
