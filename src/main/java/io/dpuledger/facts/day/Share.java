package io.dpuledger.facts.day;

import io.dpuledger.facts.session.Decimals;
import java.math.BigDecimal;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Splits a figure of a session over its slices, in proportion to some kind of time in each.
 * Rounding is cumulative: a slice gets the rounded figure up to its end minus that up to its start,
 * so no slice is negative and all add up to the figure.
 *
 * @param until what has passed when the slice ends
 * @param total what passes in total
 */
record Share(boolean isFirst, boolean isLast, PassedTime from, PassedTime until, PassedTime total) {

  /** The slice's share of a figure; null if the figure is null. */
  @Nullable BigDecimal of(@Nullable BigDecimal figure, int scale, ToLongFunction<PassedTime> kind) {
    return figure == null ? null : ofKnown(figure, scale, kind);
  }

  BigDecimal ofKnown(BigDecimal figure, int scale, ToLongFunction<PassedTime> kind) {
    return untilEnd(figure, scale, kind).subtract(untilStart(figure, scale, kind));
  }

  /** The figure accumulated before the slice begins. */
  BigDecimal untilStart(BigDecimal figure, int scale, ToLongFunction<PassedTime> kind) {
    return isFirst ? BigDecimal.ZERO.setScale(scale) : passed(figure, scale, kind, from);
  }

  /** The figure accumulated when the slice ends. */
  BigDecimal untilEnd(BigDecimal figure, int scale, ToLongFunction<PassedTime> kind) {
    return isLast ? figure : passed(figure, scale, kind, until);
  }

  private BigDecimal passed(
      BigDecimal figure, int scale, ToLongFunction<PassedTime> kind, PassedTime passed) {
    BigDecimal length = BigDecimal.valueOf(Math.max(kind.applyAsLong(total), 1));
    BigDecimal part = figure.multiply(BigDecimal.valueOf(kind.applyAsLong(passed)));
    return Decimals.rounded(Decimals.quotient(part, length, Decimals.QUOTIENT), scale);
  }
}
