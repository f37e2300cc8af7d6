package io.dpuledger.analysis.sparkuse;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dpuledger.analysis.Night;
import io.dpuledger.eventlog.SparkActivity;
import io.dpuledger.eventlog.SparkActivityTable;
import io.dpuledger.eventlog.SparkReplay;
import io.dpuledger.eventlog.SparkReplayTable;
import io.dpuledger.eventlog.join.SessionKey;
import io.dpuledger.eventlog.replay.FewerExecutors;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what event logs say about a session. Profiles of session_fact take it with them. */
public final class SessionLogs implements Serializable {
  private static final long serialVersionUID = 1;

  /** The columns of session_fact that find a session. */
  public static final List<String> COLUMNS =
      List.of(
          SessionFactTable.ACCOUNT_ID,
          SessionFactTable.REGION,
          SessionFactTable.SESSION_ID,
          SessionFactTable.CREATED_ON);

  /** Of no session. */
  public static final SessionLogs NONE = new SessionLogs(Map.of());

  private final HashMap<SessionKey, LoggedSession> sessions;

  public SessionLogs(Map<SessionKey, LoggedSession> sessions) {
    this.sessions = new HashMap<>(sessions);
  }

  /**
   * By the logs of applications that started on or after a day, with those that this night read.
   */
  public static SessionLogs since(LocalDate firstDay, Night night) {
    Map<String, List<FewerExecutors>> replays =
        rows(SparkReplayTable.TABLE, firstDay, night)
            .collect(groupingBy(SparkReplay::log, mapping(SparkReplay::replay, toList())));
    Map<SessionKey, LoggedSession> sessions = new HashMap<>();
    rows(SparkActivityTable.TABLE, firstDay, night)
        .forEach(log -> add(log, replays.getOrDefault(log.log(), List.of()), sessions));
    return new SessionLogs(sessions);
  }

  private static <T> Stream<T> rows(Table<T> table, LocalDate firstDay, Night night) {
    return night.publishedDays(table.schema()).tailSet(firstDay.toString()).stream()
        .flatMap(day -> night.published(table.schema(), day).stream())
        .map(table::read);
  }

  private static void add(
      SparkActivity log, List<FewerExecutors> replays, Map<SessionKey, LoggedSession> sessions) {
    SessionKey session = log.session();
    if (session != null && log.state().isMeasured()) {
      sessions.merge(session, LoggedSession.of(log, replays), LoggedSession::plus);
    }
  }

  public boolean isEmpty() {
    return sessions.isEmpty();
  }

  /** What they say about the session of a row of session_fact; null if it has none. */
  public @Nullable LoggedSession of(TableRow fact) {
    return sessions.isEmpty()
        ? null
        : sessions.get(
            new SessionKey(
                fact.requireText(SessionFactTable.ACCOUNT_ID),
                fact.requireText(SessionFactTable.REGION),
                fact.requireText(SessionFactTable.SESSION_ID),
                fact.requireMicros(SessionFactTable.CREATED_ON)));
  }
}
