package io.dpuledger.facts;

import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts the sessions that have more than one row. Rows of the same session are adjacent, as in the
 * file of their day.
 */
public record DoubledSessions() implements Profile<DoubledSessions.Count> {

  /** The count, and the last session; only the count leaves the task. */
  public static final class Count implements Serializable {
    private static final long serialVersionUID = 2;

    private long doubled;
    private transient boolean isCounted;
    private transient @Nullable Long createdOn;
    private transient @Nullable String sessionId;
    private transient @Nullable String account;
    private transient @Nullable String region;

    public long doubled() {
      return doubled;
    }

    private void add(TableRow row) {
      Long created = row.micros(SessionFactTable.CREATED_ON);
      String id = row.text(SessionFactTable.SESSION_ID);
      String inAccount = row.text(SessionFactTable.ACCOUNT_ID);
      String inRegion = row.text(SessionFactTable.REGION);
      boolean isAgain =
          id != null
              && id.equals(sessionId)
              && Objects.equals(created, createdOn)
              && Objects.equals(inAccount, account)
              && Objects.equals(inRegion, region);
      doubled += isAgain && !isCounted ? 1 : 0;
      isCounted = isAgain;
      createdOn = created;
      sessionId = id;
      account = inAccount;
      region = inRegion;
    }
  }

  @Override
  public List<String> columns() {
    return SessionFactTable.SCHEMA.key();
  }

  @Override
  public Count zero() {
    return new Count();
  }

  @Override
  public Count add(Count sum, TableRow row) {
    sum.add(row);
    return sum;
  }

  @Override
  public Count merge(Count one, Count other) {
    one.doubled += other.doubled;
    return one;
  }
}
