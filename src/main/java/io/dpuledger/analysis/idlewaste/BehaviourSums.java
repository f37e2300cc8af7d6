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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How sessions that are alike were used, in whole milliseconds. */
public final class BehaviourSums implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int MILLIS = 3;
  private static final long MILLIS_A_SECOND = 1000;

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

  private long execution;
  private long timeout;
  private long capped;
  private long seen;
  private long seenIdle;
  private long allSeen;
  private long allSeenIdle;
  private long polls;
  private long idlePolls;
  private final Set<Integer> hours = new HashSet<>();

  void add(TableRow fact, Duration tolerance) {
    addRatio(fact);
    // What was looked at of the certain tail tells nothing of the time before it.
    long inTail =
        RowPause.endedByTimeout(fact, tolerance) ? atLeast0(RowPause.seenMillis(fact)) : 0;
    Long readFor =
        RowMillis.between(fact, SessionFactTable.STARTED_ON, SessionFactTable.STATEMENTS_READ_AT);
    if (readFor != null) {
      long told = readFor - RowMillis.total(fact, SessionFactTable.UNSEEN_MILLIS);
      allSeen += told;
      seen += told - inTail;
    }
    long idle = RowMillis.total(fact, SessionFactTable.SEEN_IDLE_MILLIS);
    allSeenIdle += idle;
    seenIdle += idle - inTail;
    List<Integer> polledAt = hours(fact, SessionFactTable.POLL_HOURS);
    polls += polledAt.size();
    idlePolls += hours(fact, SessionFactTable.IDLE_POLL_HOURS).size();
    hours.addAll(polledAt);
  }

  /** Only an ended session tells how its idle timeout compares with how long it runs. */
  private void addRatio(TableRow fact) {
    Long timeoutSeconds = RowTimeout.seconds(fact);
    BigDecimal seconds = fact.decimal(SessionFactTable.EXECUTION_SECONDS);
    if (timeoutSeconds == null
        || seconds == null
        || seconds.signum() <= 0
        || !Lifecycle.ENDED.equals(fact.text(SessionFactTable.LIFECYCLE))) {
      return;
    }
    long ran = seconds.movePointRight(MILLIS).longValueExact();
    long ofTimeout = timeoutSeconds * MILLIS_A_SECOND;
    execution += ran;
    timeout += ofTimeout;
    capped += Math.min(ofTimeout, ran);
  }

  private static long atLeast0(@Nullable Long millis) {
    return millis == null ? 0 : Math.max(millis, 0);
  }

  private static List<Integer> hours(TableRow fact, String column) {
    List<Integer> hours = fact.integers(column);
    return hours == null ? List.of() : hours;
  }

  BehaviourSums plus(BehaviourSums other) {
    execution += other.execution;
    timeout += other.timeout;
    capped += other.capped;
    seen += other.seen;
    seenIdle += other.seenIdle;
    allSeen += other.allSeen;
    allSeenIdle += other.allSeenIdle;
    polls += other.polls;
    idlePolls += other.idlePolls;
    hours.addAll(other.hours);
    return this;
  }

  Behaviour of(Labels labels, @Nullable String ending, @Nullable String currency) {
    return new Behaviour(
        labels,
        ending,
        currency,
        BigDecimal.valueOf(execution, MILLIS),
        BigDecimal.valueOf(timeout, MILLIS),
        BigDecimal.valueOf(capped, MILLIS),
        seen,
        seenIdle,
        allSeen,
        allSeenIdle,
        polls,
        idlePolls,
        hours);
  }
}
