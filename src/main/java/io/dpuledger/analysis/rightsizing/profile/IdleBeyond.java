package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The most that a lower idle timeout could have cut from one session: what can have idled beyond
 * it. Of idle time in one or more pauses each loses at least the timeout.
 *
 * @param idleCost what can have idled
 * @param idleMillis how long; null if that is unknown
 * @param tailMillis its idle timeout if that certainly ended it, else 0
 * @param leastCost what idled for certain, and with the tail
 * @param leastMillis how long that was
 * @param hourlyCost of an auto-scaled session at full size, which it may have had just then; null
 *     for a fixed size, or if it is unknown
 */
record IdleBeyond(
    long idleCost,
    @Nullable Long idleMillis,
    long tailMillis,
    long leastCost,
    long leastMillis,
    boolean isAutoScaled,
    @Nullable BigDecimal hourlyCost) {
  static final List<String> COLUMNS = List.of(SessionFactTable.AUTO_SCALING);

  private static final BigDecimal MILLIS_AN_HOUR = BigDecimal.valueOf(TimeUnit.HOURS.toMillis(1));
  private static final int DIGITS = 6;
  private static final int DIGITS_OF_A_RATE = 20;

  /**
   * Below this product of the seconds of a cut and the milliseconds that idled, a rounded rate is
   * as good as an exact one. It is wrong by at most 10^-20 / 2, and an amount that is not exactly
   * half a millionth is at least 10^-6 / (2 × milliseconds) away from that.
   */
  private static final long ROUNDING_IS_HARMLESS = 100_000_000_000_000L;

  static IdleBeyond of(SessionFigures session, @Nullable BigDecimal hourlyCost) {
    Long low = session.idleCostLow();
    Long high = session.idleCostHigh();
    Integer timeout = session.timeoutMinutes();
    boolean isTail = session.isTail() && timeout != null && low != null;
    return new IdleBeyond(
        high == null ? session.cost() : high,
        session.idleMillisHigh() == null ? session.millis() : session.idleMillisHigh(),
        isTail ? TimeUnit.MINUTES.toMillis(Objects.requireNonNull(timeout)) : 0,
        isTail ? Objects.requireNonNull(low) : 0,
        isTail ? Objects.requireNonNull(session.idleMillisLow()) : 1,
        session.row().isTrue(SessionFactTable.AUTO_SCALING),
        hourlyCost);
  }

  /** The most that a timeout of this many minutes could have cut; never more for a longer one. */
  long cut(int timeoutMinutes) {
    long timeout = TimeUnit.MINUTES.toMillis(timeoutMinutes);
    return Math.min(Math.max(ofIdle(timeout), ofTail(tailMillis - timeout)), idleCost);
  }

  private long ofIdle(long timeout) {
    if (idleMillis == null) {
      return isAutoScaled ? idleCost : 0;
    }
    long beyond = idleMillis - timeout;
    if (beyond <= 0) {
      return 0;
    }
    if (!isAutoScaled) {
      return Micros.share(idleCost, beyond, idleMillis);
    }
    return hourlyCost == null ? idleCost : atFullSize(beyond);
  }

  /** No more than can have idled, so that it fits, whatever a price is. */
  private long atFullSize(long beyond) {
    return Micros.of(
        Objects.requireNonNull(hourlyCost)
            .multiply(BigDecimal.valueOf(beyond))
            .divide(MILLIS_AN_HOUR, DIGITS, RoundingMode.HALF_UP)
            .min(Micros.amount(idleCost)));
  }

  /**
   * By the cost of a second, which is rounded to 20 digits. Where that can matter, it is computed
   * that way; elsewhere in whole numbers.
   */
  private long ofTail(long beyond) {
    if (beyond <= 0) {
      return 0;
    }
    long product = leastCost * beyond;
    return product >= 0
            && Math.multiplyHigh(leastCost, beyond) == 0
            && TimeUnit.MILLISECONDS.toSeconds(beyond) < ROUNDING_IS_HARMLESS / leastMillis
            && 2 * (product % leastMillis) != leastMillis
        ? Micros.share(leastCost, beyond, leastMillis)
        : ofTailByTheSecond(beyond);
  }

  private long ofTailByTheSecond(long beyond) {
    BigDecimal aSecond =
        Micros.amount(leastCost)
            .divide(
                BigDecimal.valueOf(leastMillis, SessionFigures.DIGITS_OF_SECONDS),
                DIGITS_OF_A_RATE,
                RoundingMode.HALF_UP);
    return Micros.of(
        aSecond
            .multiply(BigDecimal.valueOf(beyond, SessionFigures.DIGITS_OF_SECONDS))
            .setScale(DIGITS, RoundingMode.HALF_UP)
            .min(Micros.amount(idleCost)));
  }
}
