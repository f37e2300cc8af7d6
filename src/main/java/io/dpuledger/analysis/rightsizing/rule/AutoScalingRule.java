package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.logged.HeldTasks;
import io.dpuledger.analysis.rightsizing.logged.ReplayedCount;
import io.dpuledger.analysis.rightsizing.logged.SlotWaves;
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
 * Without such, event logs may show that task slots idle in waves.
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
    if (sessions < policy.minimumSessions()) {
      return List.of();
    }
    return peers
        .map(alike -> byPeers(profile, fixed, alike, monthly))
        .orElseGet(
            () ->
                SlotWaves.of(fixed)
                    .map(waves -> byLogs(profile, waves, monthly))
                    .orElse(List.of()));
  }

  private List<Finding> byPeers(
      SessionProfile profile,
      List<SessionSetup> fixed,
      AutoScaledPeers alike,
      MonthlyMoney monthly) {
    long sessions = SessionProfile.sessions(fixed);
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
            builder(profile, fixed, monthly)
                .saves(saving)
                .sure(Confidence.C)
                .because(rationale)
                .detail("fixed_sessions", sessions)
                .detail("fixed_cost", cost)
                .detail("peer_sessions", alike.sessions())
                .detail("peer_used_share", alike.share().mean())
                .build(),
            lever));
  }

  /** Logs show that slots idle, but not how soon auto scaling would release them. */
  private List<Finding> byLogs(SessionProfile profile, SlotWaves waves, MonthlyMoney monthly) {
    Lever lever = waves.lever(policy);
    Saving saving = lever.alone(monthly, false);
    if (saving.high().compareTo(policy.minimumMonthlySavings()) < 0) {
      return Finding.tooLittle(Kind.AUTO_SCALING, profile, saving, policy);
    }
    BigDecimal cost = SessionProfile.listCost(waves.setups());
    String rationale =
        "Task slots idle in waves in %d of %d sessions with event logs: at times most of them are busy,"
                .formatted(waves.waves(), waves.evidence().sessions())
            + " on average less than half while jobs run. These sessions, on %d working days, are %s of"
                .formatted(waves.evidence().workingDays(), waves.evidence().percent())
            + " the cost of those of a fixed size (%s in %d days); tasks ran in %.0f %% of their slots"
                .formatted(
                    AmountText.exact(profile.billingCurrency(), cost),
                    monthly.lookBack().days(),
                    100 * waves.busyShare().doubleValue())
            + " and time. The ceiling pays for these only. How much auto scaling saves is not known,"
            + " because workers come about a minute after they are needed, and leave some time after.";
    return List.of(
        new Finding.Advice(
            builder(profile, waves.setups(), monthly)
                .saves(saving)
                .sure(Confidence.C)
                .because(rationale + HeldTasks.of(waves.setups()).sentence())
                .detail("fixed_sessions", SessionProfile.sessions(waves.setups()))
                .detail("fixed_cost", cost)
                .detail("logged_sessions", waves.evidence().sessions())
                .detail("sessions_in_waves", waves.waves())
                .detail("busy_slot_share", waves.busyShare())
                .build(),
            lever));
  }

  private static RecommendationBuilder builder(
      SessionProfile profile, List<SessionSetup> fixed, MonthlyMoney monthly) {
    return RecommendationBuilder.of(Kind.AUTO_SCALING, "auto-scaling", profile, monthly)
        .of(SessionProfile.sessions(fixed))
        .change(
            Workers.sizes(fixed),
            "Auto scaling, same workers as maximum (%%configure: --enable-auto-scaling true)")
        .takes(Level.MEDIUM, Level.LOW)
        .undo("Remove --enable-auto-scaling.")
        .adopted(Setting.autoScaling().adoptedShare(profile.setups()));
  }
}
