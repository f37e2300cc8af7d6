package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the people of a group pause, with all sessions and without each bucket of them. A fleet lends
 * its habits to hundreds of groups, so each curve is worked out once.
 */
final class Habits {
  private final List<GapBin> gaps;
  private final Interruption price;
  private final Departures byRate;
  private final Departures byInterruption;
  private final Curves all;
  private final Map<Integer, Curves> without = new HashMap<>();

  Habits(List<GapBin> gaps, Interruption price) {
    this.gaps = gaps;
    this.price = price;
    this.byRate = byRate(gaps);
    this.byInterruption = byInterruption(gaps, price);
    this.all = new Curves(WaitingCurve.of(byRate), GapCurve.of(byInterruption));
  }

  Curves all() {
    return all;
  }

  Curves without(int bucket) {
    return without.computeIfAbsent(
        bucket,
        left -> {
          List<GapBin> part = gaps.stream().filter(bin -> bin.bucket() == left).toList();
          return new Curves(
              WaitingCurve.of(byRate.without(byRate(part))),
              GapCurve.of(byInterruption.without(byInterruption(part, price))));
        });
  }

  private static Departures byRate(List<GapBin> gaps) {
    return Departures.of(gaps, bin -> Leaving.of(bin.ending(), bin.ratePerMinute(), bin.waited()));
  }

  // How long these were waited for is the other curve's business.
  private static Departures byInterruption(List<GapBin> gaps, Interruption price) {
    return Departures.of(gaps, bin -> Leaving.of(bin.ending(), price.cost(bin), BigDecimal.ZERO));
  }
}
