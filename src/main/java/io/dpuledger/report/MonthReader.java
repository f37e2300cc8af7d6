package io.dpuledger.report;

import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Adds up days to months, and tells which days are covered. */
final class MonthReader {
  private final Tallies tallies;
  private final ComparedDays days;

  MonthReader(Tallies tallies, UsagePeriod period) {
    this.tallies = tallies;
    this.days = new ComparedDays(period);
  }

  /** Whether something was seen on or before its first day: from then on, no row is no spend. */
  boolean covers(UsagePeriod period) {
    return tallies.of(Tally.Topic.EARLIER_DAYS).findAny().isPresent()
        || tallies.of(Tally.Topic.DAY).anyMatch(day -> !date(day).isAfter(period.firstDay()));
  }

  MonthToDate month(String currency) {
    return new MonthToDate(
        span(currency, seen(days.monthToDate())),
        span(currency, days.sameDaysLastMonth()),
        span(currency, days.sameWeekdays()),
        span(currency, days.lastMonth()));
  }

  BigDecimal listCost(String currency, UsagePeriod period) {
    return Tallies.sum(in(currency, period).stream(), Tally.Measure.LIST_COST);
  }

  /** What is known of the days of a period. */
  List<Tally> in(String currency, UsagePeriod period) {
    return tallies
        .of(Tally.Topic.DAY, currency)
        .filter(day -> period.contains(date(day).toString()))
        .toList();
  }

  static LocalDate date(Tally day) {
    return LocalDate.parse(
        Objects.requireNonNull(day.key(SectionReader.DAY), "usage_date is null"));
  }

  /** Without the days before anything was seen, where these are known to be within it. */
  private UsagePeriod seen(UsagePeriod period) {
    return covers(period)
        ? period
        : tallies
            .of(Tally.Topic.DAY)
            .map(MonthReader::date)
            .min(LocalDate::compareTo)
            .map(period::since)
            .orElse(period);
  }

  private MonthToDate.Span span(String currency, UsagePeriod period) {
    return new MonthToDate.Span(period, covers(period) ? listCost(currency, period) : null);
  }
}
