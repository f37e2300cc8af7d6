package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.price.AmountText;
import java.math.BigDecimal;
import java.util.List;

/** Money that no team owns is money that nobody saves. */
record AttributionRule(RightsizingPolicy policy) implements RightsizingRule.OfAccount {
  private static final BigDecimal MUCH_COST = new BigDecimal("0.2");

  @Override
  public List<Finding> look(
      List<SessionProfile> profiles, List<Recommendation> forThem, MonthlyMoney monthly) {
    Account account = Account.of(profiles);
    BigDecimal nobodys =
        profiles.stream()
            .filter(profile -> profile.scope().team() == null)
            .map(SessionProfile::listCost)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!account.isMuch(nobodys, MUCH_COST, policy, monthly)) {
      return List.of();
    }
    return List.of(
        Finding.Advice.that(
            account
                .builder(Kind.ATTRIBUTION, monthly)
                .change("No team is known", "Tag sessions, or add a rule to attribution.team")
                .sure(Confidence.A)
                .takes(Level.VERY_LOW, Level.LOW)
                .undo("Remove the rule.")
                .because(
                    "%s of the %s spent in %d days belongs to no team, so nobody acts on it. It saves"
                            .formatted(
                                AmountText.exact(account.currency(), nobodys),
                                AmountText.exact(account.currency(), account.listCost()),
                                monthly.lookBack().days())
                        + " nothing by itself.")
                .detail("unattributed_cost", nobodys)
                .build()));
  }
}
