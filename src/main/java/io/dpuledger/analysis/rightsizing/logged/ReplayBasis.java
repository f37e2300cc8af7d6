package io.dpuledger.analysis.rightsizing.logged;

import io.dpuledger.analysis.rightsizing.setting.Setting;
import io.dpuledger.analysis.rightsizing.setting.Workers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a recommended number of workers rests on if it was replayed, as it is kept with the
 * recommendation.
 *
 * @param workers the number that is recommended
 * @param fewestToday the smallest number that sessions have
 * @param mostToday the largest one
 * @param evidence the sessions that were replayed
 * @param best how much longer their work takes at the fast end, at the 95th percentile; below 0 if
 *     it takes less
 * @param worst the same at the slow end
 */
public record ReplayBasis(
    int workers,
    int fewestToday,
    int mostToday,
    Evidence evidence,
    BigDecimal best,
    BigDecimal worst) {
  private static final String FEWEST_TODAY = "fewest_workers_today";
  private static final String MOST_TODAY = "most_workers_today";
  private static final String SESSIONS = "replayed_sessions";
  private static final String DAYS = "replayed_working_days";
  private static final String COST_SHARE = "replayed_cost_share";
  private static final String BEST = "longer_at_best";
  private static final String WORST = "longer_at_worst";

  /** Of a number that the evidence is enough for. */
  public static ReplayBasis of(CountTrial trial) {
    LongerWork work = trial.work();
    return new ReplayBasis(
        trial.workers(),
        trial.larger().stream().mapToInt(Workers::count).min().orElseThrow(),
        trial.larger().stream().mapToInt(Workers::count).max().orElseThrow(),
        Evidence.of(trial.replayed(), trial.larger()),
        work.best(),
        work.worst());
  }

  /** Of a recommendation with these details; nothing if it does not rest on replays. */
  public static Optional<ReplayBasis> of(Map<String, String> details) {
    if (!details.containsKey(WORST)) {
      return Optional.empty();
    }
    Function<String, BigDecimal> number =
        name -> new BigDecimal(Objects.requireNonNull(details.get(name), name));
    return Optional.of(
        new ReplayBasis(
            number.apply(Setting.NUMBER_OF_WORKERS).intValueExact(),
            number.apply(FEWEST_TODAY).intValueExact(),
            number.apply(MOST_TODAY).intValueExact(),
            new Evidence(
                number.apply(SESSIONS).intValueExact(),
                number.apply(DAYS).intValueExact(),
                number.apply(COST_SHARE),
                true),
            number.apply(BEST),
            number.apply(WORST)));
  }

  /** What to keep besides the number that is recommended. */
  public Map<String, String> details() {
    Map<String, String> details = new LinkedHashMap<>();
    details.put(FEWEST_TODAY, String.valueOf(fewestToday));
    details.put(MOST_TODAY, String.valueOf(mostToday));
    details.put(SESSIONS, String.valueOf(evidence.sessions()));
    details.put(DAYS, String.valueOf(evidence.workingDays()));
    details.put(COST_SHARE, evidence.costShare().toPlainString());
    details.put(BEST, best.toPlainString());
    details.put(WORST, worst.toPlainString());
    return details;
  }

  /** As "half the workers (5 instead of 10)". */
  public String fewer() {
    String today =
        fewestToday == mostToday ? "" + mostToday : "%d to %d".formatted(fewestToday, mostToday);
    return "%s (%d instead of %s)".formatted(share(), workers, today);
  }

  private String share() {
    Map<BigDecimal, String> names =
        Map.of(
            new BigDecimal("0.5000"), "half the workers",
            new BigDecimal("0.3333"), "a third of the workers",
            new BigDecimal("0.6667"), "two thirds of the workers",
            new BigDecimal("0.2500"), "a quarter of the workers",
            new BigDecimal("0.7500"), "three quarters of the workers");
    BigDecimal kept =
        BigDecimal.valueOf(workers).divide(BigDecimal.valueOf(mostToday), 4, RoundingMode.HALF_UP);
    return fewestToday == mostToday ? names.getOrDefault(kept, "fewer workers") : "fewer workers";
  }

  /** As "25 sessions on 12 working days, 62 % of the cost". */
  public String seen() {
    return "%d sessions on %d working days, %s of the cost"
        .formatted(evidence.sessions(), evidence.workingDays(), evidence.percent());
  }

  /** As "4 to 11 % longer". */
  public String longer() {
    return best.signum() <= 0
        ? "up to %s longer".formatted(CountVerdict.percent(worst))
        : "%s to %s longer"
            .formatted(
                best.movePointRight(2).setScale(0, RoundingMode.DOWN), CountVerdict.percent(worst));
  }
}
