package io.dpuledger.report.reader;

import io.dpuledger.analysis.idlewaste.MeasuredDays;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.Aggregates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days on which statements were read by the hour.
 *
 * @param targets of each such day, the accounts and regions in which they were
 */
record PolledDays(Map<LocalDate, Set<Target>> targets) {
  private static final int DECIMALS = 4;

  /** An account and region, which are read together or not at all. */
  private record Target(@Nullable String accountId, @Nullable String region) {
    static Target of(Aggregate aggregate) {
      return new Target(
          aggregate.key(Aggregate.Key.ACCOUNT_ID), aggregate.key(Aggregate.Key.REGION));
    }
  }

  private record Day(Target target, LocalDate date) {}

  static PolledDays of(Aggregates aggregates) {
    Map<Day, Set<Integer>> hours = new HashMap<>();
    aggregates
        .of(Aggregate.Topic.POLLED)
        .forEach(
            polled -> {
              LocalDateTime hour =
                  LocalDateTime.parse(polled.requireKey(Aggregate.Key.POLLED_HOUR));
              hours
                  .computeIfAbsent(
                      new Day(Target.of(polled), hour.toLocalDate()), day -> new HashSet<>())
                  .add(hour.getHour());
            });
    return new PolledDays(
        hours.entrySet().stream()
            .filter(day -> MeasuredDays.isMeasured(day.getValue().size()))
            .collect(
                Collectors.groupingBy(
                    day -> day.getKey().date(),
                    Collectors.mapping(day -> day.getKey().target(), Collectors.toSet()))));
  }

  /** Of each day the share of accounts and regions that were read, of those that spent. */
  Map<LocalDate, BigDecimal> shares(Aggregates spent, String currency) {
    Set<Target> asked =
        spent.of(Aggregate.Topic.TEAM, currency).map(Target::of).collect(Collectors.toSet());
    Map<LocalDate, BigDecimal> shares = new HashMap<>();
    targets.forEach(
        (date, read) -> {
          long found = asked.stream().filter(read::contains).count();
          if (found > 0) {
            shares.put(
                date,
                BigDecimal.valueOf(found)
                    .divide(BigDecimal.valueOf(asked.size()), DECIMALS, RoundingMode.DOWN));
          }
        });
    return shares;
  }
}
