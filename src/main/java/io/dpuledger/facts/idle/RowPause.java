package io.dpuledger.facts.idle;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.RowTimeout;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The time after the last known statement of the session of a fact. */
public final class RowPause {
  private static final long MILLIS = 1000;

  private RowPause() {}

  /** How much of it was observed, in milliseconds; null if something ran at the last poll. */
  public static @Nullable Long seenMillis(TableRow fact) {
    return RowMillis.between(
        fact, SessionFactTable.IDLE_SINCE, SessionFactTable.STATEMENTS_READ_AT);
  }

  /** How long it was if nothing else ran, in milliseconds. */
  public static @Nullable Long millis(TableRow fact) {
    return RowMillis.between(fact, SessionFactTable.IDLE_SINCE, SessionFactTable.ENDED_ON);
  }

  /**
   * Whether the session's idle timeout ended it: then nothing else ran.
   *
   * @param tolerance how far off its time a timeout may strike
   */
  public static boolean endedByTimeout(TableRow fact, Duration tolerance) {
    Long timeoutSeconds = RowTimeout.seconds(fact);
    Long lasted = millis(fact);
    return timeoutSeconds != null
        && lasted != null
        && IdleEvidence.BY_IDLING.equals(fact.text(SessionFactTable.ENDING))
        && lasted <= timeoutSeconds * MILLIS + tolerance.toMillis();
  }
}
