package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.Recommendation;
import io.dpuledger.model.RightsizingPolicy;
import io.dpuledger.model.SessionProfile;
import io.dpuledger.model.UsagePeriod;
import java.util.Comparator;
import java.util.List;

/** Asks every rule about every group. A new rule is one line here. */
public final class Rightsizing {
  private final RightsizingPolicy policy;
  private final List<RightsizingRule> rules;

  public Rightsizing(RightsizingPolicy policy) {
    this.policy = policy;
    this.rules = List.of(new IdleTailRule(policy), new NoIdleProtectionRule(policy));
  }

  /** All recommendations, the surest money first. */
  public List<Recommendation> recommend(List<SessionProfile> profiles, UsagePeriod lookBack) {
    if (lookBack.days() < policy.minimumDays()) {
      return List.of();
    }
    return profiles.stream()
        .flatMap(
            profile -> rules.stream().flatMap(rule -> rule.recommend(profile, lookBack).stream()))
        .sorted(
            Comparator.comparing(Recommendation::estimatedMonthlySavingsLow)
                .thenComparing(Recommendation::estimatedMonthlySavingsHigh)
                .reversed()
                .thenComparing(Recommendation::recommendationId))
        .toList();
  }
}
