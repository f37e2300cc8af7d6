package io.dpuledger.app.eventlog;

import io.dpuledger.eventlog.SparkActivity;
import io.dpuledger.eventlog.SparkActivityTable;
import io.dpuledger.eventlog.file.LogFile;
import io.dpuledger.eventlog.file.LogState;
import io.dpuledger.eventlog.join.Application;
import io.dpuledger.eventlog.join.SessionKey;
import io.dpuledger.ledger.SmallTables;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The logs that earlier nights read. */
final class KnownLogs {
  private final SmallTables small;
  private final Map<String, SparkActivity> byLog;

  /**
   * @param firstDay the first day whose rows are needed
   */
  KnownLogs(SmallTables small, String firstDay) {
    this.small = small;
    this.byLog =
        small.of(SparkActivityTable.SCHEMA, day -> day.compareTo(firstDay) >= 0).stream()
            .map(SparkActivityTable.TABLE::read)
            .collect(Collectors.toMap(SparkActivity::log, row -> row, (one, other) -> other));
  }

  /** Whether a log is new or has grown since it was read. */
  boolean isNew(LogFile file) {
    SparkActivity known = byLog.get(file.log());
    return known == null
        || known.bytes() != file.bytes()
        || known.modifiedMillis() != file.modifiedMillis()
        || known.state() == LogState.UNREADABLE
        || (known.state() == LogState.OPEN && !file.isOpen());
  }

  /** The day of the row of a log; null if it was never read. */
  @Nullable String day(String log) {
    SparkActivity known = byLog.get(log);
    return known == null ? null : known.day();
  }

  /** Those that were joined to no session, and may be: their session may be listed by now. */
  List<SparkActivity> unjoined() {
    return byLog.values().stream()
        .filter(row -> row.session() == null && row.activity().startedAt() != null)
        .filter(row -> !row.claims().isOfJob())
        .toList();
  }

  /** The applications of the others. */
  List<Application> applications(Set<String> without) {
    return byLog.values().stream()
        .filter(row -> row.session() != null && !without.contains(row.log()))
        .map(KnownLogs::application)
        .toList();
  }

  private static Application application(SparkActivity row) {
    SessionKey session = Objects.requireNonNull(row.session());
    Long start = row.activity().startedAt();
    Long end = row.activity().lastEventAt();
    return new Application(
        row.log(), session, start == null ? 0 : start, end == null ? Long.MAX_VALUE : end);
  }

  /** All rows of the days that change. */
  SortedMap<String, List<@Nullable Object[]>> daysWith(Collection<SparkActivity> changed) {
    Set<String> days = new TreeSet<>();
    Map<String, SparkActivity> next = new HashMap<>();
    for (SparkActivity row : changed) {
      days.add(row.day());
      next.put(row.log(), row);
      SparkActivity before = byLog.get(row.log());
      if (before != null) {
        days.add(before.day());
      }
    }
    Map<String, Map<String, SparkActivity>> rows = new TreeMap<>();
    days.forEach(day -> rows.put(day, new TreeMap<>()));
    small.of(SparkActivityTable.SCHEMA, days::contains).stream()
        .map(SparkActivityTable.TABLE::read)
        .filter(row -> !next.containsKey(row.log()))
        .forEach(row -> Objects.requireNonNull(rows.get(row.day())).put(row.log(), row));
    next.values().forEach(row -> Objects.requireNonNull(rows.get(row.day())).put(row.log(), row));
    SortedMap<String, List<@Nullable Object[]>> all = new TreeMap<>();
    rows.forEach(
        (day, ofDay) -> all.put(day, SparkActivityTable.TABLE.rows(List.copyOf(ofDay.values()))));
    return all;
  }
}
