package io.dpuledger.analysis.forecast;

import io.dpuledger.analysis.TeamDaySpend;
import io.dpuledger.model.price.CostBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the month's cost ends, of all or of a team.
 *
 * @param dimension TOTAL or TEAM
 * @param value the team; null for the total and for what belongs to none
 * @param historyDays how many days are known, up to eight weeks
 * @param withheldBecause why there is no forecast
 */
public record SpendForecast(
    String dimension,
    @Nullable String value,
    String billingCurrency,
    int historyDays,
    MonthCost list,
    MonthCost contracted,
    @Nullable String withheldBecause) {
  public static final String TOTAL = "TOTAL";
  public static final String TEAM = "TEAM";

  /** The days that a forecast looks at. */
  public static final int DAYS = MonthEnd.WEEKS * 7;

  private record Group(String dimension, @Nullable String value, String currency) {}

  /**
   * All forecasts as of a day, the totals first.
   *
   * @param spent of the last eight weeks at least
   * @param firstKnown the first day of which anything is known
   */
  public static List<SpendForecast> of(
      Collection<TeamDaySpend> spent, LocalDate asOf, LocalDate firstKnown) {
    LocalDate first = firstOf(asOf);
    Map<Group, List<TeamDaySpend>> groups = new LinkedHashMap<>();
    List<TeamDaySpend> recent = spent.stream().filter(one -> !one.day().isBefore(first)).toList();
    for (TeamDaySpend one : recent) {
      add(groups, new Group(TOTAL, null, one.billingCurrency()), one);
    }
    for (TeamDaySpend one : recent) {
      add(groups, new Group(TEAM, one.team(), one.billingCurrency()), one);
    }
    return groups.entrySet().stream()
        .map(group -> of(group.getKey(), group.getValue(), asOf, firstKnown))
        .toList();
  }

  private static void add(Map<Group, List<TeamDaySpend>> groups, Group group, TeamDaySpend one) {
    groups.computeIfAbsent(group, fresh -> new ArrayList<>()).add(one);
  }

  private static SpendForecast of(
      Group group, List<TeamDaySpend> spent, LocalDate asOf, LocalDate firstKnown) {
    SortedMap<LocalDate, BigDecimal> list = byDay(spent, TeamDaySpend::listCost);
    // A team that began to spend lately would be averaged with the days before it was there.
    LocalDate since =
        group.dimension().equals(TEAM) && list.firstKey().isAfter(firstOf(asOf).plusDays(6))
            ? list.firstKey()
            : firstKnown;
    int known = (int) Math.min(DAYS, ChronoUnit.DAYS.between(since, asOf) + 1);
    boolean isEnough = known >= DAYS;
    return new SpendForecast(
        group.dimension(),
        group.value(),
        group.currency(),
        known,
        MonthCost.of(list, asOf, isEnough),
        MonthCost.of(byDay(spent, TeamDaySpend::contractedCost), asOf, isEnough),
        isEnough
            ? null
            : "%d days of history, fewer than the %d that it takes".formatted(known, DAYS));
  }

  private static SortedMap<LocalDate, BigDecimal> byDay(
      List<TeamDaySpend> spent, Function<TeamDaySpend, BigDecimal> cost) {
    SortedMap<LocalDate, BigDecimal> costs = new TreeMap<>();
    spent.forEach(one -> costs.merge(one.day(), cost.apply(one), BigDecimal::add));
    return costs;
  }

  private static LocalDate firstOf(LocalDate asOf) {
    return asOf.minusDays(DAYS - 1L);
  }

  /** Whether it is of this team, or of all, in this currency. */
  public boolean isOf(String dimension, @Nullable String value, String billingCurrency) {
    return this.dimension.equals(dimension)
        && Objects.equals(this.value, value)
        && this.billingCurrency.equals(billingCurrency);
  }

  public MonthCost cost(CostBasis basis) {
    return basis == CostBasis.LIST ? list : contracted;
  }
}
