package io.dpuledger.analysis.rightsizing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whole numbers come to what decimals of 20 digits do, rounded to six. */
class IdleBeyondTest {
  private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);
  private static final int[] TIMEOUTS = {1, 5, 10, 15, 20, 30, 45, 60, 90, 120, 480};
  private static final int SESSIONS = 2_000;

  @Property(tries = 100)
  void wholeNumbersCutWhatDecimalsDo(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < SESSIONS; i++) {
      same(any(random));
    }
  }

  /** Many amounts are half a millionth, and the cost of their second has no end. */
  @Property(tries = 100)
  void halvesAreRoundedAlike(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < SESSIONS; i++) {
      long minutes = 1 + random.nextInt(40);
      same(
          new IdleBeyond(
              random.nextInt(400),
              minutes * 60_000,
              60_000L * random.nextInt(40),
              random.nextInt(400),
              60_000L * (1 + random.nextInt(40)),
              random.nextBoolean(),
              BigDecimal.valueOf(random.nextInt(400), 6 + random.nextInt(7))));
    }
  }

  @Test
  void aRateThatIsRoundedDownMakesHalfOfAMillionthLess() {
    // 3 of 14 minutes are 1.5 of 7 millionths, but 180 times the cost of a second is less.
    IdleBeyond tail = new IdleBeyond(100, 1_000L, 240_000, 7, 840_000, false, null);
    assertThat(tail.cut(1)).isEqualTo(oldCut(tail, 1)).isEqualTo(1);
  }

  /** Of days, and as close to half a millionth as can be without being it. */
  @Property(tries = 50)
  void longTailsAreRoundedAlike(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      BigInteger leastMillis = BigInteger.valueOf(900_000_001L + 2 * random.nextInt(100_000_000));
      long beyond = 60_000L * (3_000 + random.nextInt(3_000));
      if (BigInteger.valueOf(beyond).gcd(leastMillis).equals(BigInteger.ONE)) {
        BigInteger nearHalf = leastMillis.shiftRight(1).add(BigInteger.valueOf(i % 2));
        BigInteger leastCost =
            nearHalf.multiply(BigInteger.valueOf(beyond).modInverse(leastMillis)).mod(leastMillis);
        same(
            new IdleBeyond(
                1_000_000_000_000L,
                1L,
                beyond + 60_000 * TIMEOUTS[0],
                leastCost.longValueExact(),
                leastMillis.longValueExact(),
                false,
                null));
      }
    }
  }

  @Test
  void noAmountIsTooLarge() {
    IdleBeyond idle =
        new IdleBeyond(
            999_999_999_999_999_999L,
            999_999_999_999L,
            60_000L * Integer.MAX_VALUE,
            999_999_999_999_999_998L,
            999_999_999L,
            true,
            new BigDecimal("999999999999.999999").pow(2));
    same(idle);
    same(new IdleBeyond(idle.idleCost(), idle.idleMillis(), 0, 0, 1, false, idle.hourlyCost()));
  }

  private static void same(IdleBeyond idle) {
    long before = idle.idleCost();
    for (int timeout : TIMEOUTS) {
      long cut = idle.cut(timeout);
      assertThat(cut)
          .as("%s beyond %s", idle, timeout)
          .isEqualTo(oldCut(idle, timeout))
          .isLessThanOrEqualTo(before);
      before = cut;
    }
  }

  private static IdleBeyond any(Random random) {
    long idleMillis = any(random, 200_000_000);
    boolean isTail = random.nextBoolean();
    return new IdleBeyond(
        any(random, 100_000_000),
        random.nextInt(10) == 0 ? null : Long.valueOf(idleMillis),
        isTail ? 60_000L * random.nextInt(2881) : 0,
        isTail ? any(random, 100_000_000) : 0,
        isTail ? 1 + any(random, 200_000_000) : 1,
        random.nextInt(3) == 0,
        random.nextInt(10) == 0
            ? null
            : BigDecimal.valueOf(random.nextInt(5_000_000), random.nextBoolean() ? 4 : 6)
                .multiply(BigDecimal.valueOf(random.nextInt(1_000_000), 6)));
  }

  /** Of any size, small ones as often as large ones. */
  private static long any(Random random, int most) {
    return random.nextInt(1 + (most >> random.nextInt(28)));
  }

  /** As it was first written. */
  private static long oldCut(IdleBeyond idle, int timeoutMinutes) {
    BigDecimal idleCost = BigDecimal.valueOf(idle.idleCost(), 6);
    BigDecimal timeout = BigDecimal.valueOf(timeoutMinutes * 60L);
    BigDecimal aSecond =
        BigDecimal.valueOf(idle.leastCost(), 6)
            .divide(BigDecimal.valueOf(idle.leastMillis(), 3), 20, RoundingMode.HALF_UP);
    BigDecimal ofTail =
        BigDecimal.valueOf(idle.tailMillis(), 3)
            .subtract(timeout)
            .max(BigDecimal.ZERO)
            .multiply(aSecond);
    return oldIdle(idle, idleCost, timeout)
        .max(ofTail)
        .min(idleCost)
        .setScale(6, RoundingMode.HALF_UP)
        .unscaledValue()
        .longValueExact();
  }

  private static BigDecimal oldIdle(IdleBeyond idle, BigDecimal idleCost, BigDecimal timeout) {
    if (idle.idleMillis() == null) {
      return idle.isAutoScaled() ? idleCost : BigDecimal.ZERO;
    }
    BigDecimal seconds = BigDecimal.valueOf(idle.idleMillis(), 3);
    BigDecimal beyond = seconds.subtract(timeout);
    if (beyond.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    if (!idle.isAutoScaled()) {
      return idleCost.multiply(beyond).divide(seconds, 20, RoundingMode.HALF_UP);
    }
    return idle.hourlyCost() == null
        ? idleCost
        : idle.hourlyCost().multiply(beyond).divide(SECONDS_AN_HOUR, 20, RoundingMode.HALF_UP);
  }
}
