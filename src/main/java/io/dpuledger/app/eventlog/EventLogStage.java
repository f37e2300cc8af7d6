package io.dpuledger.app.eventlog;

import static java.util.Objects.requireNonNull;

import io.dpuledger.app.run.Run;
import io.dpuledger.collect.person.SessionIds;
import io.dpuledger.config.EventLogsConfig;
import io.dpuledger.eventlog.EventLogs;
import io.dpuledger.eventlog.SparkActivity;
import io.dpuledger.eventlog.SparkActivityTable;
import io.dpuledger.eventlog.SparkReplayTable;
import io.dpuledger.eventlog.file.LogFile;
import io.dpuledger.eventlog.file.ReadLog;
import io.dpuledger.eventlog.join.Claims;
import io.dpuledger.eventlog.join.Join;
import io.dpuledger.eventlog.join.Unjoined;
import io.dpuledger.ledger.Ledger;
import io.dpuledger.ledger.StagedTables;
import io.dpuledger.model.AttributionRules;
import io.dpuledger.table.rows.RowScan;
import io.dpuledger.table.rows.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the logs that are new or have grown, and joins them to sessions. The rows are published
 * with the night, but all who ask in it see them already.
 */
public final class EventLogStage {
  /** So that no core ends with the longest. */
  private static final Comparator<LogFile> LARGEST_FIRST =
      Comparator.comparing(LogFile::bytes).reversed().thenComparing(LogFile::log);

  private static final Join NOT_JOINED = Join.none(Unjoined.NO_START);

  private final Run run;
  private final Ledger ledger;
  private final Rows unread;
  private final UnaryOperator<String> stored;
  private final List<String> problems = new ArrayList<>();

  private EventLogStage(Run run, Ledger ledger, Rows unread) {
    this.run = run;
    this.ledger = ledger;
    this.unread = unread;
    AttributionRules rules = run.config().attribution();
    this.stored = SessionIds.stored(rules).orElseGet(() -> SessionIds.withoutNames(rules));
  }

  /**
   * Stages what was read. Without a source nothing is listed.
   *
   * @param unread observations of sessions that no analysis has read
   */
  public static EventLogResult read(
      Run run, Ledger ledger, LocalDate asOf, Rows unread, StagedTables staged) {
    return run.config().eventLogs().isOff()
        ? EventLogResult.NOTHING
        : new EventLogStage(run, ledger, unread).read(asOf, staged);
  }

  private EventLogResult read(LocalDate asOf, StagedTables staged) {
    LocalDate since = asOf.minusDays(run.config().eventLogs().lookBackDays());
    Map<String, LogFile> listed = listed(since.atStartOfDay(ZoneOffset.UTC).toInstant());
    KnownLogs known =
        new KnownLogs(
            ledger.small(), since.minusDays(SparkActivity.LONGEST_SESSION.toDays()).toString());
    List<LogFile> toRead =
        listed.values().stream().filter(known::isNew).sorted(LARGEST_FIRST).toList();
    Map<String, SparkActivity> before = new LinkedHashMap<>();
    known.unjoined().stream()
        .filter(row -> listed.containsKey(row.log()))
        .forEach(row -> before.put(row.log(), row));
    Map<String, SparkActivity> rows = new LinkedHashMap<>(before);
    LogReplays replays = new LogReplays(ledger.small(), known);
    Map<String, ReadLog> read = readLogs(toRead, known);
    read.forEach((log, one) -> rows.put(log, row(one)));
    join(rows, listed, known);
    read.forEach((log, one) -> replays.add(requireNonNull(rows.get(log)), one.replays()));
    List<SparkActivity> changed =
        rows.values().stream().filter(row -> !row.equals(before.get(row.log()))).toList();
    if (!changed.isEmpty()) {
      SortedMap<String, List<@Nullable Object[]>> days = known.daysWith(changed);
      staged.add(SparkActivityTable.SCHEMA, days);
      ledger.small().stage(SparkActivityTable.SCHEMA, days);
    }
    if (!replays.isEmpty()) {
      SortedMap<String, List<@Nullable Object[]>> days = replays.days();
      staged.add(SparkReplayTable.SCHEMA, days);
      ledger.small().stage(SparkReplayTable.SCHEMA, days);
    }
    return result(listed.size(), toRead.size(), rows.values());
  }

  /** What was written within the look-back. */
  private Map<String, LogFile> listed(Instant since) {
    EventLogsConfig config = run.config().eventLogs();
    SortedSet<String> sources = new TreeSet<>(config.sources());
    if (config.ofSessions()) {
      sources.addAll(RowScan.of(unread, new SessionPaths()));
    }
    LogSources.Found found = LogSources.list(run.files(), sources, stored);
    problems.addAll(found.problems());
    Map<String, LogFile> logs = new TreeMap<>(found.logs());
    logs.values().removeIf(log -> log.modifiedMillis() < since.toEpochMilli());
    return logs;
  }

  /** A log that was read in an earlier night, and cannot be now, keeps what it said then. */
  private Map<String, ReadLog> readLogs(List<LogFile> logs, KnownLogs known) {
    Map<String, ReadLog> found = new LinkedHashMap<>();
    for (EventLogs.Result result : EventLogs.read(ledger.spark(), run.files().hadoop(), logs)) {
      LogFile file = result.file();
      ReadLog read = result.read();
      if (read == null) {
        problem(file, "cannot be read: " + result.failure());
        if (known.day(file.log()) == null) {
          found.put(file.log(), ReadLog.unreadable(file));
        }
      } else {
        if (read.state().isFault()) {
          problem(file, "is " + read.state() + ", and was left out");
        }
        found.put(file.log(), read);
      }
    }
    return found;
  }

  private SparkActivity row(ReadLog read) {
    return SparkActivity.of(read, Claims.of(read.activity().named(), stored), NOT_JOINED);
  }

  /** Without its path, which may name a person. */
  private void problem(LogFile file, String what) {
    problems.add(
        "log " + file.log() + " (" + file.name().replaceAll("[^\\w.-]", "?") + ") " + what);
  }

  private void join(Map<String, SparkActivity> rows, Map<String, LogFile> listed, KnownLogs known) {
    Map<String, Join> joins =
        new LogJoining(ledger.store(), unread)
            .join(rows.values(), listed, known.applications(rows.keySet()));
    rows.replaceAll((log, row) -> row.joined(joins.getOrDefault(log, NOT_JOINED)));
  }

  private EventLogResult result(int listed, int read, Collection<SparkActivity> rows) {
    SortedMap<String, Integer> joined = new TreeMap<>();
    SortedMap<String, Integer> unjoined = new TreeMap<>();
    for (SparkActivity row : rows) {
      if (row.joinedBy() != null) {
        joined.merge(row.joinedBy().name(), 1, Integer::sum);
      } else if (row.unjoined() != null) {
        unjoined.merge(row.unjoined().name(), 1, Integer::sum);
      }
    }
    return new EventLogResult(listed, read, joined, unjoined, problems);
  }
}
