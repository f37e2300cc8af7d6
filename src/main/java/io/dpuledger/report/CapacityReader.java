package io.dpuledger.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;

import io.dpuledger.analysis.capacity.CapacityHourlyTable;
import io.dpuledger.analysis.capacity.CapacityProfileTable;
import io.dpuledger.facts.SessionFactTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads when the fleet runs: sessions of all accounts together by hour of the week, and peaks. */
final class CapacityReader {
  private static final int DAYS = 7;
  private static final int HOURS = 24;

  private CapacityReader() {}

  static List<Question> questions(ReportTables tables) {
    return List.of(
        new Question(
            Tally.Topic.HOUR_OF_WEEK,
            tables.capacityProfile(),
            lit(null),
            lit(null),
            List.of(col(CapacityProfileTable.WEEKDAY), col(CapacityProfileTable.HOUR_OF_DAY)),
            Map.of(Tally.Measure.SESSIONS, col(CapacityHourlyTable.MEAN_SESSIONS))),
        new Question(
            Tally.Topic.PEAK,
            tables.capacityPeak(),
            lit(null),
            lit(null),
            List.of(
                col(SessionFactTable.ACCOUNT_ID),
                col(SessionFactTable.REGION),
                col(SessionFactTable.CAPACITY_UNIT),
                date_format(col(CapacityHourlyTable.PEAK_AT), "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")),
            Map.of(
                Tally.Measure.SESSIONS, lit(1),
                Tally.Measure.UNIT_HOURS, col(SessionFactTable.CAPACITY_UNITS))),
        LimitReader.question(tables.capacityHourly()));
  }

  static Capacity capacity(Tallies tallies) {
    Map<String, BigDecimal> hours =
        tallies
            .of(Tally.Topic.HOUR_OF_WEEK)
            .collect(
                Collectors.toMap(
                    hour -> hour.key(0) + " " + hour.key(1),
                    hour -> hour.sum(Tally.Measure.SESSIONS)));
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
        tallies
            .of(Tally.Topic.PEAK)
            .map(
                peak ->
                    new Capacity.Peak(
                        peak.keyOr(0, ""),
                        peak.keyOr(1, ""),
                        peak.keyOr(2, "unit"),
                        Instant.parse(peak.keyOr(3, "")),
                        peak.count(),
                        peak.sum(Tally.Measure.UNIT_HOURS)))
            .sorted(
                Comparator.comparing(Capacity.Peak::sessions)
                    .reversed()
                    .thenComparing(Capacity.Peak::accountId)
                    .thenComparing(Capacity.Peak::region)
                    .thenComparing(Capacity.Peak::unit))
            .toList(),
        LimitReader.limits(tallies));
  }
}
