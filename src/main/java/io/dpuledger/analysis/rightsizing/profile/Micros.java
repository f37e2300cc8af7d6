package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Amounts that are kept as whole millionths, and parts of them. */
final class Micros {
  static final BigDecimal NONE = BigDecimal.ZERO.setScale(6);

  private static final int DIGITS = 6;

  private Micros() {}

  /** Fails if the amount has more than six digits after the point. */
  static long of(BigDecimal amount) {
    return amount.movePointRight(DIGITS).longValueExact();
  }

  /** The same, of a column that may be null. */
  static @Nullable Long of(TableRow row, String column) {
    BigDecimal amount = row.decimal(column);
    return amount == null ? null : Long.valueOf(of(amount));
  }

  static BigDecimal amount(long micros) {
    return BigDecimal.valueOf(micros, DIGITS);
  }

  /** An amount times part / whole, rounded half up. */
  static long share(long micros, long part, long whole) {
    long product = micros * part;
    if (product < 0 || Math.multiplyHigh(micros, part) != 0) {
      return BigDecimal.valueOf(micros)
          .multiply(BigDecimal.valueOf(part))
          .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
          .longValueExact();
    }
    long rest = product % whole;
    return product / whole + (rest >= whole - rest ? 1 : 0);
  }

  /** An amount times part / whole, rounded down; none of nothing. */
  static BigDecimal times(long micros, long part, long whole) {
    return whole <= 0 || part <= 0
        ? NONE
        : amount(micros)
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.DOWN);
  }

  /** The same, at most all of it. */
  static BigDecimal part(long micros, long part, long whole) {
    return times(micros, Math.min(part, whole), whole);
  }
}
