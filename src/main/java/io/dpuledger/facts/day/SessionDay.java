package io.dpuledger.facts.day;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Confirmation;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.facts.statement.Stretch;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The part of a session on one UTC day. Every figure is the sum of four disjoint parts: idle at
 * least, unknown and busy time, and the billing minimum. So the days add up to the session, and low
 * ≤ high ≤ cost holds for each.
 *
 * @param kept the share of the list cost that remains after the discount
 */
public record SessionDay(TableRow fact, Stretch slice, Share share, BigDecimal kept) {

  /** One for each day of a fact; none if its usage is unknown. */
  public static List<SessionDay> of(TableRow fact) {
    if (fact.decimal(SessionFactTable.UNIT_HOURS) == null) {
      return List.of();
    }
    BigDecimal kept = kept(fact);
    SessionTime time = SessionTime.of(fact);
    List<Stretch> slices = new Stretch(time.start(), time.end()).byDay();
    List<SessionDay> days = new ArrayList<>(slices.size());
    for (int day = 0; day < slices.size(); day++) {
      Stretch slice = slices.get(day);
      Share share =
          new Share(
              day == 0,
              day == slices.size() - 1,
              time.passed(slice.from(), day),
              time.passed(slice.to(), day + 1),
              time.passed());
      days.add(new SessionDay(fact, slice, share, kept));
    }
    return days;
  }

  /** A fact of an earlier version has only its costs. */
  private static BigDecimal kept(TableRow fact) {
    BigDecimal share = fact.decimal(SessionFactTable.CONTRACTED_SHARE);
    BigDecimal list = fact.decimal(SessionFactTable.LIST_COST);
    BigDecimal contracted = fact.decimal(SessionFactTable.CONTRACTED_COST);
    if (share != null || list == null || contracted == null || list.signum() == 0) {
      return share == null ? BigDecimal.ONE : share.stripTrailingZeros();
    }
    return Decimals.quotient(contracted, list, Decimals.QUOTIENT);
  }

  /** The UTC day. */
  String date() {
    return LocalDate.ofEpochDay(Math.floorDiv(slice.from(), TimeUnit.DAYS.toMillis(1))).toString();
  }

  boolean isStart() {
    return share.isFirst();
  }

  @Nullable BigDecimal idleSecondsLow() {
    return share.of(
        fact.decimal(SessionFactTable.IDLE_SECONDS_LOW), Decimals.SECONDS, PassedTime::idle);
  }

  @Nullable BigDecimal idleSecondsHigh() {
    return high(
        SessionFactTable.IDLE_SECONDS_LOW, SessionFactTable.IDLE_SECONDS_HIGH, Decimals.SECONDS);
  }

  /** Statements cover the time before the tail, so what is idle first is what they show. */
  @Nullable BigDecimal idleCostSeen() {
    BigDecimal seen = fact.decimal(SessionFactTable.IDLE_COST_SEEN);
    BigDecimal low = fact.decimal(SessionFactTable.IDLE_COST_LOW);
    return seen == null || low == null
        ? null
        : share
            .untilEnd(low, Decimals.MONEY, PassedTime::idle)
            .min(seen)
            .subtract(share.untilStart(low, Decimals.MONEY, PassedTime::idle).min(seen));
  }

  @Nullable BigDecimal idleCostLow() {
    return share.of(fact.decimal(SessionFactTable.IDLE_COST_LOW), Decimals.MONEY, PassedTime::idle);
  }

  @Nullable BigDecimal idleCostHigh() {
    return high(SessionFactTable.IDLE_COST_LOW, SessionFactTable.IDLE_COST_HIGH, Decimals.MONEY);
  }

  /** All of it is on the first day. */
  @Nullable BigDecimal minimumChargeCost() {
    BigDecimal minimum = fact.decimal(SessionFactTable.MINIMUM_CHARGE_COST);
    return minimum == null || isStart() ? minimum : BigDecimal.ZERO.setScale(Decimals.MONEY);
  }

  boolean isConfirmed() {
    return Confirmation.of(
        fact.text(SessionFactTable.LIFECYCLE),
        fact.text(SessionFactTable.USAGE_BASIS),
        fact.text(SessionFactTable.PRICE_BASIS));
  }

  BigDecimal unitHours() {
    return parts(
            SessionFactTable.UNIT_HOURS,
            SessionFactTable.MINIMUM_CHARGE_UNIT_HOURS,
            SessionFactTable.IDLE_UNIT_HOURS_LOW,
            SessionFactTable.IDLE_UNIT_HOURS_HIGH)
        .ofSlice(share);
  }

  @Nullable BigDecimal listCost() {
    return fact.decimal(SessionFactTable.LIST_COST) == null ? null : cost().ofSlice(share);
  }

  /** The discount applies to the running cost rather than to each day, so that the days add up. */
  @Nullable BigDecimal contractedCost() {
    if (fact.decimal(SessionFactTable.LIST_COST) == null) {
      return null;
    }
    FigureParts parts = cost();
    return Decimals.cost(parts.untilEnd(share), kept)
        .subtract(Decimals.cost(parts.untilStart(share), kept));
  }

  private FigureParts cost() {
    return parts(
        SessionFactTable.LIST_COST,
        SessionFactTable.MINIMUM_CHARGE_COST,
        SessionFactTable.IDLE_COST_LOW,
        SessionFactTable.IDLE_COST_HIGH);
  }

  private FigureParts parts(String all, String minimum, String idleLow, String idleHigh) {
    return FigureParts.of(
        zeroIfUnknown(all),
        zeroIfUnknown(minimum),
        zeroIfUnknown(idleLow),
        zeroIfUnknown(idleHigh));
  }

  private @Nullable BigDecimal high(String lowColumn, String highColumn, int scale) {
    BigDecimal low = fact.decimal(lowColumn);
    BigDecimal high = fact.decimal(highColumn);
    if (low == null || high == null) {
      return null;
    }
    return share
        .ofKnown(low, scale, PassedTime::idle)
        .add(share.ofKnown(high.subtract(low), scale, PassedTime::unknown));
  }

  private BigDecimal zeroIfUnknown(String column) {
    BigDecimal figure = fact.decimal(column);
    return figure == null ? BigDecimal.ZERO.setScale(Decimals.MONEY) : figure;
  }
}
