package io.dpuledger.app.eventlog;

import io.dpuledger.eventlog.SparkActivity;
import io.dpuledger.eventlog.file.LogFile;
import io.dpuledger.eventlog.join.Application;
import io.dpuledger.eventlog.join.Join;
import io.dpuledger.eventlog.join.LogSpan;
import io.dpuledger.eventlog.join.SessionJoin;
import io.dpuledger.eventlog.join.SessionKey;
import io.dpuledger.eventlog.join.SessionSpan;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.files.TableStore;
import io.dpuledger.table.rows.RowScan;
import io.dpuledger.table.rows.Rows;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Joins logs to the sessions that were observed, in one job. */
final class LogJoining {
  /** An application starts later than its session was created, by at most this. */
  private static final Duration LONGEST_SESSION = Duration.ofDays(8);

  private final TableStore store;
  private final Rows unread;

  /**
   * @param unread observations of sessions that no analysis has read
   */
  LogJoining(TableStore store, Rows unread) {
    this.store = store;
    this.unread = unread;
  }

  /**
   * The session of each log that says when its application started.
   *
   * @param files the logs as they are listed, which alone know their place
   * @param joined the applications of other logs
   */
  Map<String, Join> join(
      Collection<SparkActivity> rows, Map<String, LogFile> files, List<Application> joined) {
    List<LogSpan> logs =
        rows.stream()
            .filter(row -> row.activity().startedAt() != null)
            .map(row -> span(row, Objects.requireNonNull(files.get(row.log()))))
            .toList();
    return logs.isEmpty() ? Map.of() : new SessionJoin(sessions(logs)).join(logs, joined);
  }

  private static LogSpan span(SparkActivity row, LogFile file) {
    return new LogSpan(
        row.log(),
        file.path(),
        file.folders(),
        row.claims(),
        row.activity().startedAt(),
        row.activity().lastEventAt(),
        row.activity().slots().mostExecutors());
  }

  private Collection<SessionSpan> sessions(List<LogSpan> logs) {
    WantedSessions wanted = new WantedSessions(logs);
    String first = day(wanted.earliestStart() - LONGEST_SESSION.toMillis());
    String last = day(wanted.latestStart() + Duration.ofDays(1).toMillis());
    SessionSpans facts = new SessionSpans(wanted, new FactSpan());
    SessionSpans observed = new SessionSpans(wanted, new ObservedSpan());
    List<List<Serializable>> sums =
        RowScan.of(
            List.of(
                new RowScan.Part(
                    Rows.of(
                        store.read(
                            SessionFactTable.SCHEMA,
                            day -> day.compareTo(first) >= 0 && day.compareTo(last) <= 0),
                        facts.columns()),
                    List.of(facts)),
                new RowScan.Part(unread, List.of(observed))));
    return facts.merge(spans(sums.get(0)), spans(sums.get(1))).values();
  }

  @SuppressWarnings({"unchecked", "NonApiType"}) // each part has the one profile of spans
  private static HashMap<SessionKey, SessionSpan> spans(List<Serializable> sums) {
    return (HashMap<SessionKey, SessionSpan>) sums.get(0);
  }

  private static String day(long millis) {
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
