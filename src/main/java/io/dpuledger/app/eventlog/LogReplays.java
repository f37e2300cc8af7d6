package io.dpuledger.app.eventlog;

import io.dpuledger.eventlog.SparkActivity;
import io.dpuledger.eventlog.SparkReplay;
import io.dpuledger.eventlog.SparkReplayTable;
import io.dpuledger.eventlog.replay.FewerExecutors;
import io.dpuledger.ledger.SmallTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The replays of the logs that were read, which take the place of earlier ones. */
final class LogReplays {
  private static final Comparator<SparkReplay> ORDER =
      Comparator.comparing(SparkReplay::log).thenComparing(row -> -row.replay().fewer());

  private final SmallTables small;
  private final KnownLogs known;
  private final Set<String> logs = new HashSet<>();
  private final NavigableMap<String, List<SparkReplay>> byDay = new TreeMap<>();

  LogReplays(SmallTables small, KnownLogs known) {
    this.small = small;
    this.known = known;
  }

  /** Adds those of a log. */
  void add(SparkActivity log, List<FewerExecutors> replays) {
    List<SparkReplay> rows = SparkReplay.of(log, replays);
    String before = known.day(log.log());
    logs.add(log.log());
    if (before != null) {
      byDay.computeIfAbsent(before, day -> new ArrayList<>());
    }
    if (!rows.isEmpty()) {
      byDay.computeIfAbsent(log.day(), day -> new ArrayList<>()).addAll(rows);
    }
  }

  boolean isEmpty() {
    return byDay.isEmpty();
  }

  /** All rows of the days that change. */
  SortedMap<String, List<@Nullable Object[]>> days() {
    List<SparkReplay> others =
        small.of(SparkReplayTable.SCHEMA, byDay::containsKey).stream()
            .map(SparkReplayTable.TABLE::read)
            .filter(row -> !logs.contains(row.log()))
            .toList();
    SortedMap<String, List<@Nullable Object[]>> all = new TreeMap<>();
    for (String day : byDay.keySet()) {
      List<SparkReplay> rows =
          Stream.concat(
                  others.stream().filter(row -> row.day().equals(day)),
                  Objects.requireNonNull(byDay.get(day)).stream())
              .sorted(ORDER)
              .toList();
      all.put(day, SparkReplayTable.TABLE.rows(rows));
    }
    return all;
  }
}
