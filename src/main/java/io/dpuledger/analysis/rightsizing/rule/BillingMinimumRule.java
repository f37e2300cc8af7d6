package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.Lever;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.analysis.rightsizing.saving.Shares;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.price.AmountText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bursts of sessions that each end within the billing minimum, and are each billed for all of it.
 * One session for all that start in the same minute is billed for its work and, at most, for one
 * such minimum more.
 */
record BillingMinimumRule(RightsizingPolicy policy) implements RightsizingRule {
  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    List<SessionSetup> setups =
        profile.setups().stream().filter(setup -> setup.shorts().sessions() > 0).toList();
    long sessions = SessionProfile.count(setups, setup -> setup.shorts().sessions());
    if (sessions < policy.minimumSessions()) {
      return List.of();
    }
    BigDecimal surplus = SessionProfile.sum(setups, setup -> setup.shorts().minimumChargeCost());
    BigDecimal margin =
        monthly.margin(SessionProfile.sum(setups, BillingMinimumRule::surplusSquares));
    Saving saving =
        Saving.of(
            monthly.of(SessionProfile.sum(setups, BillingMinimumRule::saved)),
            margin,
            monthly.of(surplus));
    if (saving.low().compareTo(policy.minimumMonthlySavings()) < 0) {
      return Finding.tooLittle(Kind.BILLING_MINIMUM, profile, saving, policy);
    }
    long minutes = SessionProfile.count(setups, setup -> setup.shorts().startMinutes());
    String currency = profile.billingCurrency();
    String rationale =
        "%d sessions ran for less than the billing minimum and were billed %s for time that they did"
                .formatted(sessions, AmountText.exact(currency, surplus))
            + " not run, in %d days. They started in %d different minutes. One session for all work"
                .formatted(monthly.lookBack().days(), minutes)
            + " of a minute wastes one minimum at most, but must be stopped when the work is done.";
    return List.of(
        new Finding.Advice(
            RecommendationBuilder.of(Kind.BILLING_MINIMUM, "billing-minimum", profile, monthly)
                .of(sessions)
                .change(
                    "A session for each piece of work, shorter than the billing minimum",
                    "One session for all work of a burst")
                .saves(saving)
                .sure(Confidence.B)
                .takes(Level.LOW, Level.MEDIUM)
                .undo("Open a session for each piece of work again.")
                .because(rationale)
                .detail("short_sessions", sessions)
                .detail("minimum_charge_cost", surplus)
                .detail("start_minutes", minutes)
                .build(),
            lever(setups)));
  }

  private static Lever lever(List<SessionSetup> setups) {
    Map<SessionSetup, Lever.Cut> cuts = new LinkedHashMap<>();
    for (SessionSetup setup : setups) {
      BigDecimal saved = saved(setup);
      cuts.put(setup, new Lever.Amounts(saved, saved, setup.shorts().minimumChargeCost()));
    }
    return new Lever(cuts);
  }

  /** What they were billed beyond their use, less one minimum for each minute of starts. */
  private static BigDecimal saved(SessionSetup setup) {
    SessionSetup.Shorts shorts = setup.shorts();
    BigDecimal kept =
        Shares.of(
            shorts.listCost(),
            BigDecimal.valueOf(shorts.startMinutes()),
            BigDecimal.valueOf(shorts.sessions()));
    return shorts.minimumChargeCost().subtract(kept).max(BigDecimal.ZERO);
  }

  /** As if each brought the same. */
  private static BigDecimal surplusSquares(SessionSetup setup) {
    SessionSetup.Shorts shorts = setup.shorts();
    return shorts
        .minimumChargeCost()
        .pow(2)
        .divide(BigDecimal.valueOf(shorts.sessions()), MathContext.DECIMAL64);
  }
}
