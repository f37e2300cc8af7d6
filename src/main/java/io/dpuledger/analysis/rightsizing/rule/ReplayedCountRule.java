package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.logged.CountTrial;
import io.dpuledger.analysis.rightsizing.logged.CountVerdict;
import io.dpuledger.analysis.rightsizing.logged.FixedSize;
import io.dpuledger.analysis.rightsizing.logged.ReplayBasis;
import io.dpuledger.analysis.rightsizing.logged.ReplayedCount;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.analysis.rightsizing.setting.Setting;
import io.dpuledger.analysis.rightsizing.setting.Workers;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.price.AmountText;
import java.util.List;
import java.util.Optional;

/**
 * Fewer workers where event logs were replayed on them. The replay promises the recorded work in a
 * range, and neither run time in general nor enough memory.
 */
record ReplayedCountRule(RightsizingPolicy policy) implements RightsizingRule {
  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    return FixedSize.of(profile).stream()
        .flatMap(size -> look(profile, size, monthly).stream())
        .toList();
  }

  private List<Finding> look(SessionProfile profile, FixedSize size, MonthlyMoney monthly) {
    Optional<ReplayedCount> best = ReplayedCount.best(size, policy, monthly);
    if (best.isEmpty()) {
      return ReplayedCount.trials(size, policy).stream()
          .findFirst()
          .map(
              mildest ->
                  Finding.withhold(Kind.WORKER_COUNT, profile, CountVerdict.of(mildest).because()))
          .orElse(List.of());
    }
    ReplayedCount count = best.orElseThrow();
    return count.savesEnough(policy)
        ? List.of(advice(profile, count, monthly))
        : Finding.tooLittle(Kind.WORKER_COUNT, profile, count.saving(), policy);
  }

  private static Finding advice(SessionProfile profile, ReplayedCount count, MonthlyMoney monthly) {
    CountTrial trial = count.trial();
    int workers = trial.workers();
    String type = trial.size().workerType();
    long sessions = SessionProfile.sessions(trial.larger());
    return new Finding.Advice(
        // The same advice as that by peers, on better evidence.
        RecommendationBuilder.of(Kind.WORKER_COUNT, "workers " + type, profile, monthly)
            .of(sessions)
            .change(Workers.sizes(trial.larger()), trial.name())
            .saves(count.saving())
            .sure(Confidence.B)
            .takes(Level.MEDIUM, Level.LOW)
            .undo("Set the old number of workers again.")
            .because(rationale(profile, trial, sessions, monthly))
            .adopted(Setting.workers(type, workers).adoptedShare(trial.size().setups()))
            .detail(Setting.WORKER_TYPE, type)
            .detail(Setting.NUMBER_OF_WORKERS, workers)
            .detail("larger_sessions", sessions)
            .detail("larger_cost", trial.listCost())
            .detail("replayed_cost", trial.replayedCost())
            .details(ReplayBasis.of(trial).details())
            .build(),
        trial.lever());
  }

  private static String rationale(
      SessionProfile profile, CountTrial trial, long sessions, MonthlyMoney monthly) {
    ReplayBasis basis = ReplayBasis.of(trial);
    String currency = profile.billingCurrency();
    return "With %s, the recorded work takes %s in the replay of its event logs."
            .formatted(basis.fewer(), basis.longer())
        + " %d sessions on %d working days with logs were replayed, %s of the cost of the %d sessions"
            .formatted(
                basis.evidence().sessions(),
                basis.evidence().workingDays(),
                basis.evidence().percent(),
                sessions)
        + " that have more than %s (%s in %d days), among them the three that cost most."
            .formatted(
                trial.name(),
                AmountText.exact(currency, trial.listCost()),
                monthly.lookBack().days())
        + " 19 in 20 of these take no longer than that, at either end of the range. None of them"
        + " spilled, cached data, or held more than 60 %% of the memory of %s."
            .formatted(trial.name())
        + " The savings are after the cost of the longer work: cautious at the slow end of the range,"
        + " the ceiling at the fast end. The range holds for this recorded work. It promises neither run time in general, nor enough memory, nor the same"
        + " for other data."
        + trial.held().sentence();
  }
}
