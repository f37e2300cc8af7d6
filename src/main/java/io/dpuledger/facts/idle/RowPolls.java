package io.dpuledger.facts.idle;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** When the statements of the session of a fact were read. */
public final class RowPolls {
  public static final List<String> COLUMNS =
      List.of(SessionFactTable.STARTED_ON, SessionFactTable.POLL_HOURS);

  private RowPolls() {}

  /** The UTC hour of each poll, in order; none if statements were not read. */
  public static List<LocalDateTime> hours(TableRow fact) {
    Long started = RowMillis.at(fact, SessionFactTable.STARTED_ON);
    List<Integer> hours = fact.integers(SessionFactTable.POLL_HOURS);
    if (started == null || hours == null) {
      return List.of();
    }
    LocalDateTime start = LocalDateTime.ofInstant(Instant.ofEpochMilli(started), ZoneOffset.UTC);
    LocalDateTime day = start.toLocalDate().atStartOfDay();
    int before = start.getHour();
    List<LocalDateTime> polls = new ArrayList<>();
    for (int hour : hours) {
      // Polls are in order, so a lower hour is one of the next day.
      day = hour < before ? day.plusDays(1) : day;
      before = hour;
      polls.add(day.plusHours(hour));
    }
    return polls;
  }
}
