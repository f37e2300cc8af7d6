package io.dpuledger.report.reader;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.dpuledger.analysis.capacity.CapacityHourlyTable;
import io.dpuledger.analysis.capacity.CapacityPeakTable;
import io.dpuledger.analysis.capacity.CapacityProfileTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.report.aggregate.Millionths;
import io.dpuledger.report.figures.Capacity;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads when the fleet runs: sessions of all accounts together by hour of the week, and peaks. */
final class CapacityReader {
  private static final int DAYS = 7;
  private static final int HOURS = 24;

  private CapacityReader() {}

  /** From {@link CapacityProfileTable}: sessions on average, of 24 hours from Monday to Sunday. */
  static List<List<BigDecimal>> week(List<TableRow> profile) {
    Map<List<@Nullable Integer>, Long> hours =
        profile.stream()
            .collect(
                Collectors.toMap(
                    row ->
                        Arrays.asList(
                            row.integer(CapacityProfileTable.WEEKDAY),
                            row.integer(CapacityProfileTable.HOUR_OF_DAY)),
                    row ->
                        requireNonNullElse(
                            Millionths.of(row.value(CapacityHourlyTable.MEAN_SESSIONS)), 0L),
                    Math::addExact));
    return IntStream.rangeClosed(1, hours.isEmpty() ? 0 : DAYS)
        .mapToObj(
            day ->
                IntStream.range(0, HOURS)
                    .mapToObj(hour -> hours.get(List.of(day, hour)))
                    .map(mean -> mean == null ? BigDecimal.ZERO : Millionths.decimal(mean))
                    .toList())
        .toList();
  }

  /** From {@link CapacityPeakTable}, which has a row a session. */
  static List<Capacity.Peak> peaks(List<TableRow> sessions) {
    return sessions.stream()
        .map(CapacityReader::peak)
        .collect(Collectors.toMap(Place::of, peak -> peak, CapacityReader::sum))
        .values()
        .stream()
        .sorted(
            Comparator.comparing(Capacity.Peak::sessions)
                .reversed()
                .thenComparing(Capacity.Peak::accountId)
                .thenComparing(Capacity.Peak::region)
                .thenComparing(Capacity.Peak::unit))
        .toList();
  }

  private record Place(String accountId, String region, String unit, Instant at) {
    static Place of(Capacity.Peak peak) {
      return new Place(peak.accountId(), peak.region(), peak.unit(), peak.at());
    }
  }

  private static Capacity.Peak peak(TableRow session) {
    return new Capacity.Peak(
        requireNonNullElse(session.text(SessionFactTable.ACCOUNT_ID), ""),
        requireNonNullElse(session.text(SessionFactTable.REGION), ""),
        requireNonNullElse(session.text(SessionFactTable.CAPACITY_UNIT), "unit"),
        ((Instant) requireNonNull(session.value(CapacityHourlyTable.PEAK_AT)))
            .truncatedTo(ChronoUnit.MILLIS),
        1,
        requireNonNullElse(session.decimal(SessionFactTable.CAPACITY_UNITS), BigDecimal.ZERO));
  }

  private static Capacity.Peak sum(Capacity.Peak one, Capacity.Peak other) {
    return new Capacity.Peak(
        one.accountId(),
        one.region(),
        one.unit(),
        one.at(),
        one.sessions() + other.sessions(),
        one.units().add(other.units()));
  }
}
