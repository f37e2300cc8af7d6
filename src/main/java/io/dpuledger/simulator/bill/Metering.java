package io.dpuledger.simulator.bill;

import io.dpuledger.simulator.fleet.SimulatedSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Splits the usage of a session at full hours. Rounding is cumulative, so the parts add up to the
 * usage exactly.
 */
final class Metering {
  /** Of a unit-hour, as AWS writes amounts. */
  static final int DECIMALS = 10;

  private static final long HOUR = 3_600_000;
  private static final long MINIMUM = 60_000;
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  private Metering() {}

  /** In proportion to its time, as the ledger splits it. */
  static List<HourOfUse> evenly(SimulatedSession session, boolean hasMinimum) {
    return split(session, hasMinimum, BigDecimal::valueOf);
  }

  /** By the units in use, which with auto scaling are fewer while nothing runs. */
  static List<HourOfUse> byUse(SimulatedSession session, boolean hasMinimum) {
    int ready = session.readyAfterMillis();
    return split(
        session,
        hasMinimum,
        passed -> {
          long busy = session.statements().busyMillisUntil(ready + passed);
          return BigDecimal.valueOf(
              session.idleUnits() * (passed - busy) + session.busyUnits() * busy);
        });
  }

  /** What it is billed for in total. */
  static BigDecimal unitHours(SimulatedSession session, boolean hasMinimum) {
    long ran = session.executionMillis();
    if (ran <= 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal seconds = BigDecimal.valueOf(session.dpuSeconds());
    BigDecimal billed =
        hasMinimum && ran < MINIMUM
            ? seconds
                .multiply(BigDecimal.valueOf(MINIMUM))
                .divide(BigDecimal.valueOf(ran), DECIMALS, RoundingMode.HALF_UP)
            : seconds;
    return billed.divide(SECONDS_PER_HOUR, DECIMALS, RoundingMode.HALF_UP);
  }

  /**
   * @param weight of the time since it became READY, in milliseconds
   */
  private static List<HourOfUse> split(
      SimulatedSession session, boolean hasMinimum, LongFunction<BigDecimal> weight) {
    List<HourOfUse> hours = new ArrayList<>();
    long ran = session.executionMillis();
    long start = session.createdMillis() + session.readyAfterMillis();
    BigDecimal total = unitHours(session, hasMinimum);
    BigDecimal all = weight.apply(ran);
    BigDecimal before = BigDecimal.ZERO;
    for (long passed = 0; passed < ran; ) {
      long hour = Math.floorDiv(start + passed, HOUR) * HOUR;
      passed = Math.min(ran, hour + HOUR - start);
      BigDecimal until =
          passed == ran || all.signum() == 0
              ? total
              : total.multiply(weight.apply(passed)).divide(all, DECIMALS, RoundingMode.HALF_UP);
      hours.add(new HourOfUse(Instant.ofEpochMilli(hour), until.subtract(before)));
      before = until;
    }
    return hours;
  }
}
