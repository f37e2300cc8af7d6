package io.dpuledger.eventlog.join;

import io.dpuledger.table.InstantColumn;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import org.jspecify.annotations.Nullable;

/** The columns of a {@link SessionKey}. */
public final class SessionKeyColumns {
  public static final String ACCOUNT_ID = "account_id";
  public static final String REGION = "region";
  public static final String SESSION_ID = "session_id";
  public static final String CREATED_ON = "created_on";

  private SessionKeyColumns() {}

  /** Describes them. */
  public static void describe(Table.Builder<SessionKey> columns) {
    columns
        .text(ACCOUNT_ID, "Account of the session.", SessionKey::accountId)
        .text(REGION, "Region of the session.", SessionKey::region)
        .text(SESSION_ID, "Session that wrote the log.", SessionKey::sessionId)
        .instant(
            CREATED_ON,
            "When the session was created; part of its key.",
            key -> InstantColumn.of(key.createdMicros()));
  }

  /** Reads them back. */
  public static @Nullable SessionKey read(TableRow row) {
    String id = row.text(SESSION_ID);
    return id == null
        ? null
        : new SessionKey(
            row.requireText(ACCOUNT_ID),
            row.requireText(REGION),
            id,
            row.requireMicros(CREATED_ON));
  }
}
