package io.dpuledger.report.reader;

import io.dpuledger.model.target.TargetRead;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.Aggregates;
import io.dpuledger.report.figures.Coverage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what the figures do and do not rest on. */
final class CoverageReader {
  private static final List<String> UNFINISHED = List.of("LIVE", "STALE", "VANISHED");

  private CoverageReader() {}

  static Coverage coverage(
      Aggregates aggregates, List<TargetRead> reads, long daysUnderOlderRules) {
    return new Coverage(
        reads.stream().map(Coverage.TargetState::of).toList(),
        UNFINISHED.stream().flatMap(lifecycle -> lifecycles(aggregates, lifecycle)).toList(),
        sessionsUnpriced(aggregates),
        flags(aggregates),
        Aggregates.count(aggregates.of(Aggregate.Topic.QUARANTINE)),
        daysUnderOlderRules,
        logs(aggregates));
  }

  private static List<Coverage.LogCount> logs(Aggregates aggregates) {
    return aggregates
        .of(Aggregate.Topic.EVENT_LOG)
        .map(
            logs ->
                new Coverage.LogCount(
                    logs.requireKey(Aggregate.Key.LOG_STATE),
                    logs.key(Aggregate.Key.UNJOINED_BECAUSE),
                    logs.count()))
        .sorted(
            Comparator.comparing(Coverage.LogCount::logs)
                .reversed()
                .thenComparing(Coverage.LogCount::state)
                .thenComparing(logs -> String.valueOf(logs.unjoined())))
        .toList();
  }

  static long sessionsUnpriced(Aggregates aggregates) {
    return Aggregates.count(
        aggregates.of(Aggregate.Topic.SESSION).filter(CoverageReader::isUnpriced));
  }

  private static boolean isUnpriced(Aggregate sessions) {
    return SessionQueries.ranInPeriod(sessions)
        && sessions.sum(Aggregate.Measure.UNPRICED_UNIT_HOURS).signum() != 0;
  }

  private static Stream<Coverage.LifecycleCount> lifecycles(
      Aggregates aggregates, String lifecycle) {
    Map<String, List<Aggregate>> byCurrency =
        aggregates
            .of(Aggregate.Topic.SESSION)
            .filter(aggregate -> lifecycle.equals(aggregate.key(Aggregate.Key.LIFECYCLE)))
            .collect(
                Collectors.groupingBy(
                    aggregate -> aggregate.currency() == null ? "" : aggregate.currency(),
                    TreeMap::new,
                    Collectors.toList()));
    return byCurrency.entrySet().stream()
        .map(
            entry ->
                new Coverage.LifecycleCount(
                    lifecycle,
                    entry.getKey().isEmpty() ? null : entry.getKey(),
                    Aggregates.count(entry.getValue().stream()),
                    Aggregates.sum(entry.getValue().stream(), Aggregate.Measure.LIST_COST),
                    Aggregates.sum(entry.getValue().stream(), Aggregate.Measure.EXPOSURE_COST)));
  }

  private static List<Coverage.FlagCount> flags(Aggregates aggregates) {
    Map<String, Long> sessions = new TreeMap<>();
    aggregates
        .of(Aggregate.Topic.SESSION)
        .filter(SessionQueries::ranInPeriod)
        .forEach(
            aggregate ->
                SessionQueries.flags(aggregate)
                    .forEach(flag -> sessions.merge(flag, aggregate.count(), Long::sum)));
    return sessions.entrySet().stream()
        .map(flag -> new Coverage.FlagCount(flag.getKey(), flag.getValue()))
        .sorted(
            Comparator.comparing(Coverage.FlagCount::sessions)
                .reversed()
                .thenComparing(Coverage.FlagCount::flag))
        .toList();
  }
}
