package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.logged.CountVerdict;
import io.dpuledger.analysis.rightsizing.logged.CountVerdict.Answer;
import io.dpuledger.analysis.rightsizing.logged.FixedSize;
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
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sessions with more workers than most of the group have, of the same type. Where auto-scaled peers
 * show what is used, auto scaling is the better advice, and this one would count it twice. Where
 * event logs were replayed, what they say is better known.
 */
record WorkerCountRule(RightsizingPolicy policy) implements RightsizingRule {
  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    if (AutoScaledPeers.of(profile, policy).isPresent()) {
      return List.of();
    }
    return FixedSize.of(profile).stream()
        .filter(size -> ReplayedCount.of(size, policy, monthly).isEmpty())
        // At times, they need all their workers.
        .filter(size -> SlotWaves.of(size.setups()).isEmpty())
        .flatMap(size -> look(profile, size, monthly).stream())
        .toList();
  }

  private List<Finding> look(SessionProfile profile, FixedSize size, MonthlyMoney monthly) {
    String type = size.workerType();
    List<SessionSetup> setups = size.setups();
    Optional<Integer> usual = usual(setups);
    if (usual.isEmpty()) {
      return List.of();
    }
    int workers = usual.orElseThrow();
    List<SessionSetup> larger =
        setups.stream().filter(setup -> Workers.count(setup) > workers).toList();
    long sessions = SessionProfile.sessions(larger);
    if (sessions == 0) {
      return List.of();
    }
    CountVerdict byReplays = CountVerdict.of(size, workers);
    if (byReplays.answer() != Answer.NOT_KNOWN) {
      return byReplays.answer() == Answer.ENOUGH
          ? List.of()
          : Finding.withhold(Kind.WORKER_COUNT, profile, byReplays.because());
    }
    Lever lever = lever(larger, workers);
    Saving saving = lever.alone(monthly, false);
    if (sessions < policy.minimumSessions()) {
      return Finding.withhold(
          Kind.WORKER_COUNT,
          profile,
          "only %d sessions have more than %d %s".formatted(sessions, workers, type));
    }
    if (saving.high().compareTo(policy.minimumMonthlySavings()) < 0) {
      return Finding.tooLittle(Kind.WORKER_COUNT, profile, saving, policy);
    }
    BigDecimal cost = SessionProfile.listCost(larger);
    BigDecimal idle = SessionProfile.sum(larger, setup -> setup.spend().idleCostLow());
    int most = larger.stream().mapToInt(Workers::count).max().orElse(workers);
    String currency = profile.billingCurrency();
    String rationale =
        "%d sessions of the group do with %d %s; %d have more, and cost %s in %d days. Of this,"
                .formatted(
                    sessionsWith(setups, workers),
                    workers,
                    type,
                    sessions,
                    AmountText.exact(currency, cost),
                    monthly.lookBack().days())
            + " at least %s was idle, and would cost %d/n with %d of n workers: the cautious saving."
                .formatted(AmountText.exact(currency, idle), workers, workers)
            + " The ceiling assumes that the work takes no longer. It may take up to %.1f times as"
                .formatted(most / (double) workers)
            + " long.";
    return List.of(
        new Finding.Advice(
            RecommendationBuilder.of(Kind.WORKER_COUNT, "workers " + type, profile, monthly)
                .of(sessions)
                .change(Workers.sizes(larger), "%d %s".formatted(workers, type))
                .saves(saving)
                .sure(Confidence.C)
                .takes(Level.MEDIUM, Level.LOW)
                .undo("Set the old number of workers again.")
                .because(rationale)
                .adopted(Setting.workers(type, workers).adoptedShare(setups))
                .detail(Setting.WORKER_TYPE, type)
                .detail(Setting.NUMBER_OF_WORKERS, workers)
                .detail("larger_sessions", sessions)
                .detail("larger_cost", cost)
                .detail("larger_idle_cost_low", idle)
                .build(),
            lever));
  }

  /** The number that most sessions have, if enough do and it is no less than Glue's smallest. */
  private Optional<Integer> usual(List<SessionSetup> setups) {
    Map<Integer, Long> sessions =
        setups.stream()
            .filter(setup -> Workers.units(setup).compareTo(policy.smallestUnits()) >= 0)
            .collect(
                Collectors.groupingBy(
                    Workers::count,
                    TreeMap::new,
                    Collectors.summingLong(setup -> setup.spend().sessions())));
    return sessions.entrySet().stream()
        .filter(count -> count.getValue() >= policy.minimumSessions())
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static long sessionsWith(List<SessionSetup> setups, int workers) {
    return SessionProfile.count(
        setups, setup -> Workers.count(setup) == workers ? setup.spend().sessions() : 0);
  }

  private static Lever lever(List<SessionSetup> larger, int workers) {
    Map<SessionSetup, Lever.Cut> cuts = new LinkedHashMap<>();
    for (SessionSetup setup : larger) {
      BigDecimal share =
          BigDecimal.ONE.subtract(
              BigDecimal.valueOf(workers)
                  .divide(BigDecimal.valueOf(Workers.count(setup)), MathContext.DECIMAL64));
      cuts.put(setup, new Lever.Part(share, BigDecimal.ZERO, BigDecimal.ZERO, share));
    }
    return new Lever(cuts);
  }
}
