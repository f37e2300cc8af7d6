package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.RowTimeout;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.RowPause;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sessions were used, in whole milliseconds.
 *
 * @param ran how long they ran, of ended ones whose idle timeout is known; so the next two
 * @param timeout their idle timeouts
 * @param capped their idle timeouts, none longer than the session ran
 * @param seen time that statements cover, without certain tails
 * @param seenIdle how much of that passed without a statement
 * @param allSeen and the next: the same with certain tails, which polls see too
 * @param polls how often statements were read
 * @param idlePolls how often nothing ran just then
 * @param pollHours the hours of the day at which they were read, a bit each
 */
public record Behaviour(
    long ran,
    long timeout,
    long capped,
    long seen,
    long seenIdle,
    long allSeen,
    long allSeenIdle,
    long polls,
    long idlePolls,
    int pollHours)
    implements Serializable {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.LIFECYCLE,
          SessionFactTable.ENDING,
          SessionFactTable.IDLE_TIMEOUT_MINUTES,
          SessionFactTable.EXECUTION_SECONDS,
          SessionFactTable.STARTED_ON,
          SessionFactTable.ENDED_ON,
          SessionFactTable.IDLE_SINCE,
          SessionFactTable.STATEMENTS_READ_AT,
          SessionFactTable.SEEN_IDLE_MILLIS,
          SessionFactTable.UNSEEN_MILLIS,
          SessionFactTable.POLL_HOURS,
          SessionFactTable.IDLE_POLL_HOURS);

  private static final int MILLIS = 3;
  private static final long MILLIS_A_SECOND = 1000;

  /** Of one session. */
  static Behaviour of(TableRow fact, Duration tolerance) {
    long ran = comparedMillis(fact);
    Long timeoutSeconds = RowTimeout.seconds(fact);
    long timeout = ran == 0 || timeoutSeconds == null ? 0 : timeoutSeconds * MILLIS_A_SECOND;
    Long readFor =
        RowMillis.between(fact, SessionFactTable.STARTED_ON, SessionFactTable.STATEMENTS_READ_AT);
    long seen =
        readFor == null ? 0 : readFor - RowMillis.total(fact, SessionFactTable.UNSEEN_MILLIS);
    long idle = RowMillis.total(fact, SessionFactTable.SEEN_IDLE_MILLIS);
    // What was looked at of the certain tail says nothing about the time before it.
    long inTail = RowPause.endedByTimeout(fact, tolerance) ? seenTail(fact) : 0;
    List<Integer> polledAt = hours(fact, SessionFactTable.POLL_HOURS);
    return new Behaviour(
        ran,
        timeout,
        Math.min(timeout, ran),
        readFor == null ? 0 : seen - inTail,
        idle - inTail,
        seen,
        idle,
        polledAt.size(),
        hours(fact, SessionFactTable.IDLE_POLL_HOURS).size(),
        polledAt.stream().mapToInt(hour -> 1 << hour).reduce(0, (some, one) -> some | one));
  }

  /** Only ended sessions can be compared with their idle timeout. */
  private static long comparedMillis(TableRow fact) {
    BigDecimal seconds = fact.decimal(SessionFactTable.EXECUTION_SECONDS);
    return RowTimeout.seconds(fact) == null
            || seconds == null
            || seconds.signum() <= 0
            || !Lifecycle.ENDED.equals(fact.text(SessionFactTable.LIFECYCLE))
        ? 0
        : seconds.movePointRight(MILLIS).longValueExact();
  }

  private static long seenTail(TableRow fact) {
    Long millis = RowPause.seenMillis(fact);
    return millis == null ? 0 : Math.max(millis, 0);
  }

  private static List<Integer> hours(TableRow fact, String column) {
    List<Integer> hours = fact.integers(column);
    return hours == null ? List.of() : hours;
  }

  Behaviour plus(Behaviour other) {
    return new Behaviour(
        ran + other.ran,
        timeout + other.timeout,
        capped + other.capped,
        seen + other.seen,
        seenIdle + other.seenIdle,
        allSeen + other.allSeen,
        allSeenIdle + other.allSeenIdle,
        polls + other.polls,
        idlePolls + other.idlePolls,
        pollHours | other.pollHours);
  }

  /** How many different hours of the day. */
  int differentHours() {
    return Integer.bitCount(pollHours);
  }

  /** The part of the time that they ran; null if they did not. */
  @Nullable Double shareOfRun(long part) {
    return ran == 0
        ? null
        : Double.valueOf(
            BigDecimal.valueOf(part, MILLIS).doubleValue()
                / BigDecimal.valueOf(ran, MILLIS).doubleValue());
  }
}
