package io.dpuledger.analysis.idletimeout;

import io.dpuledger.analysis.idletimeout.TimeoutDecision.Basis;
import java.util.List;
import java.util.Optional;

/**
 * Finds the timeout of a group on the best evidence there is: its own gaps, else those of the
 * nearest wider group that has seen enough, else the rule of thumb.
 */
public final class EvidenceLadder {
  private final Interruption price;
  private final CurvePolicy policy;

  public EvidenceLadder(Interruption price, CurvePolicy policy) {
    this.price = price;
    this.policy = policy;
  }

  /**
   * The timeout for the first of the groups; nothing if it has no gaps, or only free ones.
   *
   * @param rungs the group, then ever wider ones around it
   */
  public Optional<TimeoutDecision> decide(List<Evidence> rungs) {
    List<Gap> own = rungs.get(0).gaps();
    for (int i = 0; i < rungs.size(); i++) {
      Evidence rung = rungs.get(i);
      Basis basis = i == 0 ? Basis.OWN : Basis.BORROWED;
      Optional<Optimum> found =
          new TimeoutCurve(own, rung.gaps(), price, policy)
              .optimum()
              .filter(optimum -> rung.supports(optimum, policy));
      if (found.isPresent()) {
        return found.map(optimum -> decision(basis, optimum, own, rung));
      }
    }
    return ruleOfThumb(own);
  }

  private TimeoutDecision decision(Basis basis, Optimum found, List<Gap> own, Evidence rung) {
    double seconds = found.timeoutMinutes() * 60.0;
    Band saving =
        Jackknife.band(
                own,
                rung.gaps(),
                (mine, alike) -> -RelativeCost.of(mine, alike, price, 1).at(seconds))
            .orElse(null);
    return new TimeoutDecision(
        basis, found.timeoutMinutes(), found.moves(), rung.scope(), found, saving);
  }

  private Optional<TimeoutDecision> ruleOfThumb(List<Gap> own) {
    if (own.stream().allMatch(gap -> gap.costPerMinute().signum() == 0)) {
      return Optional.empty();
    }
    double minutes = RelativeCost.of(own, own, price, 1).minutesWorthWaiting();
    long longest = own.stream().mapToLong(Gap::timeoutSeconds).max().orElse(0);
    return policy.snapMinutes().stream()
        .filter(snap -> snap >= policy.lowestMinutes() && snap * 60L <= longest)
        .min((a, b) -> Double.compare(Math.abs(a - minutes), Math.abs(b - minutes)))
        .map(
            snap ->
                new TimeoutDecision(Basis.RULE_OF_THUMB, snap, moves(own, snap), null, null, null));
  }

  private static boolean moves(List<Gap> own, int minutes) {
    return own.stream().anyMatch(gap -> gap.timeoutSeconds() != minutes * 60L);
  }
}
