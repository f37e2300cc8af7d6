package io.dpuledger.facts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_millis;

import java.time.Duration;
import org.apache.spark.sql.Column;

/** The time after the last statement that was seen of a session. */
public final class LastPause {
  private LastPause() {}

  /** How much of it was seen, in milliseconds; null if something ran at the last reading. */
  public static Column seenMillis() {
    return since(SessionFactTable.STATEMENTS_READ_AT);
  }

  /** How long it was, if nothing ran any more, in milliseconds. */
  public static Column millis() {
    return since(SessionFactTable.ENDED_ON);
  }

  /**
   * Whether the session's idle timeout ended it: then it is known how it went on.
   *
   * @param tolerance how far a timeout may strike from its time
   */
  public static Column endedByTimeout(Duration tolerance) {
    Column timeoutMillis = IdleEvidence.timeoutSeconds().multiply(lit(1000L));
    return coalesce(
        col(SessionFactTable.ENDING)
            .equalTo(IdleEvidence.BY_IDLING)
            .and(millis().leq(timeoutMillis.plus(lit(tolerance.toMillis())))),
        lit(false));
  }

  private static Column since(String instant) {
    return unix_millis(col(instant)).minus(unix_millis(col(SessionFactTable.IDLE_SINCE)));
  }
}
