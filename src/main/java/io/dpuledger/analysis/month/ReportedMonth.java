package io.dpuledger.analysis.month;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.TeamDaySpend;
import io.dpuledger.analysis.TeamSpending;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a team spent in a month, as it was known when the month had ended.
 *
 * @param team null for what belongs to none
 */
public record ReportedMonth(
    YearMonth month,
    @Nullable String team,
    String billingCurrency,
    BigDecimal listCost,
    BigDecimal contractedCost) {
  private static final Comparator<ReportedMonth> ORDER =
      Comparator.comparing(ReportedMonth::month)
          .thenComparing(ReportedMonth::billingCurrency)
          .thenComparing(
              ReportedMonth::team, Comparator.nullsLast(Comparator.<String>naturalOrder()));

  /** One team's month in one currency. */
  private record Key(YearMonth month, @Nullable String team, String billingCurrency) {}

  /** Keeps what a month came to, once it has ended. */
  public static Analysis analysis(TeamSpending spending) {
    return Analysis.of(
        ReportedMonthTable.TABLE,
        Analysis.Days.ONCE,
        (night, scans) -> {
          spending.ask(night, scans);
          SortedSet<String> kept = night.publishedDays(ReportedMonthTable.SCHEMA);
          return () ->
              ended(
                  spending.get(),
                  spending.period(night).since(night.firstKnown()),
                  kept.isEmpty() ? null : LocalDate.parse(kept.last()));
        });
  }

  /**
   * The months that have ended and are not kept yet.
   *
   * @param known the days of which the spend is whole
   * @param keptUpTo the last day that something was kept; null if nothing ever was. What it kept
   *     stays as it was reported, and months before it that come to light later were never reported
   */
  public static List<ReportedMonth> ended(
      List<TeamDaySpend> spent, UsagePeriod known, @Nullable LocalDate keptUpTo) {
    return spent.stream()
        .filter(day -> isDue(YearMonth.from(day.day()), known, keptUpTo))
        .collect(
            Collectors.groupingBy(
                day -> new Key(YearMonth.from(day.day()), day.team(), day.billingCurrency())))
        .entrySet()
        .stream()
        .map(entry -> sum(entry.getKey(), entry.getValue()))
        .sorted(ORDER)
        .toList();
  }

  private static boolean isDue(YearMonth month, UsagePeriod known, @Nullable LocalDate keptUpTo) {
    LocalDate end = month.atEndOfMonth();
    return !month.atDay(1).isBefore(known.firstDay())
        && !end.isAfter(known.lastDay())
        && (keptUpTo == null || end.isAfter(keptUpTo));
  }

  private static ReportedMonth sum(Key key, List<TeamDaySpend> days) {
    return new ReportedMonth(
        key.month(),
        key.team(),
        key.billingCurrency(),
        days.stream().map(TeamDaySpend::listCost).reduce(BigDecimal.ZERO, BigDecimal::add),
        days.stream().map(TeamDaySpend::contractedCost).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
