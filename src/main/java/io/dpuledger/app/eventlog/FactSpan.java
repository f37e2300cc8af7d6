package io.dpuledger.app.eventlog;

import io.dpuledger.eventlog.join.SessionKey;
import io.dpuledger.eventlog.join.SessionSpan;
import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import java.util.List;

/** A session as its fact has it. */
record FactSpan() implements SessionSpans.SpanOfRow {
  private static final String ENDED = "ENDED";

  @Override
  public List<String> columns() {
    return List.of(
        SessionFactTable.ACCOUNT_ID,
        SessionFactTable.REGION,
        SessionFactTable.SESSION_ID,
        SessionFactTable.CREATED_ON,
        SessionFactTable.STARTED_ON,
        SessionFactTable.ENDED_ON,
        SessionFactTable.LIFECYCLE,
        SessionFactTable.NUMBER_OF_WORKERS,
        SessionFactTable.PROJECT);
  }

  @Override
  public SessionSpan of(TableRow row) {
    boolean hasEnded = ENDED.equals(row.text(SessionFactTable.LIFECYCLE));
    return new SessionSpan(
        new SessionKey(
            row.requireText(SessionFactTable.ACCOUNT_ID),
            row.requireText(SessionFactTable.REGION),
            row.requireText(SessionFactTable.SESSION_ID),
            row.requireMicros(SessionFactTable.CREATED_ON)),
        hasEnded ? RowMillis.at(row, SessionFactTable.STARTED_ON) : null,
        hasEnded ? RowMillis.at(row, SessionFactTable.ENDED_ON) : null,
        row.integer(SessionFactTable.NUMBER_OF_WORKERS),
        row.text(SessionFactTable.PROJECT),
        null);
  }
}
