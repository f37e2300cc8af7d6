package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** All groups of one account, of one currency. */
record Account(String accountId, String currency, List<SessionSetup> setups) {
  static Account of(List<SessionProfile> profiles) {
    return new Account(
        profiles.get(0).scope().accountId(),
        profiles.get(0).billingCurrency(),
        profiles.stream().flatMap(profile -> profile.setups().stream()).toList());
  }

  BigDecimal listCost() {
    return sum(setup -> setup.spend().listCost());
  }

  BigDecimal sum(Function<SessionSetup, BigDecimal> amount) {
    return SessionProfile.sum(setups, amount);
  }

  /** Whether a part of the money is worth a word: a share of all of it, and worth a change. */
  boolean isMuch(
      BigDecimal part, BigDecimal leastShare, RightsizingPolicy policy, MonthlyMoney monthly) {
    return monthly.of(part).compareTo(policy.minimumMonthlySavings()) >= 0
        && part.compareTo(listCost().multiply(leastShare)) >= 0;
  }

  RecommendationBuilder builder(Kind kind, MonthlyMoney monthly) {
    return RecommendationBuilder.of(
            kind,
            new SessionProfile.Scope(accountId, null, null, null),
            currency,
            listCost(),
            monthly)
        .of(SessionProfile.sessions(setups));
  }
}
