package io.dpuledger.analysis.idletimeout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What leaves the gaps at risk, minute by minute. */
final class Departures {
  private final NavigableMap<Integer, Exits> byMinute;
  private final Function<GapBin, Exits> weighed;

  private Departures(NavigableMap<Integer, Exits> byMinute, Function<GapBin, Exits> weighed) {
    this.byMinute = byMinute;
    this.weighed = weighed;
    // Gaps of no weight say nothing, not even until when the others can be followed.
    byMinute.values().removeIf(exits -> exits.weight() <= 0);
  }

  static Departures of(List<GapBin> gaps, Function<GapBin, Exits> weighed) {
    NavigableMap<Integer, Exits> byMinute = new TreeMap<>();
    gaps.forEach(bin -> byMinute.merge(bin.minute(), weighed.apply(bin), Exits::plus));
    return new Departures(byMinute, weighed);
  }

  /** Those of the other gaps. */
  Departures without(List<GapBin> part) {
    NavigableMap<Integer, Exits> rest = new TreeMap<>(byMinute);
    part.forEach(
        bin ->
            rest.computeIfPresent(
                bin.minute(), (minute, exits) -> exits.minus(weighed.apply(bin))));
    return new Departures(rest, weighed);
  }

  /** The minutes in which gaps leave, ascending. */
  List<Step> steps() {
    Deque<Step> steps = new ArrayDeque<>();
    double later = 0;
    // Summed from the longest gap down, so that the last ones at risk suffer no cancellation.
    for (var entry : byMinute.descendingMap().entrySet()) {
      Exits exits = entry.getValue();
      double atRisk = later + exits.weight();
      steps.addFirst(new Step(entry.getKey(), exits, atRisk, later + exits.censored()));
      later = atRisk;
    }
    return List.copyOf(steps);
  }
}
