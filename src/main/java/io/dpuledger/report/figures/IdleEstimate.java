package io.dpuledger.report.figures;

import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What idling cost between its bounds, estimated from sessions whose statements were read. It has a
 * period of its own, because estimates look back as far as recommendations do.
 *
 * @param point null if too little was seen of peers
 * @param band null if there is no estimate
 * @param basis how near the peers are that it needed, or why there is none
 * @param leastMeasured of the teams that carry much of the cost, the one of which statements were
 *     read on the fewest days; null if none carries much, or nothing had to be estimated
 * @param onTimeouts how much of the low, at most, is idle only if timeouts were idle timeouts
 */
public record IdleEstimate(
    UsagePeriod period,
    BigDecimal low,
    @Nullable BigDecimal point,
    @Nullable Band band,
    BigDecimal high,
    String basis,
    @Nullable MeasuredTeam leastMeasured,
    BigDecimal onTimeouts) {

  /** Between which the truth is in nine of ten cases. */
  public record Band(BigDecimal low, BigDecimal high) {}

  /**
   * On how many days statements of a team's sessions were read.
   *
   * @param team null for sessions without a team
   */
  public record MeasuredTeam(@Nullable String team, int days) {}

  /** The low end of its band; null if there is no estimate. */
  public @Nullable BigDecimal bandLow() {
    return band == null ? null : band.low();
  }

  /** The high end of its band; null if there is no estimate. */
  public @Nullable BigDecimal bandHigh() {
    return band == null ? null : band.high();
  }
}
