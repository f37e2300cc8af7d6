package io.dpuledger.analysis.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A month's cost: what is known of it, and where it may end.
 *
 * @param toDate of the complete days so far
 * @param end null where no forecast is made
 */
public record MonthCost(BigDecimal toDate, @Nullable MonthEnd end) {
  static MonthCost of(SortedMap<LocalDate, BigDecimal> costs, LocalDate asOf, boolean isForecast) {
    BigDecimal toDate =
        costs.tailMap(asOf.withDayOfMonth(1)).values().stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new MonthCost(
        toDate,
        isForecast ? MonthEnd.of(asOf, day -> costs.getOrDefault(day, BigDecimal.ZERO)) : null);
  }

  /** The low end of the range; null where no forecast is made. */
  public @Nullable BigDecimal low() {
    return end == null ? null : end.low();
  }

  /** What is expected; null likewise. */
  public @Nullable BigDecimal point() {
    return end == null ? null : end.point();
  }

  /** The high end of the range; null likewise. */
  public @Nullable BigDecimal high() {
    return end == null ? null : end.high();
  }

  public boolean exceeds(BigDecimal amount) {
    return toDate.compareTo(amount) > 0;
  }

  /**
   * The chance that the month costs more than an amount: 1 if it already does; null where that is
   * not so and no forecast is made.
   */
  public @Nullable Double chanceOfExceeding(BigDecimal amount) {
    if (exceeds(amount)) {
      return 1.0;
    }
    return end == null ? null : Double.valueOf(end.chanceOfExceeding(amount));
  }
}
