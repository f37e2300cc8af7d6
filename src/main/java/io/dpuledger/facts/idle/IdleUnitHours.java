package io.dpuledger.facts.idle;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Minimum and maximum usage while idle; null if unknown. An idle auto-scaled session releases
 * workers down to a floor, so its idle seconds may use as little as the floor, and no more than AWS
 * reports as used.
 */
record IdleUnitHours(@Nullable BigDecimal low, @Nullable BigDecimal high) {
  private static final IdleUnitHours UNKNOWN = new IdleUnitHours(null, null);

  /** The digits of a mean, and of the usage that remains without it. */
  private static final int MEAN_DIGITS = 10;

  private static final int REST_DIGITS = 9;

  static IdleUnitHours of(TableRow fact, String evidence, IdleSeconds idle, BigDecimal floorUnits) {
    BigDecimal used = fact.decimal(SessionFactTable.DPU_SECONDS);
    BigDecimal low = idle.low();
    BigDecimal high = idle.high();
    if (used == null || low == null || high == null) {
      return UNKNOWN;
    }
    if (evidence.equals(IdleEvidence.NONE)) {
      BigDecimal none = BigDecimal.ZERO.setScale(Decimals.UNITS);
      return new IdleUnitHours(none, none);
    }
    Bounds bounds =
        new Bounds(
            used,
            fact.decimal(SessionFactTable.EXECUTION_SECONDS),
            fact.decimal(SessionFactTable.CAPACITY_UNITS),
            Boolean.TRUE.equals(fact.flag(SessionFactTable.AUTO_SCALING)),
            floorUnits);
    BigDecimal least = bounds.least(low);
    return new IdleUnitHours(Decimals.hours(least), Decimals.hours(least.max(bounds.most(high))));
  }

  /**
   * In unit-seconds.
   *
   * @param used what the session used
   * @param ran how long it ran; null if unknown
   */
  private record Bounds(
      BigDecimal used,
      @Nullable BigDecimal ran,
      @Nullable BigDecimal units,
      boolean autoScaling,
      BigDecimal floorUnits) {

    /** The least that its idle seconds can have used. */
    private BigDecimal least(BigDecimal idle) {
      BigDecimal least = larger(atFloor(idle), rest(atCeiling(busy(idle))));
      return least == null ? BigDecimal.ZERO : least.max(BigDecimal.ZERO);
    }

    private BigDecimal most(BigDecimal idle) {
      BigDecimal most = smaller(atCeiling(idle), rest(atFloor(busy(idle))));
      return most == null ? used : most.min(used);
    }

    private @Nullable BigDecimal busy(BigDecimal idle) {
      return ran == null ? null : ran.subtract(idle);
    }

    private @Nullable BigDecimal rest(@Nullable BigDecimal unitSeconds) {
      return unitSeconds == null ? null : Decimals.rounded(used.subtract(unitSeconds), REST_DIGITS);
    }

    /** The most unit-seconds that this many seconds can have used. */
    private @Nullable BigDecimal atCeiling(@Nullable BigDecimal seconds) {
      return larger(
          units == null || seconds == null ? null : units.multiply(seconds), atMean(seconds));
    }

    /** The least: only an auto-scaled session releases workers. */
    private @Nullable BigDecimal atFloor(@Nullable BigDecimal seconds) {
      BigDecimal mean = atMean(seconds);
      return autoScaling && seconds != null ? smaller(floorUnits.multiply(seconds), mean) : mean;
    }

    /** Multiplied before dividing: the rounding error of mean units would grow with the seconds. */
    private @Nullable BigDecimal atMean(@Nullable BigDecimal seconds) {
      return seconds == null || ran == null || ran.signum() <= 0
          ? null
          : Decimals.quotient(used.multiply(seconds), ran, MEAN_DIGITS);
    }
  }

  private static @Nullable BigDecimal larger(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? either(one, other) : one.max(other);
  }

  private static @Nullable BigDecimal smaller(
      @Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? either(one, other) : one.min(other);
  }

  private static @Nullable BigDecimal either(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other : one;
  }
}
