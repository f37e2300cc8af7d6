package io.dpuledger.analysis.idletimeout;

import java.util.List;
import java.util.function.ToDoubleFunction;

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

  private final GapCurve waiting;
  private final GapCurve interrupting;
  private final double perMinute;
  private final double perReturn;
  private final double today;
  private final double todayAtMost;
  private final double limit;

  private RelativeCost(
      List<Gap> own, GapCurve waiting, GapCurve interrupting, ToDoubleFunction<Gap> interruption) {
    this.waiting = waiting;
    this.interrupting = interrupting;
    this.perMinute = own.stream().mapToDouble(RelativeCost::rate).sum();
    this.perReturn = own.stream().mapToDouble(interruption).sum();
    this.today =
        own.stream()
            .mapToDouble(
                gap ->
                    rate(gap) * waiting.minutesUntil(timeout(gap))
                        - interruption.applyAsDouble(gap) * interrupting.returned(timeout(gap)))
            .sum();
    this.todayAtMost = today + perReturn * interrupting.returned(Double.POSITIVE_INFINITY);
    double longest = own.stream().mapToDouble(RelativeCost::timeout).max().orElse(0);
    this.limit = Math.min(longest, waiting.horizon());
  }

  /**
   * @param own the gaps whose money is at stake
   * @param alike the gaps that tell how people pause: the same, or those of a wider group
   */
  static RelativeCost of(List<Gap> own, List<Gap> alike, Interruption price, double factor) {
    ToDoubleFunction<Gap> interruption = gap -> price.cost(gap).doubleValue() * factor;
    // Dear sessions weigh more: if their users pause longer, an unweighted curve would miss money.
    return new RelativeCost(
        own,
        GapCurve.of(alike, RelativeCost::rate),
        GapCurve.of(alike, interruption),
        interruption);
  }

  /** The cost of a timeout less that of today. */
  double at(double seconds) {
    return perMinute * waiting.minutesUntil(seconds)
        - perReturn * interrupting.returned(seconds)
        - today;
  }

  /**
   * The same, averaged over the timeouts nearby. With 50 gaps a single return is worth several
   * percent, and the plain curve has its minimum just behind one. People pause on a scale of
   * proportions and the true curve is smooth on it, so a cheap neighbourhood is better evidence
   * than a cheap spot. {@code RegretTest} holds that this loses less than the plain curve.
   */
  double steadied(double seconds) {
    double sum = 0;
    for (int i = -NEIGHBOURS; i <= NEIGHBOURS; i++) {
      sum += at(Math.min(seconds * Math.exp(NEIGHBOURHOOD * i / NEIGHBOURS), limit));
    }
    return sum / (2 * NEIGHBOURS + 1);
  }

  /** What waiting and interrupting cost today, without returns later than any that were seen. */
  double today() {
    return todayAtMost;
  }

  /** The longest timeout that can be judged: none above today's longest, none beyond all gaps. */
  double limitSeconds() {
    return limit;
  }

  /** The timeout of the rule of thumb: wait as long as waiting costs what an interruption does. */
  double minutesWorthWaiting() {
    return perReturn / perMinute;
  }

  private static double timeout(Gap gap) {
    return (double) gap.timeoutSeconds();
  }

  private static double rate(Gap gap) {
    return gap.costPerMinute().doubleValue();
  }
}
