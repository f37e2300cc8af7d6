package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.Recommendation;
import io.dpuledger.model.Recommendation.Confidence;
import io.dpuledger.model.RightsizingPolicy;
import io.dpuledger.model.SessionProfile;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Sessions whose idle timeout is as long as their life, AWS's default, are never ended by idling:
 * one forgotten notebook burns until its lifetime ends.
 */
final class NoIdleProtectionRule implements RightsizingRule {
  private final RightsizingPolicy policy;
  private final TimeoutChoice choice;

  NoIdleProtectionRule(RightsizingPolicy policy) {
    this.policy = policy;
    this.choice = new TimeoutChoice(policy);
  }

  @Override
  public Optional<Recommendation> recommend(SessionProfile profile, UsagePeriod lookBack) {
    if (profile.unprotectedSessions() < policy.minimumSessions() || choice.of(profile).isEmpty()) {
      return Optional.empty();
    }
    int minutes = choice.of(profile).orElseThrow();
    MonthlyMoney monthly = new MonthlyMoney(lookBack);
    BigDecimal high = monthly.at(minutes, profile.unprotectedCeilings());
    if (high.compareTo(policy.minimumMonthlySavings()) < 0) {
      return Optional.empty();
    }
    String currency = profile.billingCurrency();
    String rationale =
        "%d sessions in %d days, %s, ran with an idle timeout that is unknown or no shorter than their"
                .formatted(
                    profile.unprotectedSessions(),
                    lookBack.days(),
                    MonthlyMoney.text(profile.unprotectedCost(), currency))
            + " life, so idling never ends them. One that is forgotten costs up to %s. What they ran"
                .formatted(MonthlyMoney.text(profile.worstSessionCost(), currency))
            + " beyond %d min each cost %s in 30 days, the most that a timeout of %d min could save; how"
                .formatted(minutes, MonthlyMoney.text(high, currency), minutes)
            + " much of it was idle is not known, so the least is 0.";
    return Optional.of(
        TimeoutRecommendation.of(
            "unprotected",
            profile,
            lookBack,
            minutes,
            "No idle protection: the idle timeout cannot act",
            profile.unprotectedSessions(),
            BigDecimal.ZERO.setScale(6),
            high,
            Confidence.D,
            rationale,
            Map.of(
                "unprotected_sessions", Long.toString(profile.unprotectedSessions()),
                "unprotected_cost", profile.unprotectedCost().toPlainString(),
                "worst_session_cost", profile.worstSessionCost().toPlainString(),
                "minutes_worth_waiting", choice.minutesWorthWaiting(profile).toPlainString())));
  }
}
