package io.dpuledger.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import io.dpuledger.analysis.capacity.CapacityHourlyTable;
import io.dpuledger.model.FailureClass;
import io.dpuledger.table.ColumnTypes;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Adds up the hours of the period: what started, what failed and why, and how near a quota was. */
final class LimitReader {
  private static final String STARTED = "STARTED";
  private static final String SECONDS_NEAR_QUOTA = "SECONDS_NEAR_QUOTA";
  private static final String COUNTED = "counted";
  private static final String WHAT = "what";
  private static final String NUMBER = "number";
  private static final int QUOTA = 3;
  private static final int COUNTED_KEY = 4;

  private LimitReader() {}

  /** A part of the fleet; of a quota that changed each value is one of its own. */
  private record Part(String accountId, String region, String unit, @Nullable BigDecimal quota) {
    static final Comparator<Part> ORDER =
        Comparator.comparing(Part::accountId)
            .thenComparing(Part::region)
            .thenComparing(Part::unit)
            .thenComparing(Part::quota, Comparator.nullsLast(Comparator.naturalOrder()));

    static Part of(Tally tally) {
      String quota = tally.key(QUOTA);
      return new Part(
          tally.keyOr(0, ""),
          tally.keyOr(1, ""),
          tally.keyOr(2, "unit"),
          quota == null ? null : new BigDecimal(quota));
    }
  }

  static Question question(Dataset<Row> capacityHourly) {
    Column[] numbers =
        Stream.concat(
                Stream.of(
                    counted(STARTED, CapacityHourlyTable.SESSIONS_STARTED),
                    counted(SECONDS_NEAR_QUOTA, CapacityHourlyTable.SECONDS_NEAR_QUOTA)),
                Stream.of(FailureClass.values())
                    .map(one -> counted(one.name(), CapacityHourlyTable.failed(one))))
            .toArray(Column[]::new);
    return new Question(
        Tally.Topic.LIMIT,
        capacityHourly.withColumn(COUNTED, explode(array(numbers))),
        lit(null),
        lit(null),
        List.of(
            col(CapacityHourlyTable.ACCOUNT_ID),
            col(CapacityHourlyTable.REGION),
            col(CapacityHourlyTable.CAPACITY_UNIT),
            col(CapacityHourlyTable.QUOTA_UNITS),
            col(COUNTED + "." + WHAT)),
        Map.of(Tally.Measure.SESSIONS, col(COUNTED + "." + NUMBER)));
  }

  private static Column counted(String what, String column) {
    return struct(lit(what).as(WHAT), col(column).cast(ColumnTypes.MONEY).as(NUMBER));
  }

  static List<Capacity.Limit> limits(Tallies tallies) {
    return tallies
        .of(Tally.Topic.LIMIT)
        .collect(Collectors.groupingBy(Part::of))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey(Part.ORDER))
        .map(entry -> limit(entry.getKey(), entry.getValue()))
        .filter(limit -> limit.quota() != null || limit.allFailed() > 0)
        .toList();
  }

  private static Capacity.Limit limit(Part part, List<Tally> counted) {
    Map<String, BigDecimal> numbers =
        counted.stream()
            .collect(
                Collectors.toMap(
                    tally -> tally.keyOr(COUNTED_KEY, ""),
                    tally -> tally.sum(Tally.Measure.SESSIONS)));
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
