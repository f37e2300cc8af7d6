package io.dpuledger.analysis.idletimeout;

import io.dpuledger.analysis.idletimeout.TimeoutDecision.Basis;
import java.util.List;
import java.util.Optional;

/**
 * Finds the timeout of a group on the best evidence there is: its own gaps, else those of the
 * nearest wider group that has seen enough, else the rule of thumb.
 */
public record EvidenceLadder(Interruption price, CurvePolicy policy) {
  private static final double TWICE = 2;

  /**
   * The timeout to advise to the first of the groups; nothing if it has no gaps, or only free ones.
   * Nobody knows the price of an interruption well: if the best timeout is longer at twice the
   * price, it is that one.
   *
   * @param rungs the group, then ever wider ones around it
   */
  public Optional<TimeoutDecision> advise(List<Evidence> rungs) {
    return decide(rungs)
        .map(
            best ->
                rungs.stream()
                    .filter(rung -> rung.scope().equals(best.scope()))
                    .findFirst()
                    .flatMap(rung -> patient(best, rungs.get(0), rung))
                    .orElse(best));
  }

  private Optional<TimeoutDecision> patient(TimeoutDecision best, Evidence own, Evidence rung) {
    TimeoutCurve curve = new TimeoutCurve(own, rung, price, policy);
    return curve
        .optimum(TWICE)
        .map(Optimum::timeoutMinutes)
        .filter(longer -> longer > best.timeoutMinutes())
        .map(longer -> decision(best.basis(), curve.at(longer), rung, curve));
  }

  /**
   * The best timeout at the configured price.
   *
   * @param rungs the group, then ever wider ones around it
   */
  Optional<TimeoutDecision> decide(List<Evidence> rungs) {
    Evidence own = rungs.get(0);
    for (Evidence rung : rungs) {
      TimeoutCurve curve = new TimeoutCurve(own, rung, price, policy);
      Optional<Optimum> found = curve.optimum().filter(optimum -> rung.supports(optimum, policy));
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
