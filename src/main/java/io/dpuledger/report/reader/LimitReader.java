package io.dpuledger.report.reader;

import io.dpuledger.analysis.capacity.CapacityHourlyTable;
import io.dpuledger.model.FailureClass;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.AggregateProfile;
import io.dpuledger.report.aggregate.AggregateQuery;
import io.dpuledger.report.aggregate.Aggregates;
import io.dpuledger.report.aggregate.RowPart;
import io.dpuledger.report.figures.Capacity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up the hours of the period: what started, what failed and why, and how near a quota was. */
final class LimitReader {
  private static final String STARTED = "STARTED";
  private static final String SECONDS_NEAR_QUOTA = "SECONDS_NEAR_QUOTA";

  private LimitReader() {}

  /** A part of the fleet; of a quota that changed each value is one of its own. */
  private record Part(String accountId, String region, String unit, @Nullable BigDecimal quota) {
    static final Comparator<Part> ORDER =
        Comparator.comparing(Part::accountId)
            .thenComparing(Part::region)
            .thenComparing(Part::unit)
            .thenComparing(Part::quota, Comparator.nullsLast(Comparator.naturalOrder()));

    static Part of(Aggregate aggregate) {
      String quota = aggregate.key(Aggregate.Key.QUOTA_UNITS);
      return new Part(
          aggregate.keyOr(Aggregate.Key.ACCOUNT_ID, ""),
          aggregate.keyOr(Aggregate.Key.REGION, ""),
          aggregate.keyOr(Aggregate.Key.CAPACITY_UNIT, "unit"),
          quota == null ? null : new BigDecimal(quota));
    }
  }

  /** To {@link CapacityHourlyTable}. */
  static AggregateProfile questions(UsagePeriod period) {
    return new AggregateProfile(
        Stream.concat(
                Stream.of(
                    counted(STARTED, CapacityHourlyTable.SESSIONS_STARTED, period),
                    counted(SECONDS_NEAR_QUOTA, CapacityHourlyTable.SECONDS_NEAR_QUOTA, period)),
                Stream.of(FailureClass.values())
                    .map(one -> counted(one.name(), CapacityHourlyTable.failed(one), period)))
            .toList());
  }

  private static AggregateQuery counted(String what, String column, UsagePeriod period) {
    return AggregateQuery.of(
        Aggregate.Topic.LIMIT,
        RowPart.within(CapacityHourlyTable.USAGE_DATE, period),
        AggregateQuery.NONE,
        AggregateQuery.NONE,
        List.of(
            RowPart.column(CapacityHourlyTable.ACCOUNT_ID),
            RowPart.column(CapacityHourlyTable.REGION),
            RowPart.column(CapacityHourlyTable.CAPACITY_UNIT),
            RowPart.column(CapacityHourlyTable.QUOTA_UNITS),
            RowPart.always(what)),
        Map.of(Aggregate.Measure.SESSIONS, RowPart.amount(column)));
  }

  static List<Capacity.Limit> limits(Aggregates aggregates) {
    return aggregates
        .of(Aggregate.Topic.LIMIT)
        .collect(Collectors.groupingBy(Part::of))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey(Part.ORDER))
        .map(entry -> limit(entry.getKey(), entry.getValue()))
        .filter(limit -> limit.quota() != null || limit.allFailed() > 0)
        .toList();
  }

  private static Capacity.Limit limit(Part part, List<Aggregate> counted) {
    Map<String, BigDecimal> numbers =
        counted.stream()
            .collect(
                Collectors.toMap(
                    aggregate -> aggregate.requireKey(Aggregate.Key.COUNTED),
                    aggregate -> aggregate.sum(Aggregate.Measure.SESSIONS)));
    Map<FailureClass, Long> failed = new EnumMap<>(FailureClass.class);
    for (FailureClass one : FailureClass.values()) {
      failed.put(one, number(numbers, one.name()).longValueExact());
    }
    return new Capacity.Limit(
        part.accountId(),
        part.region(),
        part.unit(),
        part.quota(),
        part.quota() == null ? null : number(numbers, SECONDS_NEAR_QUOTA),
        number(numbers, STARTED).longValueExact(),
        failed);
  }

  private static BigDecimal number(Map<String, BigDecimal> numbers, String what) {
    return numbers.getOrDefault(what, BigDecimal.ZERO);
  }
}
