package io.dpuledger.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the days before a period cost.
 *
 * @param byWeekdays what they would have cost with as many Mondays, Tuesdays and so on as the
 *     period has; of whole weeks the same as listCost, null where a weekday is missing
 */
public record DaysBefore(BigDecimal listCost, @Nullable BigDecimal byWeekdays) {
  private static final int DECIMALS = 6;

  /**
   * Of as many days as the period has.
   *
   * @param costs the cost of each day; 0 where nothing ran
   */
  public static DaysBefore of(UsagePeriod period, Function<LocalDate, BigDecimal> costs) {
    UsagePeriod before = period.previous();
    BigDecimal listCost = BigDecimal.ZERO;
    BigDecimal byWeekdays = BigDecimal.ZERO;
    for (DayOfWeek weekday : DayOfWeek.values()) {
      BigDecimal cost = before.days(weekday).map(costs).reduce(BigDecimal.ZERO, BigDecimal::add);
      listCost = listCost.add(cost);
      byWeekdays =
          add(byWeekdays, cost, before.days(weekday).count(), period.days(weekday).count());
    }
    return new DaysBefore(listCost, byWeekdays);
  }

  /** The mean cost of a weekday, as often as it is wanted; null where it is not known. */
  private static @Nullable BigDecimal add(
      @Nullable BigDecimal sum, BigDecimal cost, long seen, long wanted) {
    if (wanted == 0 || sum == null) {
      return sum;
    }
    return seen == 0
        ? null
        : sum.add(
            cost.multiply(BigDecimal.valueOf(wanted))
                .divide(BigDecimal.valueOf(seen), DECIMALS, RoundingMode.HALF_UP));
  }
}
