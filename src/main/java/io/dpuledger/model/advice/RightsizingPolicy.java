package io.dpuledger.model.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * When to make a recommendation.
 *
 * @param restart how long it takes an interrupted user to get a new session
 * @param peopleCost the other cost of an interruption, in the session's currency
 * @param smallestUnits DPU or M-DPU of the smallest session to recommend
 */
public record RightsizingPolicy(
    int lookBackDays,
    int minimumDays,
    int minimumSessions,
    BigDecimal minimumMonthlySavings,
    Duration restart,
    BigDecimal peopleCost,
    List<Integer> timeoutMinutes,
    BigDecimal smallestUnits,
    List<Suppression> suppressions) {
  public RightsizingPolicy {
    suppressions = List.copyOf(suppressions);
    timeoutMinutes = List.copyOf(timeoutMinutes);
  }
}
