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
    BigDecimal unpricedUnitHours,
    BigDecimal confirmedCost,
    BigDecimal idleCostSeen,
    BigDecimal statementOpenCost,
    BigDecimal minimumCost) {

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
          "sum(unpriced_unit_hours)",
          "sum(confirmed_cost)",
          "sum(idle_cost_seen)",
          "sum(statement_open_cost)",
          "sum(minimum_charge_cost)");

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
        cost == null ? figures.unitHours() : BigDecimal.ZERO,
        cost == null || slice.session().isConfirmed() ? cost : BigDecimal.ZERO,
        figures.idleCostSeen(),
        cost == null ? null : statementOpen(slice, figures),
        figures.minimumCost());
  }

  /** What cannot have been idle; of a session that never ran nobody knows. */
  private static BigDecimal statementOpen(Slice slice, SliceFigures figures) {
    return slice.session().evidence().isNone()
        ? BigDecimal.ZERO
        : figures.listCost().subtract(figures.minimumCost()).subtract(figures.idleCostHigh());
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
        unpricedUnitHours.add(other.unpricedUnitHours),
        sum(confirmedCost, other.confirmedCost),
        sum(idleCostSeen, other.idleCostSeen),
        sum(statementOpenCost, other.statementOpenCost),
        sum(minimumCost, other.minimumCost));
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
        unpricedUnitHours,
        confirmedCost,
        idleCostSeen,
        statementOpenCost,
        minimumCost);
  }

  private static BigDecimal sum(BigDecimal one, BigDecimal other) {
    return one == null ? other : other == null ? one : one.add(other);
  }
}
