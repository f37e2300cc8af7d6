package io.dpuledger.report.figures;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the idle figures rest on, and what it took to make them.
 *
 * @param tailMargin taken off every idle tail
 * @param lifetime the total timeout that a session is believed to have, which AWS does not tell
 * @param runCost null if nobody said what an hour costs
 */
public record Assumptions(Duration tailMargin, Duration lifetime, @Nullable RunCost runCost) {
  /**
   * What a run costs.
   *
   * @param took until the report was written
   * @param perHour the price of the machine or cluster that it runs on
   */
  public record RunCost(Duration took, BigDecimal perHour) {}
}
