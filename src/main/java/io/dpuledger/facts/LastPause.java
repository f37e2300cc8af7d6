package io.dpuledger.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_millis;

import org.apache.spark.sql.Column;

/** The time after the last statement that was seen of a session. */
public final class LastPause {
  private LastPause() {}

  /** How long it was, if nothing ran any more, in milliseconds. */
  static Column millis() {
    return unix_millis(col(SessionFactTable.ENDED_ON))
        .minus(unix_millis(col(SessionFactTable.IDLE_SINCE)));
  }
}
