package io.dpuledger.analysis.idletimeout;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What leaves the gaps at risk, minute by minute. */
final class Departures {
  private final NavigableMap<Integer, Leaving> byMinute = new TreeMap<>();

  private Departures() {}

  static Departures of(Collection<GapBin> gaps, Function<GapBin, Leaving> weighed) {
    Departures departures = new Departures();
    gaps.forEach(bin -> departures.byMinute.merge(bin.minute(), weighed.apply(bin), Leaving::plus));
    departures.forgetWeightless();
    return departures;
  }

  Departures without(Departures part) {
    Departures rest = new Departures();
    rest.byMinute.putAll(byMinute);
    part.byMinute.forEach(
        (minute, leaving) -> rest.byMinute.put(minute, in(minute).minus(leaving)));
    rest.forgetWeightless();
    return rest;
  }

  // Gaps that weigh nothing tell nothing, also not until when the others can be followed.
  private void forgetWeightless() {
    byMinute.values().removeIf(leaving -> leaving.all().signum() == 0);
  }

  /** The last minute in which anything leaves. */
  int last() {
    return byMinute.isEmpty() ? 0 : byMinute.lastKey();
  }

  Leaving in(int minute) {
    return byMinute.getOrDefault(minute, Leaving.NONE);
  }

  /** The weight at risk when each minute begins, and that after the last: none. */
  double[] atRisk() {
    double[] atRisk = new double[last() + 2];
    // Summed from the longest gap down, so that the last ones at risk suffer no cancellation.
    for (int minute = last(); minute >= 0; minute--) {
      atRisk[minute] = atRisk[minute + 1] + in(minute).all().doubleValue();
    }
    return atRisk;
  }
}
