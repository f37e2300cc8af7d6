package io.dpuledger.report.reader;

import io.dpuledger.analysis.capacity.CapacityHourlyTable;
import io.dpuledger.analysis.capacity.CapacityPeakTable;
import io.dpuledger.analysis.capacity.CapacityProfileTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.AggregateProfile;
import io.dpuledger.report.aggregate.AggregateQuery;
import io.dpuledger.report.aggregate.Aggregates;
import io.dpuledger.report.aggregate.RowPart;
import io.dpuledger.report.figures.Capacity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads when the fleet runs: sessions of all accounts together by hour of the week, and peaks. */
final class CapacityReader {
  private static final int DAYS = 7;
  private static final int HOURS = 24;
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

  private CapacityReader() {}

  /** To {@link CapacityProfileTable}. */
  static AggregateProfile week() {
    return AggregateProfile.of(
        AggregateQuery.of(
            Aggregate.Topic.HOUR_OF_WEEK,
            AggregateQuery.ALL_ROWS,
            AggregateQuery.NONE,
            AggregateQuery.NONE,
            List.of(
                RowPart.column(CapacityProfileTable.WEEKDAY),
                RowPart.column(CapacityProfileTable.HOUR_OF_DAY)),
            Map.of(Aggregate.Measure.SESSIONS, RowPart.amount(CapacityHourlyTable.MEAN_SESSIONS))));
  }

  /** To {@link CapacityPeakTable}. */
  static AggregateProfile peaks() {
    return AggregateProfile.of(
        AggregateQuery.of(
            Aggregate.Topic.PEAK,
            AggregateQuery.ALL_ROWS,
            AggregateQuery.NONE,
            AggregateQuery.NONE,
            List.of(
                RowPart.column(SessionFactTable.ACCOUNT_ID),
                RowPart.column(SessionFactTable.REGION),
                RowPart.column(SessionFactTable.CAPACITY_UNIT),
                new RowPart<>(
                    List.of(CapacityHourlyTable.PEAK_AT),
                    row -> text(row.micros(CapacityHourlyTable.PEAK_AT)))),
            Map.of(
                Aggregate.Measure.SESSIONS, RowPart.count(),
                Aggregate.Measure.UNIT_HOURS, RowPart.amount(SessionFactTable.CAPACITY_UNITS))));
  }

  private static @Nullable String text(@Nullable Long micros) {
    return micros == null
        ? null
        : MILLIS.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
  }

  static Capacity capacity(Aggregates aggregates) {
    Map<String, BigDecimal> hours =
        aggregates
            .of(Aggregate.Topic.HOUR_OF_WEEK)
            .collect(
                Collectors.toMap(
                    hour -> hour.key(0) + " " + hour.key(1),
                    hour -> hour.sum(Aggregate.Measure.SESSIONS)));
    List<List<BigDecimal>> week =
        IntStream.rangeClosed(1, hours.isEmpty() ? 0 : DAYS)
            .mapToObj(
                day ->
                    IntStream.range(0, HOURS)
                        .mapToObj(hour -> hours.getOrDefault(day + " " + hour, BigDecimal.ZERO))
                        .toList())
            .toList();
    return new Capacity(
        week,
        aggregates
            .of(Aggregate.Topic.PEAK)
            .map(
                peak ->
                    new Capacity.Peak(
                        peak.keyOr(0, ""),
                        peak.keyOr(1, ""),
                        peak.keyOr(2, "unit"),
                        Instant.parse(peak.keyOr(3, "")),
                        peak.count(),
                        peak.sum(Aggregate.Measure.UNIT_HOURS)))
            .sorted(
                Comparator.comparing(Capacity.Peak::sessions)
                    .reversed()
                    .thenComparing(Capacity.Peak::accountId)
                    .thenComparing(Capacity.Peak::region)
                    .thenComparing(Capacity.Peak::unit))
            .toList(),
        LimitReader.limits(aggregates));
  }
}
