package io.dpuledger.analysis.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the month's list cost ends, of all or of a team.
 *
 * @param dimension TOTAL or TEAM
 * @param value the team; null for the total and for what belongs to none
 * @param historyDays how many days are known, up to eight weeks
 * @param end null where too few are
 * @param withheldBecause why it is null
 */
public record SpendForecast(
    String dimension,
    @Nullable String value,
    String billingCurrency,
    int historyDays,
    BigDecimal toDate,
    @Nullable MonthEnd end,
    @Nullable String withheldBecause) {
  /** The days that a forecast looks at. */
  public static final int DAYS = MonthEnd.WEEKS * 7;

  /** What a team spent on a day. */
  public record Spent(
      LocalDate day, @Nullable String team, String billingCurrency, BigDecimal cost) {}

  private record Group(String dimension, @Nullable String value, String currency) {}

  /**
   * All forecasts as of a day, the totals first.
   *
   * @param spent of the last eight weeks
   * @param firstKnown the first day of which anything is known
   */
  public static List<SpendForecast> of(
      Collection<Spent> spent, LocalDate asOf, LocalDate firstKnown) {
    Map<Group, SortedMap<LocalDate, BigDecimal>> costs = new LinkedHashMap<>();
    for (Spent one : spent) {
      add(costs, new Group("TOTAL", null, one.billingCurrency()), one);
    }
    for (Spent one : spent) {
      add(costs, new Group("TEAM", one.team(), one.billingCurrency()), one);
    }
    return costs.entrySet().stream()
        .map(group -> of(group.getKey(), group.getValue(), asOf, firstKnown))
        .toList();
  }

  private static void add(
      Map<Group, SortedMap<LocalDate, BigDecimal>> costs, Group group, Spent one) {
    costs
        .computeIfAbsent(group, fresh -> new TreeMap<>())
        .merge(one.day(), one.cost(), BigDecimal::add);
  }

  private static SpendForecast of(
      Group group, SortedMap<LocalDate, BigDecimal> costs, LocalDate asOf, LocalDate firstKnown) {
    // A team that began to spend lately would be averaged with the days before it was there.
    LocalDate since =
        group.dimension().equals("TEAM") && costs.firstKey().isAfter(firstOf(asOf).plusDays(6))
            ? costs.firstKey()
            : firstKnown;
    int known = (int) Math.min(DAYS, ChronoUnit.DAYS.between(since, asOf) + 1);
    BigDecimal toDate =
        costs.tailMap(asOf.withDayOfMonth(1)).values().stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean isEnough = known >= DAYS;
    return new SpendForecast(
        group.dimension(),
        group.value(),
        group.currency(),
        known,
        toDate,
        isEnough ? MonthEnd.of(asOf, day -> costs.getOrDefault(day, BigDecimal.ZERO)) : null,
        isEnough
            ? null
            : "%d days of history, fewer than the %d that it takes".formatted(known, DAYS));
  }

  private static LocalDate firstOf(LocalDate asOf) {
    return asOf.minusDays(DAYS - 1L);
  }

  /** Its figures, in the order of the table: low, point, high; all null where it is withheld. */
  public Stream<@Nullable BigDecimal> figures() {
    return end == null
        ? Stream.of((BigDecimal) null, null, null)
        : Stream.of(end.low(), end.point(), end.high());
  }
}
