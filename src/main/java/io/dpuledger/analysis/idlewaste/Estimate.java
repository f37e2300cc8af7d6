package io.dpuledger.analysis.idlewaste;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What of a cost was idle, estimated from peers.
 *
 * @param point null where none can be made
 * @param low and the next: its 90 % band; null without one
 * @param basis what it rests on, or why there is none
 * @param leastMeasured of the teams that carry much of the cost, and of which something has to be
 *     estimated, the one that was measured on the fewest days; null without any
 */
record Estimate(
    @Nullable BigDecimal point,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String basis,
    @Nullable MeasuredTeam leastMeasured) {
  static final String NONE_NEEDED = "NONE_NEEDED";
  static final String NO_PRICE = "NO_PRICE";
  static final String TOO_FEW_DAYS = "TOO_FEW_DAYS";
  static final String TOO_FEW_POLLS = "TOO_FEW_POLLS";

  /**
   * On how many days a team was measured.
   *
   * @param team null for sessions without a team
   */
  record MeasuredTeam(@Nullable String team, int days) {}

  static Estimate none(String reason, @Nullable MeasuredTeam leastMeasured) {
    return new Estimate(null, null, null, reason, leastMeasured);
  }

  @Nullable String leastMeasuredTeam() {
    return leastMeasured == null ? null : leastMeasured.team();
  }

  @Nullable Integer leastMeasuredDays() {
    return leastMeasured == null ? null : Integer.valueOf(leastMeasured.days());
  }
}
