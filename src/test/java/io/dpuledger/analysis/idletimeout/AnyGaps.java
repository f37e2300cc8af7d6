package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Gaps of every length, ending, price and timeout. */
class AnyGaps implements ArbitrarySupplier<List<Gap>> {
  private static final BigDecimal RATE = new BigDecimal("0.06");

  static Gap gap(long seconds, Ending ending, long timeoutSeconds) {
    return new Gap(seconds, ending, RATE, RATE, timeoutSeconds, 0);
  }

  static Gap priced(long seconds, Ending ending, long timeoutSeconds, String rate) {
    return new Gap(seconds, ending, new BigDecimal(rate), new BigDecimal(rate), timeoutSeconds, 0);
  }

  @Override
  public Arbitrary<List<Gap>> get() {
    return gaps(Arbitraries.of(300, 900, 1800, 3600, 7200));
  }

  static Arbitrary<List<Gap>> gaps(Arbitrary<Integer> timeouts) {
    return Combinators.combine(
            timeouts,
            Arbitraries.doubles().between(0, 1).ofScale(4),
            Arbitraries.of(Ending.class),
            Arbitraries.of("0", "0.01", "0.0733", "1.5"),
            Arbitraries.integers().between(0, 9))
        .as(AnyGaps::gap)
        .list()
        .ofMaxSize(40);
  }

  private static Gap gap(int timeout, double share, Ending ending, String rate, int bucket) {
    long seconds = ending == Ending.TIMED_OUT ? timeout : Math.round(timeout * share);
    BigDecimal perMinute = new BigDecimal(rate);
    return new Gap(seconds, ending, perMinute, perMinute.multiply(BigDecimal.TEN), timeout, bucket);
  }
}
