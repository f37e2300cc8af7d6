package io.dpuledger.analysis.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A month's cost: what is known of it, and where it may end.
 *
 * @param toDate of the complete days so far
 * @param low nine in ten months end above; null where no forecast is made
 * @param point what is expected; null likewise
 * @param high nine in ten months end below; null likewise
 */
public record MonthCost(
    BigDecimal toDate,
    @Nullable BigDecimal low,
    @Nullable BigDecimal point,
    @Nullable BigDecimal high) {
  static MonthCost of(SortedMap<LocalDate, BigDecimal> costs, LocalDate asOf, boolean isForecast) {
    BigDecimal toDate =
        costs.tailMap(asOf.withDayOfMonth(1)).values().stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!isForecast) {
      return new MonthCost(toDate, null, null, null);
    }
    MonthEnd end = MonthEnd.of(asOf, day -> costs.getOrDefault(day, BigDecimal.ZERO));
    return new MonthCost(toDate, end.low(), end.point(), end.high());
  }
}
