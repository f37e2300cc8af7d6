package io.dpuledger.report.reader;

import io.dpuledger.model.DaysBefore;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.Aggregates;
import io.dpuledger.report.figures.MonthToDate;
import io.dpuledger.report.figures.MonthToDate.ClosedMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up days to months. */
final class MonthReader {
  private final Aggregates aggregates;
  private final ComparedDays days;
  private final KnownDays known;

  MonthReader(Aggregates aggregates, UsagePeriod period, KnownDays known) {
    this.aggregates = aggregates;
    this.days = new ComparedDays(period);
    this.known = known;
  }

  MonthToDate month(String currency) {
    return new MonthToDate(
        span(currency, known.in(days.monthToDate())),
        span(currency, days.sameDaysLastMonth()),
        span(currency, days.sameWeekdays()),
        span(currency, days.lastMonth()),
        known.reportedAsOf().entrySet().stream()
            .flatMap(month -> closed(currency, month.getKey(), month.getValue()))
            .toList(),
        byDay(
            currency, new UsagePeriod(days.lastMonth().firstDay(), days.monthToDate().lastDay())));
  }

  private SortedMap<LocalDate, BigDecimal> byDay(String currency, UsagePeriod period) {
    return in(currency, period).stream()
        .collect(
            Collectors.toMap(
                MonthReader::date,
                day -> day.sum(Aggregate.Measure.LIST_COST),
                BigDecimal::add,
                TreeMap::new));
  }

  /** As many days before the period; null where not all of them are covered. */
  @Nullable DaysBefore before(String currency) {
    if (!known.cover(days.period().previous())) {
      return null;
    }
    Map<LocalDate, BigDecimal> costs =
        in(currency, days.period().previous()).stream()
            .collect(
                Collectors.toMap(
                    MonthReader::date,
                    day -> day.sum(Aggregate.Measure.LIST_COST),
                    BigDecimal::add));
    return DaysBefore.of(days.period(), day -> costs.getOrDefault(day, BigDecimal.ZERO));
  }

  /** List cost of some days; null where not all of them are covered. */
  private @Nullable BigDecimal coveredCost(String currency, UsagePeriod period) {
    return known.cover(period)
        ? Aggregates.sum(in(currency, period).stream(), Aggregate.Measure.LIST_COST)
        : null;
  }

  /** What is known of the days of a period. */
  List<Aggregate> in(String currency, UsagePeriod period) {
    return aggregates
        .of(Aggregate.Topic.DAY, currency)
        .filter(day -> period.contains(date(day).toString()))
        .toList();
  }

  static LocalDate date(Aggregate day) {
    return LocalDate.parse(day.requireKey(Aggregate.Key.USAGE_DATE));
  }

  private MonthToDate.Span span(String currency, UsagePeriod period) {
    return new MonthToDate.Span(period, coveredCost(currency, period));
  }

  /** A month whose days the report has, unless it never cost anything. */
  private Stream<ClosedMonth> closed(String currency, YearMonth month, LocalDate asOf) {
    UsagePeriod whole = ComparedDays.of(month);
    BigDecimal cost =
        whole.firstDay().isBefore(days.firstDay()) ? null : coveredCost(currency, whole);
    if (cost == null) {
      return Stream.empty();
    }
    BigDecimal reported =
        Aggregates.sum(
            aggregates
                .of(Aggregate.Topic.REPORTED_MONTH, currency)
                .filter(one -> month.toString().equals(one.key(Aggregate.Key.MONTH))),
            Aggregate.Measure.LIST_COST);
    return cost.signum() == 0 && reported.signum() == 0
        ? Stream.empty()
        : Stream.of(new ClosedMonth(month, asOf, reported, cost));
  }
}
