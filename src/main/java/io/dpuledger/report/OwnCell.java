package io.dpuledger.report;

import io.dpuledger.model.VisibleText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value of an answer as people read it, with all of its digits: only its author knows which of
 * them matter.
 */
public final class OwnCell {
  private static final String UNKNOWN = "–";
  private static final int FEWEST_DECIMALS = 2;

  private OwnCell() {}

  public static String text(@Nullable Object value) {
    if (value == null) {
      return UNKNOWN;
    }
    if (value instanceof BigDecimal decimal) {
      return decimal(decimal);
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? decimal(BigDecimal.valueOf(number)) : UNKNOWN;
    }
    if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    }
    if (value instanceof Instant instant) {
      return Phrases.minute(instant);
    }
    return VisibleText.of(value.toString());
  }

  /** By what a column is sorted: what is unknown comes last. */
  public static String sortKey(@Nullable Object value) {
    if (value == null || (value instanceof Double number && !Double.isFinite(number))) {
      return "";
    }
    return value instanceof BigDecimal decimal
        ? decimal.toPlainString()
        : VisibleText.of(value.toString());
  }

  private static String decimal(BigDecimal number) {
    int decimals =
        Math.max(
            Math.min(FEWEST_DECIMALS, Math.max(0, number.scale())),
            number.stripTrailingZeros().scale());
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }
}
