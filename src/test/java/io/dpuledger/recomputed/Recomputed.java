package io.dpuledger.recomputed;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** One session with all its figures. */
record Recomputed(
    LastSight last,
    String lifecycle,
    Size size,
    Use use,
    Price price,
    Bill bill,
    Evidence evidence,
    Idling idling,
    Terms terms) {

  /** What {@link #figures} has, as SQL on session_fact. */
  static final List<String> COLUMNS =
      List.of(
          "epoch_us(first_observed_at)",
          "epoch_us(figures_at)",
          "lifecycle",
          "session_origin",
          "capacity_units",
          "capacity_unit",
          "capacity_basis",
          "execution_seconds",
          "dpu_seconds",
          "usage_basis",
          "epoch_us(started_on)",
          "epoch_us(ended_on)",
          "list_unit_price",
          "billing_currency",
          "price_basis",
          "unit_hours",
          "minimum_charge_unit_hours",
          "list_cost",
          "contracted_cost",
          "minimum_charge_cost",
          "idle_evidence",
          "idle_protected",
          "idle_seconds_low",
          "idle_seconds_high",
          "idle_unit_hours_low",
          "idle_unit_hours_high",
          "idle_cost_low",
          "idle_cost_high",
          "exposure_cost");

  List<Object> figures() {
    return Arrays.asList(
        Micros.of(last.firstObservedAt()),
        Micros.of(last.figuresAt()),
        lifecycle,
        last.sight().origin(),
        size.units(),
        size.unit(),
        size.basis(),
        use.seconds(),
        use.unitSeconds(),
        use.basis(),
        Micros.ofMillis(use.startMillis()),
        Micros.ofMillis(use.endMillis()),
        price.perUnitHour(),
        price.currency(),
        price.basis(),
        bill.unitHours(),
        bill.minimumUnitHours(),
        bill.listCost(),
        bill.contractedCost(),
        bill.minimumCost(),
        evidence.grade(),
        evidence.isProtected(),
        idling.secondsLow(),
        idling.secondsHigh(),
        idling.unitHoursLow(),
        idling.unitHoursHigh(),
        idling.costLow(),
        idling.costHigh(),
        exposureCost());
  }

  /** c × min(60·T, L − E) × list price, of a session that lives. */
  private BigDecimal exposureCost() {
    if (!lifecycle.equals("LIVE") || size.units() == null) {
      return null;
    }
    BigDecimal leftOfLife =
        Evidence.lifetimeSeconds(last.sight(), terms.idle())
            .subtract(use.seconds())
            .max(BigDecimal.ZERO);
    BigDecimal timeout = Evidence.timeoutSeconds(last.sight());
    BigDecimal left = timeout == null ? leftOfLife : leftOfLife.min(timeout);
    return price.cost(Exact.hours(size.units().multiply(left)));
  }
}
