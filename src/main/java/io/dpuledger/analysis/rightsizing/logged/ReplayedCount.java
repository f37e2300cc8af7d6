package io.dpuledger.analysis.rightsizing.logged;

import io.dpuledger.analysis.rightsizing.logged.CountVerdict.Answer;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The smaller number of workers that saves most, of those that replays allow. */
public record ReplayedCount(CountTrial trial, Saving saving) {
  private static final Comparator<ReplayedCount> LEAST_FIRST =
      Comparator.<ReplayedCount, BigDecimal>comparing(count -> count.saving().low())
          .thenComparing(count -> count.trial().workers());

  /** Nothing if replays allow none, or it saves too little to matter. */
  public static Optional<ReplayedCount> of(
      FixedSize size, RightsizingPolicy policy, MonthlyMoney monthly) {
    return best(size, policy, monthly).filter(count -> count.savesEnough(policy));
  }

  /** Whether it saves enough to matter. */
  public boolean savesEnough(RightsizingPolicy policy) {
    return saving.low().compareTo(policy.minimumMonthlySavings()) >= 0;
  }

  /** The same, however little it saves. */
  public static Optional<ReplayedCount> best(
      FixedSize size, RightsizingPolicy policy, MonthlyMoney monthly) {
    return trials(size, policy).stream()
        .filter(trial -> CountVerdict.of(trial).answer() == Answer.ENOUGH)
        .map(trial -> new ReplayedCount(trial, trial.lever().alone(monthly, true)))
        .max(LEAST_FIRST);
  }

  /** One for each number that a session was replayed on, falling. */
  public static List<CountTrial> trials(FixedSize size, RightsizingPolicy policy) {
    return size.isLogged()
        ? size.fewer(policy).stream().map(workers -> CountTrial.of(size, workers)).toList()
        : List.of();
  }

  /** All setups of a group that replays recommend fewer workers for. */
  public static Set<SessionSetup> setups(
      SessionProfile profile, RightsizingPolicy policy, MonthlyMoney monthly) {
    return FixedSize.of(profile).stream()
        .flatMap(size -> of(size, policy, monthly).stream())
        .flatMap(count -> count.trial().larger().stream())
        .collect(Collectors.toSet());
  }
}
