package io.dpuledger.analysis.reconciliation.cause;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the difference of a cell apart into causes, which always add up to it. */
public final class HourParts {
  private final Map<Cause, HourPart> parts = new EnumMap<>(Cause.class);
  private BigDecimal rest;

  /**
   * What a cause explains.
   *
   * @param low the least that it can explain
   * @param high the most; null if it is not bounded
   */
  public record HourPart(BigDecimal hours, BigDecimal low, @Nullable BigDecimal high) {}

  /**
   * @param difference billed unit-hours minus those of the ledger
   */
  HourParts(BigDecimal difference) {
    this.rest = difference;
  }

  /** What no cause has explained yet. */
  BigDecimal rest() {
    return rest;
  }

  /** A cause explains exactly this much. */
  void exactly(Cause cause, BigDecimal hours) {
    take(cause, hours, hours, hours);
  }

  /** A cause explains this much, which is within its bounds. */
  void take(Cause cause, BigDecimal hours, BigDecimal low, @Nullable BigDecimal high) {
    if (hours.signum() != 0) {
      rest = rest.subtract(hours);
      parts.merge(
          cause,
          new HourPart(hours, low, high),
          (one, other) -> new HourPart(one.hours.add(other.hours), other.low, other.high));
    }
  }

  /** A cause explains as much of the rest as its bounds allow, of the sign of the rest. */
  void clip(Cause cause, BigDecimal low, @Nullable BigDecimal high) {
    BigDecimal most = rest.signum() > 0 && high != null ? rest.min(high) : rest;
    take(cause, rest.signum() < 0 ? rest.max(low) : most, low, high);
  }

  /** What remains has no cause. */
  void close() {
    exactly(rest.signum() > 0 ? Cause.BILLED_BEYOND_LEDGER : Cause.LEDGER_BEYOND_BILL, rest);
  }

  /** The causes that explain something, in their order. */
  public Map<Cause, HourPart> parts() {
    return Collections.unmodifiableMap(parts);
  }
}
