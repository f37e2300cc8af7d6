package io.dpuledger.recomputed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One session with all its figures. */
record Recomputed(
    Life life,
    String lifecycle,
    Size size,
    Price price,
    Bill bill,
    Evidence evidence,
    Idling idling,
    Times times,
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
          "idle_cost_seen",
          "is_confirmed",
          "idle_cost_low",
          "idle_cost_high",
          "exposure_cost",
          "statements",
          "list_contains(quality_flags, 'STATEMENTS_UNUSABLE')",
          "epoch_us(statements_read_at)",
          "epoch_us(last_busy_at)",
          "epoch_us(idle_since)",
          "epoch_us(busy_since)",
          "array_to_string(seen_idle_millis, ' ')",
          "array_to_string(unseen_millis, ' ')",
          "array_to_string(statement_gaps_millis, ' ')",
          "array_to_string(waited_millis, ' ')",
          "array_to_string(poll_hours, ' ')",
          "array_to_string(idle_poll_hours, ' ')");

  Use use() {
    return life.use();
  }

  List<Object> figures() {
    List<Object> figures = new ArrayList<>(ofLife());
    figures.addAll(ofMoney());
    figures.addAll(ofStatements());
    return figures;
  }

  private List<Object> ofLife() {
    return Arrays.asList(
        Micros.of(life.last().firstObservedAt()),
        Micros.of(life.last().figuresAt()),
        lifecycle,
        life.sight().origin(),
        size.units(),
        size.unit(),
        size.basis(),
        use().seconds(),
        use().unitSeconds(),
        use().basis(),
        Micros.ofMillis(use().startMillis()),
        Micros.ofMillis(use().endMillis()));
  }

  private List<Object> ofMoney() {
    return Arrays.asList(
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
        idling.costSeen(),
        isConfirmed(),
        idling.costLow(),
        idling.costHigh(),
        exposureCost());
  }

  /** Nobody has to estimate its use or to assume its price. */
  boolean isConfirmed() {
    return lifecycle.equals("ENDED")
        && use().basis().equals("REPORTED")
        && List.of("LIST", "OVERRIDE").contains(price.basis());
  }

  private List<Object> ofStatements() {
    Integer listed = life.last().polls().mostListed();
    Watched watched = life.watched();
    if (watched == null) {
      return Arrays.asList(
          listed, life.isUnusable(), null, null, null, null, null, null, null, null, null, null);
    }
    return Arrays.asList(
        listed,
        false,
        Micros.ofMillis(Math.min(watched.polls().last(), use().endMillis())),
        watched.lastBusy() == null ? null : Micros.ofMillis(watched.lastBusy()),
        watched.idleSince() == null ? null : Micros.ofMillis(watched.idleSince()),
        watched.busySince() == null ? null : Micros.ofMillis(watched.busySince()),
        joined(watched.idle().byDay(use())),
        joined(watched.unknown().byDay(use())),
        joined(watched.pauses()),
        joined(watched.waits()),
        joined(watched.pollHours()),
        joined(watched.idlePollHours()));
  }

  private static String joined(List<? extends Number> numbers) {
    return numbers.stream().map(Number::toString).collect(Collectors.joining(" "));
  }

  /** c × min(60·T − idle so far, L − E) × list price, of a session that lives; L − E if busy. */
  private BigDecimal exposureCost() {
    if (!lifecycle.equals("LIVE") || size.units() == null) {
      return null;
    }
    BigDecimal left =
        Evidence.lifetimeSeconds(life.sight(), terms.idle()).subtract(use().seconds());
    BigDecimal timeout = Evidence.timeoutSeconds(life.sight());
    if (timeout != null && !isBusy()) {
      left = left.min(timeout.subtract(idleSoFar()));
    }
    return price.cost(Exact.hours(size.units().multiply(left.max(BigDecimal.ZERO))));
  }

  /** Nobody who looked when it was last seen knows that nothing ran; else as its status says. */
  private boolean isBusy() {
    Watched watched = life.watched();
    return watched != null && watched.until() >= use().endMillis()
        ? watched.idleSince() == null
        : "BUSY".equals(life.sight().status());
  }

  /** None unless somebody looked when the session was last seen. */
  private BigDecimal idleSoFar() {
    Watched watched = life.watched();
    long end = use().endMillis();
    boolean isKnown = watched != null && watched.until() >= end && watched.idleSince() != null;
    return isKnown ? BigDecimal.valueOf(end - watched.idleSince(), 3) : BigDecimal.ZERO;
  }
}
