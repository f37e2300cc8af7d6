package io.dpuledger.recomputed;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** What all sessions of one worker type, unit and currency spent on one day; null is no price. */
record DaySpend(
    BigDecimal active,
    BigDecimal started,
    BigDecimal unitHours,
    BigDecimal listCost,
    BigDecimal contractedCost,
    BigDecimal idleCostLow,
    BigDecimal idleCostHigh,
    BigDecimal estimatedCost,
    BigDecimal unpricedUnitHours) {

  /** The grain, as SQL on spend_daily. */
  static final String KEY_SQL =
      "concat_ws('/', usage_date, coalesce(worker_type, '-'), capacity_unit,"
          + " coalesce(billing_currency, '-'))";

  /** What {@link #values} has, as SQL on spend_daily by that grain. */
  static final List<String> COLUMNS =
      List.of(
          "sum(sessions_active)",
          "sum(sessions_started)",
          "sum(unit_hours)",
          "sum(list_cost)",
          "sum(contracted_cost)",
          "sum(idle_cost_low)",
          "sum(idle_cost_high)",
          "sum(estimated_cost)",
          "sum(unpriced_unit_hours)");

  static String key(Slice slice) {
    Recomputed session = slice.session();
    String type = session.life().sight().workerType();
    String currency = session.price().currency();
    return String.join(
        "/",
        slice.day().toString(),
        type == null ? "-" : type,
        session.size().unit(),
        currency == null ? "-" : currency);
  }

  static DaySpend of(Slice slice, SliceFigures figures) {
    BigDecimal cost = figures.listCost();
    boolean isEstimate = slice.session().use().isEstimated() && cost != null;
    return new DaySpend(
        BigDecimal.ONE,
        slice.isStart() ? BigDecimal.ONE : BigDecimal.ZERO,
        figures.unitHours(),
        cost,
        figures.contractedCost(),
        figures.idleCostLow(),
        figures.idleCostHigh(),
        isEstimate ? cost : BigDecimal.ZERO,
        cost == null ? figures.unitHours() : BigDecimal.ZERO);
  }

  DaySpend plus(DaySpend other) {
    return new DaySpend(
        active.add(other.active),
        started.add(other.started),
        unitHours.add(other.unitHours),
        sum(listCost, other.listCost),
        sum(contractedCost, other.contractedCost),
        sum(idleCostLow, other.idleCostLow),
        sum(idleCostHigh, other.idleCostHigh),
        estimatedCost.add(other.estimatedCost),
        unpricedUnitHours.add(other.unpricedUnitHours));
  }

  List<Object> values() {
    return Arrays.asList(
        active,
        started,
        unitHours,
        listCost,
        contractedCost,
        idleCostLow,
        idleCostHigh,
        estimatedCost,
        unpricedUnitHours);
  }

  private static BigDecimal sum(BigDecimal one, BigDecimal other) {
    return one == null ? other : other == null ? one : one.add(other);
  }
}
