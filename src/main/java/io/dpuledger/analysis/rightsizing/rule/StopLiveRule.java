package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.price.AmountText;
import java.math.BigDecimal;
import java.util.List;

/** Sessions that live, and idled when they were last seen: they burn until somebody stops them. */
record StopLiveRule(RightsizingPolicy policy) implements RightsizingRule {
  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    long sessions = SessionProfile.count(profile.setups(), setup -> setup.watched().idleLive());
    BigDecimal exposure =
        SessionProfile.sum(profile.setups(), setup -> setup.watched().idleLiveExposure());
    if (exposure.compareTo(policy.minimumMonthlySavings()) < 0) {
      return List.of();
    }
    return List.of(
        Finding.Advice.that(
            RecommendationBuilder.of(Kind.STOP_LIVE, "stop-live", profile, monthly)
                .of(sessions)
                .change("%d sessions idle".formatted(sessions), "Check them, and stop them")
                .savesOnce(Saving.unknown(exposure))
                .sure(Confidence.C)
                .takes(Level.MEDIUM, Level.VERY_LOW)
                .undo("A stopped session cannot be restarted: open a new one.")
                .because(
                    "%d sessions were live and idle at the last observation. If nobody stops them, they"
                            .formatted(sessions)
                        + " cost up to %s more until a timeout ends them. This saves once, not each month."
                            .formatted(AmountText.exact(profile.billingCurrency(), exposure)))
                .detail("idle_live_sessions", sessions)
                .build()));
  }
}
