package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.Lever;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.WithheldAdvice;
import io.dpuledger.model.price.AmountText;
import java.util.List;

/** What a rule has to say of a group. */
sealed interface Finding {
  /** A change, and what it takes of which sessions' money. */
  record Advice(Recommendation recommendation, Lever lever) implements Finding {
    static Advice that(Recommendation recommendation) {
      return new Advice(recommendation, Lever.NONE);
    }
  }

  /** No change, and why. */
  record Withheld(WithheldAdvice why) implements Finding {}

  /** A group for which nothing is recommended is named, with the reason. */
  static List<Finding> withhold(Kind kind, SessionProfile profile, String reason) {
    return List.of(
        new Withheld(
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
        "the cautious saving is %s in 30 days, under the minimum of %s"
            .formatted(
                AmountText.exact(profile.billingCurrency(), saving.low()),
                AmountText.exact(profile.billingCurrency(), policy.minimumMonthlySavings())));
  }
}
