package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Gaps of every length, ending, price and timeout; some still last, and some share a minute. */
class AnyGaps implements ArbitrarySupplier<List<SingleGap>> {
  static SingleGap gap(long seconds, Ending ending, int timeoutMinutes) {
    return priced(seconds, ending, timeoutMinutes, "0.06");
  }

  static SingleGap priced(long seconds, Ending ending, int timeoutMinutes, String rate) {
    BigDecimal perMinute = new BigDecimal(rate);
    return new SingleGap(seconds, ending, perMinute, perMinute, timeoutMinutes, 0);
  }

  @Override
  public Arbitrary<List<SingleGap>> get() {
    return gaps(
        Arbitraries.oneOf(Arbitraries.of(5, 15, 60), Arbitraries.integers().between(1, 130)));
  }

  static Arbitrary<List<SingleGap>> gaps(Arbitrary<Integer> timeouts) {
    return Combinators.combine(
            timeouts,
            Arbitraries.doubles().between(0, 1).ofScale(4),
            Arbitraries.of(Ending.class),
            // A sixtieth of them still ends after a few decimals.
            Arbitraries.of("0", "0.012", "0.0732", "1.5"),
            Arbitraries.integers().between(0, 9))
        .as(AnyGaps::gap)
        .list()
        .ofMaxSize(60);
  }

  private static SingleGap gap(int timeout, double share, Ending ending, String rate, int bucket) {
    // Two in three that are censored have timed out.
    boolean timedOut = ending == Ending.CENSORED && bucket % 3 > 0;
    long seconds = timedOut ? timeout * 60L : Math.round(timeout * 60 * share);
    BigDecimal perMinute = new BigDecimal(rate);
    return new SingleGap(
        seconds, ending, perMinute, perMinute.multiply(BigDecimal.TEN), timeout, bucket);
  }
}
