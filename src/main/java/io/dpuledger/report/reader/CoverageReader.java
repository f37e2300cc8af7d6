package io.dpuledger.report.reader;

import io.dpuledger.model.TargetRead;
import io.dpuledger.report.aggregate.Tallies;
import io.dpuledger.report.aggregate.Tally;
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

  static Coverage coverage(Tallies tallies, List<TargetRead> reads, long daysUnderOlderRules) {
    return new Coverage(
        reads.stream().map(Coverage.TargetState::of).toList(),
        UNFINISHED.stream().flatMap(lifecycle -> lifecycles(tallies, lifecycle)).toList(),
        sessionsUnpriced(tallies),
        flags(tallies),
        Tallies.count(tallies.of(Tally.Topic.QUARANTINE)),
        daysUnderOlderRules);
  }

  static long sessionsUnpriced(Tallies tallies) {
    return Tallies.count(tallies.of(Tally.Topic.SESSION).filter(CoverageReader::isUnpriced));
  }

  private static boolean isUnpriced(Tally sessions) {
    return SessionQuestions.ranInPeriod(sessions)
        && sessions.sum(Tally.Measure.UNPRICED_UNIT_HOURS).signum() != 0;
  }

  private static Stream<Coverage.LifecycleTally> lifecycles(Tallies tallies, String lifecycle) {
    Map<String, List<Tally>> byCurrency =
        tallies
            .of(Tally.Topic.SESSION)
            .filter(tally -> lifecycle.equals(tally.key(SessionQuestions.LIFECYCLE)))
            .collect(
                Collectors.groupingBy(
                    tally -> tally.currency() == null ? "" : tally.currency(),
                    TreeMap::new,
                    Collectors.toList()));
    return byCurrency.entrySet().stream()
        .map(
            entry ->
                new Coverage.LifecycleTally(
                    lifecycle,
                    entry.getKey().isEmpty() ? null : entry.getKey(),
                    Tallies.count(entry.getValue().stream()),
                    Tallies.sum(entry.getValue().stream(), Tally.Measure.LIST_COST),
                    Tallies.sum(entry.getValue().stream(), Tally.Measure.EXPOSURE_COST)));
  }

  private static List<Coverage.FlagCount> flags(Tallies tallies) {
    Map<String, Long> sessions = new TreeMap<>();
    tallies
        .of(Tally.Topic.SESSION)
        .filter(SessionQuestions::ranInPeriod)
        .forEach(
            tally ->
                SessionQuestions.flags(tally)
                    .forEach(flag -> sessions.merge(flag, tally.count(), Long::sum)));
    return sessions.entrySet().stream()
        .map(flag -> new Coverage.FlagCount(flag.getKey(), flag.getValue()))
        .sorted(
            Comparator.comparing(Coverage.FlagCount::sessions)
                .reversed()
                .thenComparing(Coverage.FlagCount::flag))
        .toList();
  }
}
