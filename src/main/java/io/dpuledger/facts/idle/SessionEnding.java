package io.dpuledger.facts.idle;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.RowTimeout;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.SessionStatus;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a session's own figures and statements show about how it ended. Times are milliseconds since
 * 1970, lengths milliseconds.
 *
 * @param timeout its idle timeout; null if AWS returned none or an implausible value
 * @param ran null if unknown
 * @param readAt the time up to which its statements are known; null if unknown
 * @param idleSince the time since which nothing had run at that poll; null if something ran or may
 *     have
 * @param lastBusy when a statement or Spark job is last known to have run
 * @param jobMillis how long Spark jobs ran after that poll
 */
record SessionEnding(
    boolean isTimeout,
    long lifetime,
    @Nullable Long timeout,
    @Nullable Long ran,
    long startedAt,
    long endedAt,
    @Nullable Long readAt,
    @Nullable Long idleSince,
    @Nullable Long lastBusy,
    long jobMillis,
    IdleAssumptions assumptions) {
  private static final long HOUR = 3_600_000;
  private static final long MINUTE = 60_000;

  static SessionEnding of(TableRow fact, IdleAssumptions assumptions) {
    Long timeoutSeconds = RowTimeout.seconds(fact);
    BigDecimal seconds = fact.decimal(SessionFactTable.EXECUTION_SECONDS);
    return new SessionEnding(
        isTimeout(fact),
        lifetime(fact.text(SessionFactTable.SESSION_ORIGIN), assumptions).toMillis(),
        timeoutSeconds == null ? null : Long.valueOf(timeoutSeconds * 1000),
        seconds == null ? null : Long.valueOf(seconds.unscaledValue().longValueExact()),
        Objects.requireNonNull(RowMillis.at(fact, SessionFactTable.STARTED_ON)),
        Objects.requireNonNull(RowMillis.at(fact, SessionFactTable.ENDED_ON)),
        RowMillis.at(fact, SessionFactTable.STATEMENTS_READ_AT),
        idleSince(fact),
        later(
            RowMillis.at(fact, SessionFactTable.LAST_BUSY_AT),
            RowMillis.at(fact, SessionFactTable.LAST_JOB_AT)),
        RowMillis.total(fact, SessionFactTable.JOB_MILLIS),
        assumptions);
  }

  private static @Nullable Long idleSince(TableRow fact) {
    Long idle = RowMillis.at(fact, SessionFactTable.IDLE_SINCE);
    return idle == null ? null : later(idle, RowMillis.at(fact, SessionFactTable.LAST_JOB_AT));
  }

  private static @Nullable Long later(@Nullable Long one, @Nullable Long other) {
    return one == null || (other != null && other > one) ? other : one;
  }

  private static Duration lifetime(@Nullable String origin, IdleAssumptions assumptions) {
    for (SessionOrigin one : SessionOrigin.values()) {
      if (one.name().equals(origin)) {
        return assumptions.lifetimeOf(one);
      }
    }
    return assumptions.lifetime();
  }

  /** Whether AWS says that a timeout ended it, idle or total. */
  static boolean isTimeout(TableRow fact) {
    return Lifecycle.ENDED.equals(fact.text(SessionFactTable.LIFECYCLE))
        && SessionStatus.TIMEOUT.equals(fact.text(SessionFactTable.STATUS));
  }

  /** Whether its idle timeout can take effect before its lifetime ends. */
  boolean canIdleOut() {
    return timeout != null && timeout < lifetime;
  }

  /**
   * Whether its own figures say that an idle timeout ended it. People set total timeouts in whole
   * hours, and one that ended a single session cannot be learned from others. An idle timeout hits
   * a whole hour by chance once in a thousand times: calling that undecidable costs nothing, while
   * calling a lifetime's end an idle tail would be wrong.
   */
  boolean looksLikeIdling() {
    return isTimeout
        && ran != null
        && timeout != null
        && canIdleOut()
        && ran > timeout + tolerance()
        && Math.abs(ran - lifetime) > tolerance()
        && !isWhole(ran, HOUR);
  }

  /** Whether it ran for a whole number of minutes, like a total timeout. */
  boolean endsOnAMinute() {
    return ran != null && isWhole(ran, MINUTE);
  }

  /** Its running time to the nearest minute; null if unknown. */
  @Nullable Long nearestMinute() {
    return ran == null ? null : Long.valueOf(Math.floorDiv(ran + MINUTE / 2, MINUTE));
  }

  /**
   * Whether its statements or jobs show that no idle timeout ended it, whatever the figures say.
   */
  boolean isContradicted() {
    if (timeout == null) {
      return false;
    }
    long idleUntil = wasSeen() ? endedAt : endedAt - rest();
    boolean outlived = idleSince != null && idleUntil - idleSince > timeout + tolerance();
    boolean ranLate = lastBusy != null && lastBusy > endedAt - timeout + tolerance();
    return outlived || ranLate;
  }

  /** A poll during the tail saw everything: a later statement would have delayed the end. */
  boolean wasSeen() {
    return readAt != null && rest() <= mostTail();
  }

  /** The time since the last poll of its statements; all of it if there was none. */
  long rest() {
    return endedAt - (readAt == null ? startedAt : readAt);
  }

  /** Whether its statements were read for its last observation. */
  boolean isReadAtEnd() {
    return rest() <= 0 && readAt != null;
  }

  /** Whether a statement ran or may have run at its last observation, for which they were read. */
  boolean isBusyAtEnd() {
    return isReadAtEnd() && idleSince == null;
  }

  /** How long it had been idle at its last observation; 0 if statements were not read then. */
  long idleAtEnd() {
    return isReadAtEnd() && idleSince != null ? endedAt - idleSince : 0;
  }

  /** How much of the end was idle, if an idle timeout ended it. */
  long tail() {
    long most = readAt == null ? mostTail() : Math.min(mostTail(), rest());
    return lastBusy == null ? most : Math.min(most, Math.max(endedAt - lastBusy, 0));
  }

  /** The time since the last poll of its statements in which no Spark job is known to have run. */
  long restWithoutJob() {
    return rest() - jobMillis;
  }

  private long mostTail() {
    return timeout == null ? 0 : Math.max(timeout - assumptions.tailMargin().toMillis(), 0);
  }

  private long tolerance() {
    return assumptions.tolerance().toMillis();
  }

  private boolean isWhole(long millis, long unit) {
    long past = Math.floorMod(millis, unit);
    return Math.min(past, unit - past) <= assumptions.learnedTolerance().toMillis();
  }
}
