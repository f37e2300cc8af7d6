package io.dpuledger.analysis.rightsizing.logged;

import io.dpuledger.model.advice.ReplayRefusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether a smaller number of workers can be recommended by replays.
 *
 * @param because why not; empty if it can
 */
public record CountVerdict(Answer answer, String because) {
  /** Of the sessions with logs, so many may have one that promises nothing. */
  private static final long ONE_IN = 5;

  private static final BigDecimal MOST_LONGER = new BigDecimal("0.25");

  /** What replays say. */
  public enum Answer {
    ENOUGH,
    TOO_FEW_WORKERS,
    NOT_KNOWN
  }

  /** Of fewer workers for the sessions that have more. */
  public static CountVerdict of(FixedSize size, int workers) {
    return of(CountTrial.of(size, workers));
  }

  public static CountVerdict of(CountTrial trial) {
    Map<ReplayRefusal, Long> refusals = trial.refusals();
    if (refusals.keySet().stream().anyMatch(ReplayRefusal::isAgainst)) {
      return new CountVerdict(
          Answer.TOO_FEW_WORKERS,
          "%s may be too few: of %d sessions with logs, %s"
              .formatted(
                  trial.name(), trial.logged(), counted(refusals, ReplayRefusal::isAgainst, "")));
    }
    Evidence evidence = Evidence.of(trial.replayed(), trial.larger());
    // Less evidence is needed to say that it would take too long.
    if (evidence.hasEnoughSessions() && trial.work().worst().compareTo(MOST_LONGER) > 0) {
      return new CountVerdict(
          Answer.TOO_FEW_WORKERS,
          "with %s, the recorded work takes up to %s longer, more than %s"
              .formatted(trial.name(), percent(trial.work().worst()), percent(MOST_LONGER)));
    }
    String others = counted(refusals, refusal -> true, "with ");
    String without = others.isEmpty() ? "" : " (not replayed: %s)".formatted(others);
    if (evidence.missing().isPresent()) {
      return notKnown(trial, evidence.missing().orElseThrow() + without);
    }
    if (unjudged(refusals) * ONE_IN > trial.logged()) {
      return notKnown(trial, "too many logs promise nothing" + without);
    }
    return new CountVerdict(Answer.ENOUGH, "");
  }

  private static CountVerdict notKnown(CountTrial trial, String why) {
    return new CountVerdict(
        Answer.NOT_KNOWN, "for a replay with %s, %s".formatted(trial.name(), why));
  }

  private static long unjudged(Map<ReplayRefusal, Long> refusals) {
    return refusals.entrySet().stream()
        .filter(refusal -> !refusal.getKey().isOfLittleWork())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static String counted(
      Map<ReplayRefusal, Long> refusals, Predicate<ReplayRefusal> which, String with) {
    return refusals.entrySet().stream()
        .filter(refusal -> which.test(refusal.getKey()))
        .map(refusal -> refusal.getValue() + " " + with + refusal.getKey().words())
        .collect(Collectors.joining(", "));
  }

  static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(0, RoundingMode.CEILING) + " %";
  }
}
