package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session cost in an hour.
 *
 * @param idle while nothing ran: under auto scaling, the least that it can have been
 * @param rest in the time that is not idle for certain, as {@link UnknownCost} spreads it
 */
record UnitRates(BigDecimal idle, BigDecimal rest) {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.AUTO_SCALING,
          SessionFactTable.CAPACITY_UNITS,
          SessionFactTable.DPU_SECONDS,
          SessionFactTable.EXECUTION_SECONDS,
          SessionFactTable.LIST_UNIT_PRICE);

  /** Enough that no rounding shows in an amount. */
  private static final int DIGITS = 12;

  private static final int MILLIS = 3;
  private static final BigDecimal MILLIS_AN_HOUR = BigDecimal.valueOf(3_600_000);

  /**
   * Of the session of a fact; nothing if its price or usage is unknown.
   *
   * @param seen how long it was watched, in milliseconds
   * @param seenIdle how much of that was idle
   */
  static Optional<UnitRates> of(TableRow fact, BigDecimal floorUnits, long seen, long seenIdle) {
    BigDecimal price = fact.decimal(SessionFactTable.LIST_UNIT_PRICE);
    BigDecimal used = fact.decimal(SessionFactTable.DPU_SECONDS);
    BigDecimal ran = fact.decimal(SessionFactTable.EXECUTION_SECONDS);
    if (price == null || used == null || ran == null || ran.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal units = used.divide(ran, DIGITS, RoundingMode.HALF_UP);
    BigDecimal idle = BigDecimal.valueOf(seenIdle, MILLIS);
    if (!fact.isTrue(SessionFactTable.AUTO_SCALING) || idle.compareTo(ran) >= 0) {
      return Optional.of(new UnitRates(units.multiply(price), units.multiply(price)));
    }
    BigDecimal idleUnits =
        leastUnits(units, fact.decimal(SessionFactTable.CAPACITY_UNITS), seen, seenIdle)
            .max(floorUnits)
            .min(units);
    BigDecimal restUnits =
        used.subtract(idleUnits.multiply(idle))
            .divide(ran.subtract(idle), DIGITS, RoundingMode.HALF_UP);
    return Optional.of(new UnitRates(idleUnits.multiply(price), restUnits.multiply(price)));
  }

  /** What is left for idle time if all busy time used all of its capacity. */
  private static BigDecimal leastUnits(
      BigDecimal units, @Nullable BigDecimal capacity, long seen, long seenIdle) {
    return capacity == null || seenIdle <= 0
        ? BigDecimal.ZERO
        : units
            .multiply(BigDecimal.valueOf(seen))
            .subtract(capacity.multiply(BigDecimal.valueOf(seen - seenIdle)))
            .divide(BigDecimal.valueOf(seenIdle), DIGITS, RoundingMode.HALF_UP);
  }

  /** What so much time cost at one of them. */
  static BigDecimal cost(BigDecimal rate, long millis) {
    return rate.multiply(BigDecimal.valueOf(millis))
        .divide(MILLIS_AN_HOUR, DIGITS, RoundingMode.HALF_UP);
  }
}
