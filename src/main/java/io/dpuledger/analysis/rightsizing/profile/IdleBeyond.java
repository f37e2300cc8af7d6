package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The most that a lower idle timeout could have cut from one session: what can have idled beyond
 * it. Of idle time in one or more pauses each loses at least the timeout.
 *
 * @param idleCost what can have idled
 * @param idleSeconds how long; null if that is unknown
 * @param tailSeconds its idle timeout if that certainly ended it, else 0
 * @param tailCostPerSecond the cost of its tail
 * @param hourlyCost of an auto-scaled session at full size, which it may have had just then; null
 *     for a fixed size, or if it is unknown
 */
record IdleBeyond(
    BigDecimal idleCost,
    @Nullable BigDecimal idleSeconds,
    BigDecimal tailSeconds,
    BigDecimal tailCostPerSecond,
    boolean isAutoScaled,
    @Nullable BigDecimal hourlyCost) {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.EXECUTION_SECONDS,
          SessionFactTable.IDLE_SECONDS_LOW,
          SessionFactTable.IDLE_SECONDS_HIGH,
          SessionFactTable.IDLE_COST_LOW,
          SessionFactTable.IDLE_COST_HIGH,
          SessionFactTable.IDLE_TIMEOUT_MINUTES,
          SessionFactTable.ENDING,
          SessionFactTable.AUTO_SCALING);

  private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);
  private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);
  private static final int DIGITS = 6;
  private static final int DIGITS_OF_A_RATE = 20;

  static IdleBeyond of(TableRow row, BigDecimal cost, @Nullable BigDecimal hourlyCost) {
    BigDecimal high = row.decimal(SessionFactTable.IDLE_COST_HIGH);
    BigDecimal seconds = row.decimal(SessionFactTable.IDLE_SECONDS_HIGH);
    BigDecimal low = row.decimal(SessionFactTable.IDLE_COST_LOW);
    BigDecimal lowSeconds = row.decimal(SessionFactTable.IDLE_SECONDS_LOW);
    Integer timeout = row.integer(SessionFactTable.IDLE_TIMEOUT_MINUTES);
    boolean isTail =
        timeout != null
            && low != null
            && lowSeconds != null
            && lowSeconds.signum() > 0
            && IdleEvidence.BY_IDLING.equals(row.text(SessionFactTable.ENDING));
    return new IdleBeyond(
        high == null ? cost : high,
        seconds == null ? row.decimal(SessionFactTable.EXECUTION_SECONDS) : seconds,
        isTail ? minutes(Objects.requireNonNull(timeout)) : BigDecimal.ZERO,
        isTail
            ? Objects.requireNonNull(low)
                .divide(Objects.requireNonNull(lowSeconds), DIGITS_OF_A_RATE, RoundingMode.HALF_UP)
            : BigDecimal.ZERO,
        row.isTrue(SessionFactTable.AUTO_SCALING),
        hourlyCost);
  }

  /** The most that a timeout of this many minutes could have cut. */
  BigDecimal cut(int timeoutMinutes) {
    BigDecimal timeout = minutes(timeoutMinutes);
    BigDecimal ofTail =
        tailSeconds.subtract(timeout).max(BigDecimal.ZERO).multiply(tailCostPerSecond);
    return ofIdle(timeout).max(ofTail).min(idleCost).setScale(DIGITS, RoundingMode.HALF_UP);
  }

  private BigDecimal ofIdle(BigDecimal timeout) {
    BigDecimal seconds = idleSeconds;
    if (seconds == null) {
      return isAutoScaled ? idleCost : BigDecimal.ZERO;
    }
    BigDecimal beyond = seconds.subtract(timeout);
    if (beyond.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    if (!isAutoScaled) {
      return idleCost.multiply(beyond).divide(seconds, DIGITS_OF_A_RATE, RoundingMode.HALF_UP);
    }
    return hourlyCost == null
        ? idleCost
        : hourlyCost
            .multiply(beyond)
            .divide(SECONDS_AN_HOUR, DIGITS_OF_A_RATE, RoundingMode.HALF_UP);
  }

  private static BigDecimal minutes(int number) {
    return BigDecimal.valueOf(number).multiply(SECONDS_A_MINUTE);
  }
}
