package io.dpuledger.facts;

import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the sessions that have more than one row. All rows of a creation date are adjacent, as in
 * its file. Two keys with the same hash also count: the caller looks closer.
 */
public record DoubledSessions() implements Profile<DoubledSessions.Count> {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** The count, and the keys seen on this date; only the count leaves the task. */
  public static final class Count implements Serializable {
    private static final long serialVersionUID = 1;

    private long doubled;
    private transient @Nullable Set<Long> seen;
    private transient @Nullable String day;

    public long doubled() {
      return doubled;
    }

    private void add(@Nullable String ofDay, long key) {
      if (seen == null || day == null || !day.equals(ofDay)) {
        seen = new HashSet<>();
        day = ofDay;
      }
      if (!seen.add(key)) {
        doubled++;
      }
    }
  }

  @Override
  public List<String> columns() {
    return List.of(
        SessionFactTable.CREATED_DATE,
        SessionFactTable.ACCOUNT_ID,
        SessionFactTable.REGION,
        SessionFactTable.SESSION_ID,
        SessionFactTable.CREATED_ON);
  }

  @Override
  public Count zero() {
    return new Count();
  }

  @Override
  public Count add(Count sum, TableRow row) {
    long key = FNV_OFFSET;
    key = hash(key, row.text(SessionFactTable.SESSION_ID));
    key = hash(key, row.text(SessionFactTable.ACCOUNT_ID));
    key = hash(key, row.text(SessionFactTable.REGION));
    key = hash(key, String.valueOf(row.micros(SessionFactTable.CREATED_ON)));
    sum.add(row.text(SessionFactTable.CREATED_DATE), key);
    return sum;
  }

  @Override
  public Count merge(Count one, Count other) {
    one.doubled += other.doubled;
    return one;
  }

  private static long hash(long before, @Nullable String text) {
    long hash = before;
    String known = String.valueOf(text);
    for (int i = 0; i < known.length(); i++) {
      hash = (hash ^ known.charAt(i)) * FNV_PRIME;
    }
    // Otherwise a partition could inherit the end of the one before it.
    return hash * FNV_PRIME;
  }
}
