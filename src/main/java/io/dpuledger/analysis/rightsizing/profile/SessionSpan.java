package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.advice.Avoidable;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * When one session ran and idled: instants in milliseconds since 1970, money in millionths. Nothing
 * ran from {@code idleFrom} until {@code readUntil}, and from {@code tailFrom} until the end; one
 * of the two, or both, may be empty.
 *
 * @param isRead whether statements show when it idled; if not, the times are as if it had been busy
 * @param busyAtLeast until when a statement ran, or later
 * @param busyAtMost when the last statement had ended, or earlier
 * @param idleLow how long it idled at least
 * @param idleHigh how long at most
 * @param id its name; empty if its statements were not read
 */
record SessionSpan(
    boolean isRead,
    boolean hasEnded,
    long start,
    long end,
    long busyAtLeast,
    long busyAtMost,
    long idleFrom,
    long readUntil,
    long tailFrom,
    long idleLow,
    long idleHigh,
    long cost,
    long idleCostLow,
    long idleCostHigh,
    String id) {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.SESSION_ID,
          SessionFactTable.STARTED_ON,
          SessionFactTable.ENDED_ON,
          SessionFactTable.LIFECYCLE,
          SessionFactTable.ENDING,
          SessionFactTable.IDLE_TIMEOUT_MINUTES,
          SessionFactTable.IDLE_EVIDENCE,
          SessionFactTable.IDLE_SINCE,
          SessionFactTable.LAST_BUSY_AT,
          SessionFactTable.STATEMENTS_READ_AT,
          SessionFactTable.IDLE_SECONDS_LOW,
          SessionFactTable.IDLE_SECONDS_HIGH,
          SessionFactTable.LIST_COST,
          SessionFactTable.IDLE_COST_LOW,
          SessionFactTable.IDLE_COST_HIGH);

  /** The same order, however Spark parted the rows. */
  static final Comparator<SessionSpan> IN_TIME =
      Comparator.comparingLong(SessionSpan::start)
          .thenComparingLong(SessionSpan::end)
          .thenComparing(SessionSpan::isRead)
          .thenComparing(SessionSpan::hasEnded)
          .thenComparingLong(SessionSpan::busyAtLeast)
          .thenComparingLong(SessionSpan::busyAtMost)
          .thenComparingLong(SessionSpan::idleFrom)
          .thenComparingLong(SessionSpan::readUntil)
          .thenComparingLong(SessionSpan::tailFrom)
          .thenComparingLong(SessionSpan::idleLow)
          .thenComparingLong(SessionSpan::idleHigh)
          .thenComparingLong(SessionSpan::cost)
          .thenComparingLong(SessionSpan::idleCostLow)
          .thenComparingLong(SessionSpan::idleCostHigh)
          .thenComparing(SessionSpan::id);

  /** Null if it is not known when it ran. */
  static @Nullable SessionSpan of(TableRow row) {
    Long start = RowMillis.at(row, SessionFactTable.STARTED_ON);
    Long end = RowMillis.at(row, SessionFactTable.ENDED_ON);
    if (start == null || end == null || end <= start) {
      return null;
    }
    long tailFrom = tailFrom(row, start, end);
    boolean hasEnded = Lifecycle.ENDED.equals(row.text(SessionFactTable.LIFECYCLE));
    // One that lives may go on at any time.
    long busyAtMost = hasEnded ? tailFrom : end;
    Long readUntil = RowMillis.at(row, SessionFactTable.STATEMENTS_READ_AT);
    if (readUntil == null
        || !IdleEvidence.isByStatements(row.text(SessionFactTable.IDLE_EVIDENCE))
        || !hasIdle(row)) {
      return unread(row, start, end, hasEnded, busyAtMost);
    }
    Long idleSince = RowMillis.at(row, SessionFactTable.IDLE_SINCE);
    Long lastBusy = RowMillis.at(row, SessionFactTable.LAST_BUSY_AT);
    long idleFrom = idleSince == null ? readUntil : Math.min(idleSince, readUntil);
    boolean isAllKnown = hasEnded && idleSince != null && readUntil >= tailFrom;
    return new SessionSpan(
        true,
        hasEnded,
        start,
        end,
        idleSince != null ? idleFrom : lastBusy == null ? start : lastBusy,
        isAllKnown ? idleFrom : busyAtMost,
        idleFrom,
        readUntil,
        tailFrom,
        unscaled(row, SessionFactTable.IDLE_SECONDS_LOW),
        unscaled(row, SessionFactTable.IDLE_SECONDS_HIGH),
        unscaled(row, SessionFactTable.LIST_COST),
        unscaled(row, SessionFactTable.IDLE_COST_LOW),
        unscaled(row, SessionFactTable.IDLE_COST_HIGH),
        row.requireText(SessionFactTable.SESSION_ID));
  }

  /** One whose statements were not read. */
  static SessionSpan unread(
      long start, long end, boolean hasEnded, long busyAtMost, long cost, long idleCostHigh) {
    return new SessionSpan(
        false,
        hasEnded,
        start,
        end,
        start,
        busyAtMost,
        end,
        end,
        end,
        0,
        0,
        cost,
        0,
        idleCostHigh,
        "");
  }

  private static SessionSpan unread(
      TableRow row, long start, long end, boolean hasEnded, long busyAtMost) {
    boolean isKnown = hasIdle(row);
    return unread(
        start,
        end,
        hasEnded,
        busyAtMost,
        isKnown ? unscaled(row, SessionFactTable.LIST_COST) : 0,
        isKnown ? unscaled(row, SessionFactTable.IDLE_COST_HIGH) : 0);
  }

  /** As it is named to people. */
  Avoidable.Named named() {
    return new Avoidable.Named(start, id);
  }

  /** Its certain idle tail; none unless its idle timeout ended it. */
  private static long tailFrom(TableRow row, long start, long end) {
    Integer timeout = row.integer(SessionFactTable.IDLE_TIMEOUT_MINUTES);
    return timeout == null || !IdleEvidence.BY_IDLING.equals(row.text(SessionFactTable.ENDING))
        ? end
        : Math.max(start, end - TimeUnit.MINUTES.toMillis(timeout));
  }

  private static boolean hasIdle(TableRow row) {
    return !row.isNull(SessionFactTable.IDLE_SECONDS_LOW)
        && !row.isNull(SessionFactTable.IDLE_SECONDS_HIGH)
        && !row.isNull(SessionFactTable.LIST_COST)
        && !row.isNull(SessionFactTable.IDLE_COST_LOW)
        && !row.isNull(SessionFactTable.IDLE_COST_HIGH);
  }

  /** Milliseconds of seconds, millionths of money. */
  private static long unscaled(TableRow row, String column) {
    BigDecimal figure = row.requireDecimal(column);
    return figure.unscaledValue().longValueExact();
  }

  long millis() {
    return end - start;
  }

  /** Whether nothing ran for certain at an instant of its last pause. */
  boolean isIdleAt(long moment) {
    return (idleFrom <= moment && moment < readUntil) || (tailFrom <= moment && moment < end);
  }

  /** Whether nothing is known of some time after its last pause, in which it may have worked. */
  boolean mayHaveGoneOn() {
    return readUntil < busyAtMost;
  }

  /** How much of its last pause lies after an instant, as far as it is certain. */
  long idleAfter(long moment) {
    long seen = Math.max(0, readUntil - Math.max(idleFrom, moment));
    long tail = Math.max(0, end - Math.max(tailFrom, moment));
    long both = Math.max(0, readUntil - Math.max(Math.max(idleFrom, tailFrom), moment));
    return seen + tail - both;
  }

  /** How long it is known whether it idled, of one that was read. */
  long known() {
    return millis() - (idleHigh - idleLow);
  }

  /** The share of the rest of its known time in which nothing ran. */
  double idleShare() {
    long pause = idleAfter(start);
    long rest = known() - pause;
    return rest <= 0 ? 0 : Math.min(1, Math.max(0, (idleLow - pause) / (double) rest));
  }
}
