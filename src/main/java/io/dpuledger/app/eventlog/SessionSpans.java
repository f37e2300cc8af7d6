package io.dpuledger.app.eventlog;

import io.dpuledger.eventlog.join.SessionKey;
import io.dpuledger.eventlog.join.SessionSpan;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sessions of a table that some logs may be of. */
record SessionSpans(WantedSessions wanted, SpanOfRow rows)
    implements KeyedProfile<SessionKey, SessionSpan> {

  /** Reads a session from a row. */
  interface SpanOfRow extends java.io.Serializable {
    List<String> columns();

    /** Null if the row has no usable key. */
    @Nullable SessionSpan of(TableRow row);
  }

  @Override
  public List<String> columns() {
    return rows.columns();
  }

  @Override
  public HashMap<SessionKey, SessionSpan> add(HashMap<SessionKey, SessionSpan> sum, TableRow row) {
    SessionSpan span = rows.of(row);
    if (span != null && wanted.has(span.key().sessionId(), span.createdAt())) {
      sum.merge(span.key(), span, this::plus);
    }
    return sum;
  }

  /** What one row lacks, another may have. The end is known to be the later one. */
  @Override
  public SessionSpan plus(SessionSpan one, SessionSpan other) {
    SessionSpan first = one.endedAt() == null ? other : one;
    SessionSpan second = one.endedAt() == null ? one : other;
    return new SessionSpan(
        first.key(),
        first.startedAt() == null ? second.startedAt() : first.startedAt(),
        first.endedAt(),
        first.workers() == null ? second.workers() : first.workers(),
        first.project() == null ? second.project() : first.project(),
        first.logsPath() == null ? second.logsPath() : first.logsPath());
  }
}
