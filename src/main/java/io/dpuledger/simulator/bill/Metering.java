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

  private static final int SECONDS_DECIMALS = 3;
  private static final long HOUR = 3_600_000;
  private static final long MINIMUM = 60_000;
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  private Metering() {}

  /** Where it was used: with auto scaling, few units are in use while nothing runs. */
  static List<HourOfUse> hours(SimulatedSession session, boolean hasMinimum) {
    int ready = session.readyAfterMillis();
    return split(
        session.createdMillis() + ready,
        session.executionMillis(),
        unitHours(session, hasMinimum),
        passed -> {
          long busy = session.statements().busyMillisUntil(ready + passed);
          return BigDecimal.valueOf(
              session.idleUnits() * (passed - busy) + session.busyUnits() * busy);
        });
  }

  /** As the ledger estimates a session that was last seen live: its capacity since its creation. */
  static List<HourOfUse> estimated(SimulatedSession session, Instant lastSeen) {
    long lived = lastSeen.toEpochMilli() - session.createdMillis();
    BigDecimal units = BigDecimal.valueOf(session.setup().sizing().units());
    return split(
        session.createdMillis(),
        lived,
        hours(units.multiply(BigDecimal.valueOf(lived, SECONDS_DECIMALS)), lived, true),
        BigDecimal::valueOf);
  }

  /** What it is billed for in total. */
  static BigDecimal unitHours(SimulatedSession session, boolean hasMinimum) {
    return hours(BigDecimal.valueOf(session.dpuSeconds()), session.executionMillis(), hasMinimum);
  }

  private static BigDecimal hours(BigDecimal unitSeconds, long ran, boolean hasMinimum) {
    if (ran <= 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal billed =
        hasMinimum && ran < MINIMUM
            ? unitSeconds
                .multiply(BigDecimal.valueOf(MINIMUM))
                .divide(BigDecimal.valueOf(ran), DECIMALS, RoundingMode.HALF_UP)
            : unitSeconds;
    return billed.divide(SECONDS_PER_HOUR, DECIMALS, RoundingMode.HALF_UP);
  }

  /**
   * @param weight of the time since its start, in milliseconds
   */
  private static List<HourOfUse> split(
      long start, long ran, BigDecimal total, LongFunction<BigDecimal> weight) {
    List<HourOfUse> hours = new ArrayList<>();
    BigDecimal all = weight.apply(Math.max(ran, 0));
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
