package io.dpuledger.analysis.idletimeout;

import java.util.SortedMap;

/**
 * What a timeout for all gaps of a group costs more than today's, each session under its own: the
 * money for waiting, and for interrupting people who come back.
 *
 * <p>Who comes back after every timeout is never seen. That share is the same under each timeout,
 * so it cancels out, and what is left is the difference to today.
 */
final class RelativeCost {
  // Between 3/4 and 4/3 of a timeout, evenly in proportion.
  private static final double NEIGHBOURHOOD = 0.3;
  private static final int NEIGHBOURS = 4;

  private final Curves curves;
  private final double perMinute;
  private final double perReturn;
  private final double today;
  private final int limit;

  /**
   * @param own the weights of the gaps whose money is at stake, by timeout of today
   * @param curves how these people pause, or those of a wider group
   * @param restartFactor by how much the price of an interruption is multiplied
   */
  RelativeCost(SortedMap<Integer, CostWeights> own, Curves curves, double restartFactor) {
    this.curves = curves;
    double minutes = 0;
    double returns = 0;
    double cost = 0;
    for (var weight : own.entrySet()) {
      double perMinuteHere = weight.getValue().perMinute().doubleValue();
      double perReturnHere = weight.getValue().perReturn().doubleValue() * restartFactor;
      minutes += perMinuteHere;
      returns += perReturnHere;
      cost +=
          perMinuteHere * curves.waiting().minutesUntil(weight.getKey())
              - perReturnHere * curves.interrupting().returned(weight.getKey());
    }
    this.perMinute = minutes;
    this.perReturn = returns;
    this.today = cost;
    this.limit = own.isEmpty() ? 0 : Math.min(own.lastKey(), curves.waiting().horizon());
  }

  /** The cost of a timeout less that of today. */
  double at(int minutes) {
    return perMinute * curves.waiting().minutesUntil(minutes)
        - perReturn * curves.interrupting().returned(minutes)
        - today;
  }

  /**
   * The same, averaged over the timeouts nearby. With 50 gaps a single return is worth several
   * percent, and the plain curve has its minimum just behind one. People pause on a scale of
   * proportions and the true curve is smooth on it, so a cheap neighbourhood is better evidence
   * than a cheap spot. {@code RegretTest} holds that this loses less than the plain curve.
   */
  double steadied(int minutes) {
    double sum = 0;
    for (int i = -NEIGHBOURS; i <= NEIGHBOURS; i++) {
      sum += between(Math.min(minutes * Math.exp(NEIGHBOURHOOD * i / NEIGHBOURS), limit));
    }
    return sum / (2 * NEIGHBOURS + 1);
  }

  /** The cost of a timeout between whole minutes, straight from one to the next. */
  private double between(double minutes) {
    int before = (int) minutes;
    double since = minutes - before;
    return since > 0 ? (1 - since) * at(before) + since * at(before + 1) : at(before);
  }

  /** What waiting and interrupting cost today, without returns later than any that were seen. */
  double today() {
    return today + perReturn * curves.interrupting().returned(Integer.MAX_VALUE);
  }

  /** The longest timeout that can be judged: none above today's longest, none beyond all gaps. */
  int limitMinutes() {
    return limit;
  }

  /** The timeout of the rule of thumb: wait as long as waiting costs what an interruption does. */
  double minutesWorthWaiting() {
    return perReturn / perMinute;
  }
}
