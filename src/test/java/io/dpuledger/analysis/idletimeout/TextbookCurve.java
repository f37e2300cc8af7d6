package io.dpuledger.analysis.idletimeout;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Kaplan and Meier, and Aalen and Johansen, from single gaps and as the books have it, with no
 * thought of bins or speed.
 */
record TextbookCurve(List<SingleGap> gaps, ToDoubleFunction<SingleGap> weight) {

  double lasting(double second) {
    return ends(second).stream()
        .mapToDouble(
            end -> 1 - (leaving(end, Ending.RETURNED) + leaving(end, Ending.STOPPED)) / atRisk(end))
        .reduce(1, (a, b) -> a * b);
  }

  double returned(double second) {
    return ends(second).stream()
        .mapToDouble(end -> lasting(end - 0.5) * leaving(end, Ending.RETURNED) / atRisk(end))
        .sum();
  }

  double minutesUntil(long second) {
    double area = 0;
    long from = 0;
    long until = Math.min(second, longest());
    for (long end : ends(until)) {
      area += (end - from) * lasting(from);
      from = end;
    }
    return (area + (until - from) * lasting(from)) / 60;
  }

  private List<Long> ends(double second) {
    return gaps.stream()
        .filter(gap -> gap.ending() != Ending.CENSORED && weight.applyAsDouble(gap) > 0)
        .map(SingleGap::seconds)
        .filter(end -> end <= second)
        .distinct()
        .sorted()
        .toList();
  }

  private double leaving(long second, Ending ending) {
    return gaps.stream()
        .filter(gap -> gap.ending() == ending && gap.seconds() == second)
        .mapToDouble(weight)
        .sum();
  }

  private double atRisk(long second) {
    return gaps.stream().filter(gap -> certain(gap) >= second).mapToDouble(weight).sum();
  }

  private long longest() {
    return gaps.stream()
        .filter(gap -> weight.applyAsDouble(gap) > 0)
        .mapToLong(TextbookCurve::certain)
        .max()
        .orElse(0);
  }

  /** What still lasts is followed for whole minutes. */
  private static long certain(SingleGap gap) {
    return gap.ending() == Ending.CENSORED ? gap.seconds() / 60 * 60 : gap.seconds();
  }
}
