package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.WithheldAdvice;
import java.util.List;

/** Why nothing is recommended: a group that is left out is named, with the reason. */
final class Reasons {
  private Reasons() {}

  static List<Finding> withhold(Kind kind, SessionProfile profile, String reason) {
    return List.of(
        new Finding.Withheld(
            new WithheldAdvice(
                kind,
                profile.scope(),
                profile.billingCurrency(),
                profile.sessions(),
                profile.listCost(),
                reason)));
  }

  static List<Finding> tooLittle(
      Kind kind, SessionProfile profile, Saving saving, RightsizingPolicy policy) {
    return withhold(
        kind,
        profile,
        "it is only sure to save %s in 30 days, less than the %s that are worth a change"
            .formatted(
                MonthlyMoney.text(saving.low(), profile.billingCurrency()),
                MonthlyMoney.text(policy.minimumMonthlySavings(), profile.billingCurrency())));
  }
}
