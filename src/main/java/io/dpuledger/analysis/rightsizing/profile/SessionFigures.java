package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several sums read of one session, each column once: time in milliseconds, money in
 * millionths. Null is unknown.
 *
 * @param row has what only one of them reads
 * @param startedOn in microseconds since 1970
 * @param isRecent whether it started in the last days
 * @param isRead whether its statements were read
 * @param isTail whether it certainly ended by idling
 */
record SessionFigures(
    TableRow row,
    long startedOn,
    boolean isRecent,
    long cost,
    @Nullable Long millis,
    @Nullable Long idleMillisLow,
    @Nullable Long idleMillisHigh,
    @Nullable Long idleCostLow,
    @Nullable Long idleCostHigh,
    @Nullable Integer timeoutMinutes,
    boolean isRead,
    boolean isTail) {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.LIST_COST,
          SessionFactTable.EXECUTION_SECONDS,
          SessionFactTable.IDLE_SECONDS_LOW,
          SessionFactTable.IDLE_SECONDS_HIGH,
          SessionFactTable.IDLE_COST_LOW,
          SessionFactTable.IDLE_COST_HIGH,
          SessionFactTable.IDLE_TIMEOUT_MINUTES,
          SessionFactTable.STATEMENTS_READ_AT,
          SessionFactTable.ENDING);

  static final int DIGITS_OF_SECONDS = 3;

  static SessionFigures of(TableRow row, BigDecimal cost, long startedOn, boolean isRecent) {
    Long idleMillisLow = millis(row, SessionFactTable.IDLE_SECONDS_LOW);
    return new SessionFigures(
        row,
        startedOn,
        isRecent,
        Micros.of(cost),
        millis(row, SessionFactTable.EXECUTION_SECONDS),
        idleMillisLow,
        millis(row, SessionFactTable.IDLE_SECONDS_HIGH),
        Micros.of(row, SessionFactTable.IDLE_COST_LOW),
        Micros.of(row, SessionFactTable.IDLE_COST_HIGH),
        row.integer(SessionFactTable.IDLE_TIMEOUT_MINUTES),
        !row.isNull(SessionFactTable.STATEMENTS_READ_AT),
        idleMillisLow != null
            && idleMillisLow > 0
            && IdleEvidence.BY_IDLING.equals(row.text(SessionFactTable.ENDING)));
  }

  private static @Nullable Long millis(TableRow row, String column) {
    BigDecimal seconds = row.decimal(column);
    return seconds == null
        ? null
        : Long.valueOf(seconds.movePointRight(DIGITS_OF_SECONDS).longValueExact());
  }
}
