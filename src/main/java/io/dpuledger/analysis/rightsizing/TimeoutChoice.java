package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.RightsizingPolicy;
import io.dpuledger.model.SessionProfile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.OptionalInt;

/**
 * The idle timeout to recommend where no statements tell how people pause: wait as long as waiting
 * costs what an interruption costs. A rule of thumb, never more than twice the cost of the best
 * choice.
 */
final class TimeoutChoice {
  private final RightsizingPolicy policy;

  TimeoutChoice(RightsizingPolicy policy) {
    this.policy = policy;
  }

  /** The allowed timeout nearest to the rule of thumb; nothing if waiting costs nothing. */
  OptionalInt of(SessionProfile profile) {
    if (profile.costPerMinute().signum() <= 0) {
      return OptionalInt.empty();
    }
    BigDecimal minutes = minutesWorthWaiting(profile);
    return policy.timeoutMinutes().stream()
        .min(Comparator.comparing(allowed -> BigDecimal.valueOf(allowed).subtract(minutes).abs()))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** The price of an interruption in minutes of this group's sessions. */
  BigDecimal minutesWorthWaiting(SessionProfile profile) {
    return BigDecimal.valueOf(policy.restart().toMinutes())
        .add(policy.peopleCost().divide(profile.costPerMinute(), 1, RoundingMode.HALF_UP));
  }
}
