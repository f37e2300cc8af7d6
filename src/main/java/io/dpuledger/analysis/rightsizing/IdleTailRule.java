package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.Recommendation;
import io.dpuledger.model.Recommendation.Confidence;
import io.dpuledger.model.RightsizingPolicy;
import io.dpuledger.model.SessionProfile;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Sessions that end by their idle timeout pay for all of it: a lower one cuts the tail. */
final class IdleTailRule implements RightsizingRule {
  private final RightsizingPolicy policy;
  private final TimeoutChoice choice;

  IdleTailRule(RightsizingPolicy policy) {
    this.policy = policy;
    this.choice = new TimeoutChoice(policy);
  }

  @Override
  public Optional<Recommendation> recommend(SessionProfile profile, UsagePeriod lookBack) {
    if (profile.tailSessions() < policy.minimumSessions() || choice.of(profile).isEmpty()) {
      return Optional.empty();
    }
    int minutes = choice.of(profile).orElseThrow();
    MonthlyMoney monthly = new MonthlyMoney(lookBack);
    BigDecimal low = monthly.at(minutes, profile.tailSavings());
    if (low.compareTo(policy.minimumMonthlySavings()) < 0) {
      return Optional.empty();
    }
    BigDecimal high = monthly.at(minutes, profile.tailCeilings()).max(low);
    long cut = profile.tailsCut().getOrDefault(minutes, 0L);
    String currency = profile.billingCurrency();
    String rationale =
        "%d of %d sessions in %d days certainly ended by idling; their idle tails cost %s. %d of them"
                .formatted(
                    profile.tailSessions(),
                    profile.sessions(),
                    lookBack.days(),
                    MonthlyMoney.text(profile.tailCost(), currency),
                    cut)
            + " had a timeout above %d min: the sum of (timeout - %d min) x units x price is %s in 30"
                .formatted(minutes, minutes, MonthlyMoney.text(low, currency))
            + " days. At most %s: all that sessions with a longer timeout ran beyond it."
                .formatted(MonthlyMoney.text(high, currency))
            + " Statements are not asked for this: how often people would be interrupted is not"
            + " known here (idle_timeout_curve estimates it where statements were read), and restarts"
            + " are not charged. %d min is the rule of thumb: as long as waiting".formatted(minutes)
            + " costs what an interruption costs (%s min of these sessions)."
                .formatted(choice.minutesWorthWaiting(profile).toPlainString());
    return Optional.of(
        TimeoutRecommendation.of(
            "tail",
            profile,
            lookBack,
            minutes,
            "Idle timeout %s"
                .formatted(
                    profile.medianIdleTimeoutMinutes() == null
                        ? "unknown"
                        : profile.medianIdleTimeoutMinutes() + " min (median)"),
            profile.tailSessions(),
            low,
            high,
            Confidence.C,
            rationale,
            Map.of(
                "tail_sessions", Long.toString(profile.tailSessions()),
                "tail_cost", profile.tailCost().toPlainString(),
                "sessions_above_timeout", Long.toString(cut),
                "minutes_worth_waiting", choice.minutesWorthWaiting(profile).toPlainString())));
  }
}
