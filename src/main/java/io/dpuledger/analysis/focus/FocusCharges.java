package io.dpuledger.analysis.focus;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.price.FocusTerms;
import io.dpuledger.model.target.AwsRegion;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes charges of days of sessions, and counts them. FOCUS allows no charge without a price, and 0
 * would say that the session was free: a day without a price is left out.
 */
public final class FocusCharges {
  private final FocusTerms terms;
  private final Function<String, AwsRegion> regions;
  private final Map<String, AwsRegion> known = new HashMap<>();
  private final SortedMap<String, BigDecimal> listCost = new TreeMap<>();
  private final SortedMap<String, BigDecimal> unpriced = new TreeMap<>();
  private long charges;
  private long daysUnpriced;
  private long daysOfOlderVersions;

  /**
   * @param regions what is known of a region, by its id
   */
  public FocusCharges(FocusTerms terms, Function<String, AwsRegion> regions) {
    this.terms = terms;
    this.regions = regions;
  }

  /** The charge of a row of session_day; empty if it is left out. */
  public Optional<FocusCharge> of(TableRow day) {
    if (day.isNull(SessionDayTable.LIST_COST)) {
      daysUnpriced++;
      unpriced.merge(
          day.requireText(SessionDayTable.CAPACITY_UNIT),
          day.requireDecimal(SessionDayTable.UNIT_HOURS),
          BigDecimal::add);
      return Optional.empty();
    }
    if (day.isNull(SessionDayTable.LIST_UNIT_PRICE)) {
      daysOfOlderVersions++;
      return Optional.empty();
    }
    AwsRegion region = known.computeIfAbsent(day.requireText(SessionDayTable.REGION), regions);
    FocusCharge charge = new FocusCharge(day, FocusPrice.of(day), region, terms);
    charges++;
    listCost.merge(
        day.requireText(SessionDayTable.BILLING_CURRENCY), charge.listCost(), BigDecimal::add);
    return Optional.of(charge);
  }

  /** The number of charges so far. */
  public long charges() {
    return charges;
  }

  /** What they cost at list price, by currency. */
  public SortedMap<String, BigDecimal> listCost() {
    return Collections.unmodifiableSortedMap(listCost);
  }

  /** Days of sessions that were left out because their price is unknown. */
  public long daysUnpriced() {
    return daysUnpriced;
  }

  /** The unit-hours of those days, by unit. */
  public SortedMap<String, BigDecimal> unpriced() {
    return Collections.unmodifiableSortedMap(unpriced);
  }

  /** Days of sessions that were left out because an earlier version wrote them without a price. */
  public long daysOfOlderVersions() {
    return daysOfOlderVersions;
  }
}
