package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the people of a group pause, with all sessions and without each bucket of them. A fleet lends
 * its habits to hundreds of groups, so each curve is worked out once.
 */
final class GroupCurves {
  private final List<GapBin> gaps;
  private final Departures byRate;
  private final Departures byInterruption;
  private final Curves all;
  private final Map<Integer, Curves> without = new HashMap<>();

  GroupCurves(List<GapBin> gaps, Interruption price) {
    this.gaps = gaps;
    this.byRate =
        Departures.of(gaps, bin -> Exits.of(bin.ending(), bin.ratePerMinute(), bin.waited()));
    // How long these were waited for is the other curve's business.
    this.byInterruption =
        Departures.of(gaps, bin -> Exits.of(bin.ending(), price.cost(bin), BigDecimal.ZERO));
    this.all = curves(byRate, byInterruption);
  }

  Curves all() {
    return all;
  }

  Curves without(int bucket) {
    return without.computeIfAbsent(
        bucket,
        left -> {
          List<GapBin> part = gaps.stream().filter(bin -> bin.bucket() == left).toList();
          return curves(byRate.without(part), byInterruption.without(part));
        });
  }

  private static Curves curves(Departures byRate, Departures byInterruption) {
    return new Curves(WaitingCurve.of(byRate), CompetingRisksCurve.of(byInterruption.steps()));
  }
}
