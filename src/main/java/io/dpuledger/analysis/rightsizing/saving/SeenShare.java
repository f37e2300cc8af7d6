package io.dpuledger.analysis.rightsizing.saving;

import io.dpuledger.model.advice.HowEnded;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How many times as much all sessions ran beyond an idle timeout as those whose pauses were seen.
 *
 * <p>By how they ended, and by what they ran beyond it rather than by their number: a few that were
 * left open for days make most of a saving, and if statements are read for a week, most of these
 * were opened before it or still live after it.
 */
public final class SeenShare {
  private SeenShare() {}

  /** Where none of those that ended in one way was read, the others stand for them. */
  public static Map<HowEnded, BigDecimal> times(List<SessionSetup> setups, int minutes) {
    Map<HowEnded, BigDecimal> all = beyond(setups, minutes, SessionSetup.RanBeyond::all);
    Map<HowEnded, BigDecimal> read = beyond(setups, minutes, SessionSetup.RanBeyond::read);
    read.values().removeIf(amount -> amount.signum() <= 0);
    BigDecimal known = BigDecimal.ZERO;
    for (HowEnded ended : read.keySet()) {
      known = known.add(all.getOrDefault(ended, BigDecimal.ZERO));
    }
    Map<HowEnded, BigDecimal> times = new EnumMap<>(HowEnded.class);
    for (Map.Entry<HowEnded, BigDecimal> seen : read.entrySet()) {
      times.put(
          seen.getKey(),
          all.getOrDefault(seen.getKey(), BigDecimal.ZERO)
              .multiply(sum(all))
              .divide(known.multiply(seen.getValue()), MathContext.DECIMAL64));
    }
    return times;
  }

  private static Map<HowEnded, BigDecimal> beyond(
      List<SessionSetup> setups, int minutes, Function<SessionSetup.RanBeyond, BigDecimal> which) {
    Map<HowEnded, BigDecimal> sums = new EnumMap<>(HowEnded.class);
    for (SessionSetup setup : setups) {
      if (setup.isLongerThan(minutes)) {
        setup
            .ranBeyond()
            .getOrDefault(minutes, Map.of())
            .forEach((ended, ran) -> sums.merge(ended, which.apply(ran), BigDecimal::add));
      }
    }
    return sums;
  }

  private static BigDecimal sum(Map<HowEnded, BigDecimal> amounts) {
    return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
