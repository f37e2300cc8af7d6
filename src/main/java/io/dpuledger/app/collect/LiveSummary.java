package io.dpuledger.app.collect;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/**
 * A summary of the live sessions of a run, of limited size.
 *
 * @param live all that are live
 * @param idle of those, how many look idle by their statements
 * @param maybeIdle of those, how many are old and had no statements read
 * @param costliest the few that would cost most if forgotten, most expensive first
 * @param costs the most that all that look or may be idle would still cost, by currency
 * @param withoutCost how many of them have an unknown cost, and why
 */
record LiveSummary(
    long live,
    long idle,
    long maybeIdle,
    List<LiveSession> costliest,
    SortedMap<String, BigDecimal> costs,
    SortedMap<NoCost, Long> withoutCost) {

  /** Why it is unknown what a session would still cost. */
  enum NoCost {
    UNKNOWN_CAPACITY("with unknown capacity"),
    NO_PRICE("without a price in the rate card"),
    /** Its assumed lifetime was wrong. */
    OVERDUE("that should have ended by now");

    private final String words;

    NoCost(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  long candidates() {
    return idle + maybeIdle;
  }

  long withCost() {
    return candidates() - withoutCost.values().stream().mapToLong(Long::longValue).sum();
  }
}
