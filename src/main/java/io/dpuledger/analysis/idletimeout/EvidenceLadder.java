package io.dpuledger.analysis.idletimeout;

import io.dpuledger.analysis.idletimeout.TimeoutDecision.Basis;
import java.util.List;
import java.util.Optional;

/**
 * Finds the timeout of a group on the best evidence there is: its own gaps, else those of the
 * nearest wider group that has seen enough, else the rule of thumb.
 */
public record EvidenceLadder(Interruption price, CurvePolicy policy) {

  /**
   * The timeout for the first of the groups; nothing if it has no gaps, or only free ones.
   *
   * @param rungs the group, then ever wider ones around it
   */
  public Optional<TimeoutDecision> decide(List<Evidence> rungs) {
    Evidence own = rungs.get(0);
    for (Evidence rung : rungs) {
      TimeoutCurve curve = new TimeoutCurve(own, rung, price, policy);
      Optional<Optimum> found = curve.advised().filter(optimum -> rung.supports(optimum, policy));
      if (found.isPresent()) {
        Basis basis = rung.equals(own) ? Basis.OWN : Basis.BORROWED;
        return found.map(optimum -> decision(basis, optimum, rung, curve));
      }
    }
    return ruleOfThumb(own);
  }

  private static TimeoutDecision decision(
      Basis basis, Optimum found, Evidence rung, TimeoutCurve curve) {
    int minutes = found.timeoutMinutes();
    Band saving = curve.saving(minutes).orElse(null);
    return new TimeoutDecision(basis, minutes, found.moves(), rung.scope(), found, saving);
  }

  private Optional<TimeoutDecision> ruleOfThumb(Evidence own) {
    List<GapBin> gaps = own.gaps();
    if (gaps.stream().allMatch(bin -> bin.ratePerMinute().signum() == 0)) {
      return Optional.empty();
    }
    var weights = CostWeights.byTimeout(gaps, price);
    double minutes = new RelativeCost(weights, own.curves(price).all(), 1).minutesWorthWaiting();
    return policy.choices(weights.lastKey()).stream()
        .min((a, b) -> Double.compare(Math.abs(a - minutes), Math.abs(b - minutes)))
        .map(
            choice ->
                new TimeoutDecision(
                    Basis.RULE_OF_THUMB, choice, moves(own, choice), null, null, null));
  }

  private static boolean moves(Evidence own, int minutes) {
    return own.gaps().stream().anyMatch(bin -> bin.timeoutMinutes() != minutes);
  }
}
