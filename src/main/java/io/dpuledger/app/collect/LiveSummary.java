package io.dpuledger.app.collect;

import io.dpuledger.model.UnknownCost;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/**
 * A summary of the live sessions of a run, of limited size.
 *
 * @param live all that are live
 * @param known of those, how many had their statements read
 * @param busy of these, in how many a statement runs or may run
 * @param idle of these, how many look idle
 * @param maybeIdle how many are old and had no statements read
 * @param costliest of the busy, the idle and the old ones, the few that would cost most if nobody
 *     uses them, most expensive first
 * @param costs what all of these cost and would cost, by currency
 * @param withoutCost of how many of them it is unknown what they would cost, and why
 * @param calledOut how many sessions of any kind cost too much so far
 * @param mostSpent the few of these that cost most so far
 */
record LiveSummary(
    long live,
    long known,
    long busy,
    long idle,
    long maybeIdle,
    List<LiveSession> costliest,
    SortedMap<String, Costs> costs,
    SortedMap<UnknownCost, Long> withoutCost,
    long calledOut,
    List<LiveSession> mostSpent) {

  /**
   * Money of several sessions.
   *
   * @param fromNow at most, if nobody uses them again
   */
  record Costs(BigDecimal soFar, BigDecimal perHour, BigDecimal fromNow) {
    Costs plus(Costs other) {
      return new Costs(
          soFar.add(other.soFar), perHour.add(other.perHour), fromNow.add(other.fromNow));
    }
  }

  long candidates() {
    return busy + idle + maybeIdle;
  }

  long withCost() {
    return candidates() - withoutCost.values().stream().mapToLong(Long::longValue).sum();
  }
}
