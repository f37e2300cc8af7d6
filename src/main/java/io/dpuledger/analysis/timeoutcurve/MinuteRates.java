package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a minute of a session costs at list price.
 *
 * @param idle while it idles
 * @param restart while its user gets another one
 */
record MinuteRates(BigDecimal idle, BigDecimal restart) {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.LIST_UNIT_PRICE,
          SessionFactTable.DPU_SECONDS,
          SessionFactTable.EXECUTION_SECONDS,
          SessionFactTable.AUTO_SCALING);

  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
  private static final int UNITS = 6;

  /** Enough digits of a minute's price that no saving depends on the rest. */
  private static final int DIGITS = 10;

  // Figures of earlier nights were rounded twice: first to as many digits as Spark keeps of such a
  // quotient. They must not change.
  private static final int UNITS_AT_FIRST = 18;
  private static final int DIGITS_AT_FIRST = 13;

  /** Null if its price or its use is not known. */
  static @Nullable MinuteRates of(TableRow fact, BigDecimal floorUnits) {
    BigDecimal price = fact.decimal(SessionFactTable.LIST_UNIT_PRICE);
    BigDecimal used = fact.decimal(SessionFactTable.DPU_SECONDS);
    BigDecimal seconds = fact.decimal(SessionFactTable.EXECUTION_SECONDS);
    if (price == null || used == null || seconds == null) {
      return null;
    }
    BigDecimal mean = rounded(used.divide(seconds, UNITS_AT_FIRST, RoundingMode.HALF_UP), UNITS);
    BigDecimal restart = rate(price, mean);
    // An auto-scaled session shrinks while it idles: so the least that it may save counts.
    boolean shrinks = fact.isTrue(SessionFactTable.AUTO_SCALING) && floorUnits.compareTo(mean) < 0;
    return new MinuteRates(shrinks ? rate(price, rounded(floorUnits, UNITS)) : restart, restart);
  }

  private static BigDecimal rate(BigDecimal price, BigDecimal units) {
    BigDecimal quotient =
        price.multiply(units).divide(MINUTES_AN_HOUR, DIGITS_AT_FIRST, RoundingMode.HALF_UP);
    return rounded(quotient, DIGITS);
  }

  private static BigDecimal rounded(BigDecimal value, int digits) {
    return value.setScale(digits, RoundingMode.HALF_UP);
  }
}
