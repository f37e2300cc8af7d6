package io.dpuledger.simulator.bill;

import io.dpuledger.simulator.fleet.Dice;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the measured usage of a session to the billed one, one difference after the other. */
final class BilledUse {
  private static final BigDecimal QUARTER_MORE = new BigDecimal("1.25");
  private static final BigDecimal TWO_PERCENT_MORE = new BigDecimal("1.02");
  private static final double SHIFTED_DAYS = 0.2;

  private final BillSpec spec;
  private final Plants plants;
  private final BillTruth truth;

  BilledUse(BillSpec spec, BillTruth truth) {
    this.spec = spec;
    this.plants = spec.plants();
    this.truth = truth;
  }

  /**
   * Of a session that the ledger has.
   *
   * @param seenLive when it was last seen, if it was live then
   */
  List<HourOfUse> known(SimulatedSession session, TrueCell cell, Optional<Instant> seenLive) {
    List<HourOfUse> hours = Metering.hours(session, true);
    List<HourOfUse> ledger = seenLive.map(last -> Metering.estimated(session, last)).orElse(hours);
    truth.measured(cell, ledger);
    hours = changed(cell, Cause.ESTIMATED, ledger, hours);
    hours = changed(cell, Cause.MINIMUM, hours, Metering.hours(session, plants.hasMinimum()));
    if (hits(session, 1, plants.notBilled())) {
      return changed(cell, Cause.NOT_BILLED, hours, List.of());
    }
    if (hits(session, 2, plants.measuredOtherwise())) {
      hours = changed(cell, Cause.MEASURED_OTHERWISE, hours, times(hours, QUARTER_MORE));
    }
    if (hits(session, 3, plants.restated())) {
      hours = changed(cell, Cause.RESTATED, hours, times(hours, TWO_PERCENT_MORE));
    }
    hours = changed(cell, Cause.SHIFT, hours, shifted(cell, hours));
    hours = changed(cell, Cause.NOT_DUE, hours, due(hours));
    return changed(cell, Cause.ROUNDING, hours, rounded(hours));
  }

  /** Of a session that the ledger does not have. */
  List<HourOfUse> unknown(SimulatedSession session, TrueCell cell, Cause why) {
    return changed(
        cell, why, List.of(), rounded(due(Metering.hours(session, plants.hasMinimum()))));
  }

  private List<HourOfUse> changed(
      TrueCell cell, Cause cause, List<HourOfUse> before, List<HourOfUse> after) {
    truth.changed(cell, cause, before, after);
    return after;
  }

  private static List<HourOfUse> times(List<HourOfUse> hours, BigDecimal factor) {
    return hours.stream().map(hour -> hour.times(factor)).toList();
  }

  private List<HourOfUse> shifted(TrueCell cell, List<HourOfUse> hours) {
    if (plants.shift().signum() == 0) {
      return hours;
    }
    List<HourOfUse> shifted = new ArrayList<>();
    for (HourOfUse hour : hours) {
      if (isShifted(cell, hour.day())) {
        HourOfUse moved = hour.times(plants.shift());
        shifted.add(new HourOfUse(hour.hour(), hour.unitHours().subtract(moved.unitHours())));
        shifted.add(moved.nextDay());
      } else {
        shifted.add(hour);
      }
    }
    return shifted;
  }

  /** Never out of the month, and never into days that are not billed yet. */
  private boolean isShifted(TrueCell cell, LocalDate day) {
    LocalDate next = day.plusDays(1);
    return next.getDayOfMonth() > 1
        && next.isBefore(spec.delivery().meteredUntil())
        && new Dice(31 * (spec.seed() + corner(cell)) + day.toEpochDay()).chance(SHIFTED_DAYS);
  }

  private static long corner(TrueCell cell) {
    return (cell.accountId() + cell.region() + cell.unit() + cell.rate()).hashCode();
  }

  private List<HourOfUse> due(List<HourOfUse> hours) {
    return hours.stream()
        .filter(hour -> hour.day().isBefore(spec.delivery().meteredUntil()))
        .toList();
  }

  private List<HourOfUse> rounded(List<HourOfUse> hours) {
    return hours.stream()
        .map(
            hour ->
                new HourOfUse(
                    hour.hour(),
                    hour.unitHours().setScale(plants.decimals(), RoundingMode.HALF_UP)))
        .toList();
  }

  /** The same sessions for the same seed, whatever else is planted. */
  private boolean hits(SimulatedSession session, long corner, double share) {
    long id = 1_000_003L * session.id().hashCode() + session.createdMillis();
    return share > 0 && new Dice(31 * (31 * spec.seed() + corner) + id).chance(share);
  }
}
