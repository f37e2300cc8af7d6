package io.dpuledger.simulator.fleet;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Seeded random numbers with strict math, so that a seed gives the same fleet on every machine. */
public final class Dice {
  private static final double NORMAL_FROM_MEAN = 40;
  private static final long VERSION_BITS = 0xf000L;
  private static final long VERSION_4 = 0x4000L;

  private final SplittableRandom random;

  public Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Separate dice for one part of the fleet, so that parts do not affect each other. */
  static Dice of(long seed, long corner, long day) {
    return new Dice((seed * 31 + corner) * 1_000_003L + day);
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 to below 1. */
  public double fraction() {
    return random.nextDouble();
  }

  /** Both ends inclusive. */
  public long between(long low, long high) {
    return random.nextLong(low, high + 1);
  }

  public <T> T pick(List<T> options) {
    return options.get(random.nextInt(options.size()));
  }

  double gaussian() {
    return random.nextGaussian();
  }

  /** A log-normal duration: half are shorter than the median, a few much longer. */
  public long millisAround(double medianSeconds, double spread) {
    return Math.round(medianSeconds * 1000 * StrictMath.exp(spread * gaussian()));
  }

  /** A Poisson number with this mean, approximated by the normal distribution if large. */
  int arrivals(double mean) {
    if (mean > NORMAL_FROM_MEAN) {
      return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * gaussian()));
    }
    double limit = StrictMath.exp(-mean);
    double product = random.nextDouble();
    int arrivals = 0;
    while (product > limit) {
      product *= random.nextDouble();
      arrivals++;
    }
    return arrivals;
  }

  public String uuid() {
    long high = (random.nextLong() & ~VERSION_BITS) | VERSION_4;
    long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
    return new UUID(high, low).toString();
  }
}
