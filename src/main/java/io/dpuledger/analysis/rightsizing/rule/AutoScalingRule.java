package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.logged.ReplayedCount;
import io.dpuledger.analysis.rightsizing.saving.Lever;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.analysis.rightsizing.setting.AutoScaledPeers;
import io.dpuledger.analysis.rightsizing.setting.Setting;
import io.dpuledger.analysis.rightsizing.setting.Workers;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.price.AmountText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Sessions of a fixed size pay for all their workers; auto-scaled ones of the same group do not.
 */
record AutoScalingRule(RightsizingPolicy policy) implements RightsizingRule {
  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    // Fewer workers by replays are the better known change, and both would count it twice.
    Set<SessionSetup> replayed = ReplayedCount.setups(profile, policy, monthly);
    List<SessionSetup> fixed =
        profile.setups().stream()
            .filter(setup -> Workers.canScale(setup, policy) && !replayed.contains(setup))
            .toList();
    long sessions = SessionProfile.sessions(fixed);
    Optional<AutoScaledPeers> peers = AutoScaledPeers.of(profile, policy);
    if (sessions < policy.minimumSessions() || peers.isEmpty()) {
      return List.of();
    }
    AutoScaledPeers alike = peers.orElseThrow();
    Map<SessionSetup, Lever.Cut> cuts = new LinkedHashMap<>();
    for (SessionSetup setup : fixed) {
      BigDecimal capacity = Objects.requireNonNull(setup.shape().capacityUnits());
      cuts.put(setup, alike.saving(capacity, policy.smallestUnits()));
    }
    Lever lever = new Lever(cuts);
    Saving saving = lever.alone(monthly, true);
    if (saving.low().compareTo(policy.minimumMonthlySavings()) < 0) {
      return Finding.tooLittle(Kind.AUTO_SCALING, profile, saving, policy);
    }
    BigDecimal cost = SessionProfile.listCost(fixed);
    String rationale =
        "%d auto-scaled sessions of the group used %.0f %% of their capacity on average; %d of a"
                .formatted(alike.sessions(), 100 * alike.share().mean(), sessions)
            + " fixed size pay for all of theirs, %s in %d days."
                .formatted(
                    AmountText.exact(profile.billingCurrency(), cost), monthly.lookBack().days())
            + " Nine in ten auto-scaled ones used %.0f %% or less."
                .formatted(100 * alike.share().high())
            + " The saving assumes that the fixed ones do similar work. Scaling up takes about a"
            + " minute.";
    return List.of(
        new Finding.Advice(
            RecommendationBuilder.of(Kind.AUTO_SCALING, "auto-scaling", profile, monthly)
                .of(sessions)
                .change(
                    Workers.sizes(fixed),
                    "Auto scaling, same workers as maximum (%%configure: --enable-auto-scaling true)")
                .saves(saving)
                .sure(Confidence.C)
                .takes(Level.MEDIUM, Level.LOW)
                .undo("Remove --enable-auto-scaling.")
                .because(rationale)
                .adopted(Setting.autoScaling().adoptedShare(profile.setups()))
                .detail("fixed_sessions", sessions)
                .detail("fixed_cost", cost)
                .detail("peer_sessions", alike.sessions())
                .detail("peer_used_share", alike.share().mean())
                .build(),
            lever));
  }
}
