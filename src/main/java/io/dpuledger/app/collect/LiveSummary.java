package io.dpuledger.app.collect;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/**
 * The live sessions of a run, in numbers that do not grow with them.
 *
 * @param live all that are live
 * @param idle of those, how many look idle by their statements
 * @param maybeIdle of those, how many are up for long and have had no statements read
 * @param costliest the few that will cost most if they are forgotten, costliest first
 * @param costs what all that look idle or may be will still cost at most, by currency
 * @param withoutCost how many of them have no known cost, and why
 */
record LiveSummary(
    long live,
    long idle,
    long maybeIdle,
    List<LiveSession> costliest,
    SortedMap<String, BigDecimal> costs,
    SortedMap<NoCost, Long> withoutCost) {

  /** Why nobody can say what a session will still cost. */
  enum NoCost {
    UNKNOWN_CAPACITY("of unknown capacity"),
    NO_PRICE("without a price in the rate card"),
    /** Its lifetime is an assumption, and was wrong. */
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
