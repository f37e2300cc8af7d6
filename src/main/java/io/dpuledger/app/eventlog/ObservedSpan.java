package io.dpuledger.app.eventlog;

import io.dpuledger.eventlog.join.SessionKey;
import io.dpuledger.eventlog.join.SessionSpan;
import io.dpuledger.facts.session.ObservedRow;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.UnifiedStudio;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as it was observed. */
record ObservedSpan() implements SessionSpans.SpanOfRow {
  private static final long SECOND_MILLIS = 1000;

  @Override
  public List<String> columns() {
    return ObservedRow.COLUMNS;
  }

  @Override
  public @Nullable SessionSpan of(TableRow row) {
    if (!io.dpuledger.facts.session.SessionKey.isUsable(row)) {
      return null;
    }
    SessionObservation seen = ObservedRow.of(row);
    Instant completed = seen.completedOn();
    Double seconds = seen.executionTimeSeconds();
    Long end = completed == null ? null : Long.valueOf(completed.toEpochMilli());
    return new SessionSpan(
        new SessionKey(
            seen.target().accountId(),
            seen.target().region(),
            row.requireText(SessionObservationTable.SESSION_ID),
            row.requireMicros(SessionObservationTable.CREATED_ON)),
        end == null || seconds == null
            ? null
            : Long.valueOf(end - Math.round(seconds * SECOND_MILLIS)),
        end,
        seen.numberOfWorkers(),
        UnifiedStudio.of(seen.sessionId(), seen.defaultArguments(), seen.tags())
            .map(UnifiedStudio::project)
            .orElse(null),
        EventLogArgument.of(seen.defaultArguments()));
  }
}
