package io.dpuledger.report.reader;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.Aggregates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From when on something is known, whosever it is: then a team without a row spent nothing.
 *
 * @param firstSeen the first day that is covered; null if none is
 * @param reportedAsOf of each month that was reported whole, when that was
 */
record KnownDays(@Nullable LocalDate firstSeen, SortedMap<YearMonth, LocalDate> reportedAsOf) {
  static KnownDays of(Aggregates aggregates, UsagePeriod period) {
    return new KnownDays(firstSeen(aggregates, period), reportedAsOf(aggregates));
  }

  boolean cover(UsagePeriod period) {
    return firstSeen != null && !firstSeen.isAfter(period.firstDay());
  }

  /** Of a period the days that are covered. */
  UsagePeriod in(UsagePeriod period) {
    return firstSeen == null ? period : period.since(firstSeen);
  }

  /** Where there are earlier days, no row means no spend from the first compared day on. */
  private static @Nullable LocalDate firstSeen(Aggregates aggregates, UsagePeriod period) {
    return aggregates.of(Aggregate.Topic.EARLIER_DAYS).findAny().isPresent()
        ? new ComparedDays(period).firstDay()
        : aggregates
            .of(Aggregate.Topic.DAY)
            .map(MonthReader::date)
            .min(LocalDate::compareTo)
            .orElse(null);
  }

  private static SortedMap<YearMonth, LocalDate> reportedAsOf(Aggregates aggregates) {
    return aggregates
        .of(Aggregate.Topic.REPORTED_MONTH)
        .collect(
            Collectors.toMap(
                reported -> YearMonth.parse(reported.requireKey(Aggregate.Key.MONTH)),
                reported -> LocalDate.parse(reported.requireKey(Aggregate.Key.AS_OF_DATE)),
                (one, other) -> one.isBefore(other) ? one : other,
                TreeMap::new));
  }
}
