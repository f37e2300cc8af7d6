package io.dpuledger.analysis.rightsizing.setting;

import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.TimeoutEvidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The idle timeout to recommend: the one that pauses speak for. Where none were seen, wait as long
 * as waiting costs what an interruption costs, a rule of thumb that is never more than twice the
 * cost of the best choice.
 *
 * @param moves whether it is worth a change; the rule of thumb does not know
 * @param because why this one
 */
public record TimeoutChoice(int minutes, boolean moves, String because) {

  /** Nothing if waiting costs nothing. */
  public static Optional<TimeoutChoice> of(
      RightsizingPolicy policy, BigDecimal costPerMinute, @Nullable TimeoutEvidence pauses) {
    if (pauses != null) {
      return Optional.of(
          new TimeoutChoice(pauses.timeoutMinutes(), pauses.moves(), because(pauses)));
    }
    if (costPerMinute.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal worthWaiting =
        BigDecimal.valueOf(policy.restart().toMinutes())
            .add(policy.peopleCost().divide(costPerMinute, 1, RoundingMode.HALF_UP));
    return policy.timeoutMinutes().stream()
        .min(
            Comparator.comparing(
                allowed -> BigDecimal.valueOf(allowed).subtract(worthWaiting).abs()))
        .map(
            minutes ->
                new TimeoutChoice(
                    minutes,
                    true,
                    ("No pauses were seen, so %d min is a rule of thumb: an interruption costs as much"
                            + " as %s min of waiting.")
                        .formatted(minutes, worthWaiting.toPlainString())));
  }

  private static String because(TimeoutEvidence pauses) {
    return pauses.isOwn()
        ? "By the %d pauses that were seen, waiting and interruptions cost least at %d min."
            .formatted(pauses.gaps(), pauses.timeoutMinutes())
        : ("Only %d pauses were seen here. By those of similar sessions, waiting and interruptions"
                + " cost least at %d min.")
            .formatted(pauses.gaps(), pauses.timeoutMinutes());
  }
}
