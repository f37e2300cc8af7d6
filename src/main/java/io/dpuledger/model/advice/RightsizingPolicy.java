package io.dpuledger.model.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * When a recommendation is worth making.
 *
 * @param restart how long it takes an interrupted user to have a session again
 * @param peopleCost what an interruption costs besides, in the session's currency
 * @param smallestUnits DPU or M-DPU of the smallest session that is recommended
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
