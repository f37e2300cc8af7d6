package io.dpuledger.analysis.rightsizing.setting;

import io.dpuledger.analysis.rightsizing.saving.Lever;
import io.dpuledger.analysis.rightsizing.saving.Shares;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.advice.SessionSetup.UsedShare;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How much auto-scaled sessions of the same group use.
 *
 * @param share of the capacity they may have
 * @param units of the same, in units
 */
public record AutoScaledPeers(long sessions, UsedShare share, UsedShare units) {
  // Where use is no less than the maximum, AWS reports the maximum and not the use.
  private static final double REPORTS_USE_BELOW = 0.99;

  /** Nothing if there are too few of them, or AWS does not report what they use. */
  public static Optional<AutoScaledPeers> of(SessionProfile profile, RightsizingPolicy policy) {
    List<SessionSetup> peers =
        profile.setups().stream()
            .filter(setup -> setup.shape().autoScaling())
            .filter(setup -> setup.usedShare() != null && setup.shape().capacityUnits() != null)
            .filter(setup -> Objects.requireNonNull(setup.usedShare()).mean() < REPORTS_USE_BELOW)
            .toList();
    long sessions = SessionProfile.sessions(peers);
    return sessions < policy.minimumSessions()
        ? Optional.empty()
        : Optional.of(new AutoScaledPeers(sessions, used(peers, false), used(peers, true)));
  }

  private static UsedShare used(List<SessionSetup> peers, boolean inUnits) {
    double low = Double.MAX_VALUE;
    double high = 0;
    double used = 0;
    double paid = 0;
    for (SessionSetup peer : peers) {
      UsedShare share = Objects.requireNonNull(peer.usedShare());
      double capacity = Objects.requireNonNull(peer.shape().capacityUnits()).doubleValue();
      double factor = inUnits ? capacity : 1;
      double seconds = peer.spend().executionSeconds().doubleValue();
      low = Math.min(low, share.low() * factor);
      high = Math.max(high, share.high() * factor);
      used += share.mean() * capacity * seconds;
      paid += inUnits ? seconds : capacity * seconds;
    }
    return new UsedShare(low, used / paid, high);
  }

  /**
   * What sessions of a fixed size would save. Nobody knows whether they use as large a share as
   * these or as many units: at least it is whichever is more, at most whichever is less, and to be
   * expected is the middle of both.
   */
  public Lever.Part saving(BigDecimal capacityUnits, BigDecimal floorUnits) {
    double capacity = capacityUnits.doubleValue();
    double floor = floorUnits.doubleValue() / capacity;
    return new Lever.Part(
        BigDecimal.ZERO,
        unused(Math.max(share.high(), units.high() / capacity), floor),
        unused((share.mean() + units.mean() / capacity) / 2, floor),
        unused(Math.min(share.low(), units.low() / capacity), floor));
  }

  private static BigDecimal unused(double used, double floor) {
    return Shares.of(1 - Math.max(used, floor));
  }
}
