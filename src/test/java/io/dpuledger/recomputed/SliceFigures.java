package io.dpuledger.recomputed;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * The figures of a slice. Idle at least, idle perhaps and busy lie evenly each in the time of its
 * kind, and the billing minimum at the session's start.
 */
record SliceFigures(
    BigDecimal unitHours,
    BigDecimal listCost,
    BigDecimal contractedCost,
    BigDecimal idleSecondsLow,
    BigDecimal idleSecondsHigh,
    BigDecimal idleCostSeen,
    BigDecimal idleCostLow,
    BigDecimal idleCostHigh,
    BigDecimal minimumCost) {
  private static final int SECONDS = 3;
  private static final int MONEY = 6;
  private static final int UNITS = 6;

  /** What {@link #values} has, as SQL on session_day. */
  static final List<String> COLUMNS =
      List.of(
          "epoch_us(slice_start)",
          "epoch_us(slice_end)",
          "is_start",
          "is_estimated",
          "capacity_units",
          "capacity_unit",
          "billing_currency",
          "idle_evidence",
          "unit_hours",
          "list_cost",
          "contracted_cost",
          "idle_seconds_low",
          "idle_seconds_high",
          "idle_cost_seen",
          "idle_cost_low",
          "idle_cost_high",
          "minimum_charge_cost",
          "is_confirmed");

  static SliceFigures of(Slice slice) {
    Idling idling = slice.session().idling();
    Times times = slice.session().times();
    BigDecimal low = idling.secondsLow();
    BigDecimal maybe = difference(idling.secondsHigh(), low);
    BigDecimal secondsLow = low == null ? null : slice.part(low, times.idle(), SECONDS);
    BigDecimal secondsMaybe = maybe == null ? null : slice.part(maybe, times.maybe(), SECONDS);
    if (slice.session().bill().listCost() == null) {
      return new SliceFigures(
          unitHours(slice),
          null,
          null,
          secondsLow,
          sum(secondsLow, secondsMaybe),
          null,
          null,
          null,
          null);
    }
    BigDecimal costAtStart = slice.isStart() ? BigDecimal.ZERO : costUpTo(slice, Slice::upToStart);
    BigDecimal costAtEnd = costUpTo(slice, Slice::upToEnd);
    // The discount is on what was spent so far: discounts of days would not add up.
    BigDecimal paid = slice.session().terms().paidShare();
    // What was seen came before the tail: of what was idle so far, all but what is more than it.
    BigDecimal tailAtStart =
        inferred(slice.upToStart(idling.costLow(), times.idle(), MONEY), idling);
    BigDecimal tailAtEnd = inferred(slice.upToEnd(idling.costLow(), times.idle(), MONEY), idling);
    BigDecimal costLow = slice.part(idling.costLow(), times.idle(), MONEY);
    BigDecimal costMaybe =
        slice.part(difference(idling.costHigh(), idling.costLow()), times.maybe(), MONEY);
    return new SliceFigures(
        unitHours(slice),
        costAtEnd.subtract(costAtStart),
        Exact.money(costAtEnd.multiply(paid)).subtract(Exact.money(costAtStart.multiply(paid))),
        secondsLow,
        sum(secondsLow, secondsMaybe),
        costLow.subtract(tailAtEnd.subtract(tailAtStart)),
        costLow,
        costLow.add(costMaybe),
        slice.isStart() ? slice.session().bill().minimumCost() : BigDecimal.ZERO);
  }

  private static BigDecimal inferred(BigDecimal idleSoFar, Idling idling) {
    return idleSoFar.subtract(idling.costSeen()).max(BigDecimal.ZERO);
  }

  private static BigDecimal unitHours(Slice slice) {
    Bill bill = slice.session().bill();
    Times times = slice.session().times();
    BigDecimal low = orZero(slice.session().idling().unitHoursLow());
    BigDecimal high = orZero(slice.session().idling().unitHoursHigh());
    BigDecimal busy = bill.unitHours().subtract(bill.minimumUnitHours()).subtract(high);
    return slice
        .part(low, times.idle(), UNITS)
        .add(slice.part(high.subtract(low), times.maybe(), UNITS))
        .add(slice.part(busy, times.busy(), UNITS))
        .add(slice.isStart() ? bill.minimumUnitHours() : BigDecimal.ZERO);
  }

  private static BigDecimal orZero(BigDecimal figure) {
    return figure == null ? BigDecimal.ZERO : figure;
  }

  /** Idle at least, idle perhaps, busy, and the billing minimum: each rounded by itself. */
  private static BigDecimal costUpTo(Slice slice, Moment moment) {
    Bill bill = slice.session().bill();
    Times times = slice.session().times();
    BigDecimal low = slice.session().idling().costLow();
    BigDecimal high = slice.session().idling().costHigh();
    BigDecimal busy = bill.listCost().subtract(high).subtract(bill.minimumCost());
    return moment
        .soFar(slice, low, times.idle(), MONEY)
        .add(moment.soFar(slice, high.subtract(low), times.maybe(), MONEY))
        .add(moment.soFar(slice, busy, times.busy(), MONEY))
        .add(bill.minimumCost());
  }

  /** The start or the end of a slice. */
  private interface Moment {
    BigDecimal soFar(Slice slice, BigDecimal figure, Spans time, int digits);
  }

  List<Object> values(Slice slice) {
    Recomputed session = slice.session();
    return Arrays.asList(
        Micros.ofMillis(slice.startMillis()),
        Micros.ofMillis(slice.endMillis()),
        slice.isStart(),
        session.use().isEstimated(),
        session.size().units(),
        session.size().unit(),
        session.price().currency(),
        session.evidence().grade(),
        unitHours,
        listCost,
        contractedCost,
        idleSecondsLow,
        idleSecondsHigh,
        idleCostSeen,
        idleCostLow,
        idleCostHigh,
        minimumCost,
        session.isConfirmed());
  }

  private static BigDecimal difference(BigDecimal high, BigDecimal low) {
    return high == null ? null : high.subtract(low);
  }

  private static BigDecimal sum(BigDecimal one, BigDecimal other) {
    return one == null ? null : one.add(other);
  }
}
