package io.dpuledger.analysis.idletimeout;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The timeouts, in minutes, that are looked at.
 *
 * @param exact where the curve can have its minimum: just after a return, the lowest that is
 *     allowed, today's, and those of the other list
 * @param snapped those that people can remember, from the lowest that is allowed to the longest
 *     that can be judged
 */
record Candidates(List<Integer> exact, List<Integer> snapped) {

  static Candidates of(List<Gap> own, List<Gap> alike, double limitSeconds, CurvePolicy policy) {
    Stream<Long> returns =
        alike.stream().filter(gap -> gap.ending() == Ending.RETURNED).map(Gap::seconds);
    Stream<Long> today = own.stream().map(Gap::timeoutSeconds);
    TreeSet<Integer> exact = new TreeSet<>();
    exact.add(policy.lowestMinutes());
    exact.addAll(policy.snapMinutes());
    // The setting takes whole minutes, and one minute too few would interrupt that very return.
    Stream.concat(returns, today).map(Candidates::minutesCovering).forEach(exact::add);
    return new Candidates(
        allowed(exact.stream(), limitSeconds, policy),
        allowed(policy.snapMinutes().stream(), limitSeconds, policy));
  }

  private static List<Integer> allowed(
      Stream<Integer> minutes, double limitSeconds, CurvePolicy policy) {
    return minutes
        .filter(minute -> minute >= policy.lowestMinutes() && minute * 60.0 <= limitSeconds)
        .toList();
  }

  private static int minutesCovering(long seconds) {
    return Math.toIntExact((seconds + 59) / 60);
  }
}
