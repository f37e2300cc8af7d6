package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.RowPause;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was seen of one session.
 *
 * @param minutesToEnd from the last poll to the end, in steps of {@link #STEP_MINUTES}
 */
record MeasuredSession(int minutesToEnd, Measured measured) {
  static final int STEP_MINUTES = 10;

  /** Polls that lie further apart than a day say nothing about how sessions end. */
  private static final int MOST_MINUTES = 1440;

  private static final long MILLIS_A_MINUTE = 60_000;

  static final List<String> COLUMNS =
      Stream.concat(
              UnitRates.COLUMNS.stream(),
              Stream.of(
                  SessionFactTable.LIFECYCLE,
                  SessionFactTable.ENDING,
                  SessionFactTable.IDLE_TIMEOUT_MINUTES,
                  SessionFactTable.STARTED_ON,
                  SessionFactTable.ENDED_ON,
                  SessionFactTable.IDLE_SINCE,
                  SessionFactTable.STATEMENTS_READ_AT,
                  SessionFactTable.SEEN_IDLE_MILLIS,
                  SessionFactTable.UNSEEN_MILLIS,
                  SessionFactTable.POLL_HOURS,
                  SessionFactTable.IDLE_POLL_HOURS))
          .toList();

  /** Nothing if its statements were not read, or its price or usage is unknown. */
  static Optional<MeasuredSession> of(TableRow fact, IdleAssumptions idle) {
    Long readFor =
        RowMillis.between(fact, SessionFactTable.STARTED_ON, SessionFactTable.STATEMENTS_READ_AT);
    if (readFor == null) {
      return Optional.empty();
    }
    long allSeen = readFor - RowMillis.total(fact, SessionFactTable.UNSEEN_MILLIS);
    long allIdle = RowMillis.total(fact, SessionFactTable.SEEN_IDLE_MILLIS);
    boolean endedByTimeout = RowPause.endedByTimeout(fact, idle.tolerance());
    Long seenPause = RowPause.seenMillis(fact);
    // What was looked at of the certain tail says nothing about the time before it.
    long inTail = endedByTimeout && seenPause != null ? Math.max(seenPause, 0) : 0;
    long rest =
        Math.max(
            0,
            Objects.requireNonNullElse(
                RowMillis.between(
                    fact, SessionFactTable.STATEMENTS_READ_AT, SessionFactTable.ENDED_ON),
                0L));
    long tail = endedByTimeout ? rest : 0;
    return UnitRates.of(fact, idle.floorUnits(), allSeen + tail, allIdle + tail)
        .map(
            rates ->
                new MeasuredSession(
                    minutesToEnd(rest),
                    measured(fact, rates, allSeen, allIdle, inTail, endedByTimeout, rest)));
  }

  private static int minutesToEnd(long rest) {
    long minutes = Math.min(rest / MILLIS_A_MINUTE, MOST_MINUTES);
    return (int) (minutes / STEP_MINUTES * STEP_MINUTES);
  }

  private static Measured measured(
      TableRow fact,
      UnitRates rates,
      long allSeen,
      long allIdle,
      long inTail,
      boolean endedByTimeout,
      long rest) {
    boolean hasEnded = Lifecycle.ENDED.equals(fact.text(SessionFactTable.LIFECYCLE));
    boolean isIdle = fact.micros(SessionFactTable.IDLE_SINCE) != null;
    List<Integer> polledAt = hours(fact, SessionFactTable.POLL_HOURS);
    // A poll in the tail saw all of the session, and where none ended nobody knows what it missed.
    boolean hasMissed = hasEnded && !endedByTimeout;
    BigDecimal idleCost = UnitRates.cost(rates.idle(), allIdle - inTail);
    boolean isRepeated = hasEnded && polledAt.size() > 1;
    return new Measured(
        idleCost.add(UnitRates.cost(rates.rest(), allSeen - allIdle)),
        idleCost,
        hasMissed ? rates.rest() : BigDecimal.ZERO,
        hasMissed && isIdle ? rates.idle() : BigDecimal.ZERO,
        allSeen,
        allIdle,
        polledAt.size(),
        hours(fact, SessionFactTable.IDLE_POLL_HOURS).size(),
        polledAt.stream().mapToInt(hour -> 1 << hour).reduce(0, (some, one) -> some | one),
        isRepeated ? rest : 0,
        isRepeated ? 1 : 0);
  }

  private static List<Integer> hours(TableRow fact, String column) {
    List<Integer> hours = fact.integers(column);
    return hours == null ? List.of() : hours;
  }
}
