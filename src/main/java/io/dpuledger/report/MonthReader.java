package io.dpuledger.report;

import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds up days to months, and tells which days are covered. */
final class MonthReader {
  private final Tallies tallies;
  private final ComparedDays days;
  private final @Nullable LocalDate firstSeen;

  /**
   * @param firstSeen the first day that is covered; null if none is
   */
  MonthReader(Tallies tallies, UsagePeriod period, @Nullable LocalDate firstSeen) {
    this.tallies = tallies;
    this.days = new ComparedDays(period);
    this.firstSeen = firstSeen;
  }

  /** The first compared day from which on no row means no spend; null if nothing was seen. */
  static @Nullable LocalDate firstSeen(Tallies tallies, UsagePeriod period) {
    return tallies.of(Tally.Topic.EARLIER_DAYS).findAny().isPresent()
        ? new ComparedDays(period).firstDay()
        : tallies.of(Tally.Topic.DAY).map(MonthReader::date).min(LocalDate::compareTo).orElse(null);
  }

  static boolean covers(@Nullable LocalDate firstSeen, UsagePeriod period) {
    return firstSeen != null && !firstSeen.isAfter(period.firstDay());
  }

  MonthToDate month(String currency) {
    UsagePeriod soFar = days.monthToDate();
    return new MonthToDate(
        span(currency, firstSeen == null ? soFar : soFar.since(firstSeen)),
        span(currency, days.sameDaysLastMonth()),
        span(currency, days.sameWeekdays()),
        span(currency, days.lastMonth()));
  }

  /** List cost of some days; null where not all of them are covered. */
  @Nullable BigDecimal coveredCost(String currency, UsagePeriod period) {
    return covers(firstSeen, period)
        ? Tallies.sum(in(currency, period).stream(), Tally.Measure.LIST_COST)
        : null;
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

  private MonthToDate.Span span(String currency, UsagePeriod period) {
    return new MonthToDate.Span(period, coveredCost(currency, period));
  }
}
