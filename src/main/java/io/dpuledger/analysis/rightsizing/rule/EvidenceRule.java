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

/**
 * Where statements are not read, nobody knows what idled: reading them comes first. Where those of
 * recent sessions were, reading is on, and what was not read before will not be read any more.
 */
record EvidenceRule(RightsizingPolicy policy) implements RightsizingRule.OfAccount {
  private static final BigDecimal MOST_COST = new BigDecimal("0.5");

  @Override
  public List<Finding> look(
      List<SessionProfile> profiles, List<Recommendation> forThem, MonthlyMoney monthly) {
    Account account = Account.of(profiles);
    BigDecimal range = account.sum(setup -> setup.watched().unreadRange());
    boolean isOn = account.setups().stream().anyMatch(setup -> setup.watched().recentRead() > 0);
    if (isOn || !account.isMuch(range, MOST_COST, policy, monthly)) {
      return List.of();
    }
    return List.of(
        Finding.Advice.that(
            account
                .builder(Kind.EVIDENCE, monthly)
                .change(
                    "Statements of %d of %d sessions were read"
                        .formatted(
                            SessionProfile.count(account.setups(), setup -> setup.watched().read()),
                            SessionProfile.sessions(account.setups())),
                    "Read statements by the hour (collect.statements = true)")
                .sure(Confidence.A)
                .takes(Level.VERY_LOW, Level.LOW)
                .undo("Set collect.statements back to false.")
                .because(
                    "Of the %s spent in %d days, %s may or may not have been idle. Reading statements"
                            .formatted(
                                AmountText.exact(account.currency(), account.listCost()),
                                monthly.lookBack().days(),
                                AmountText.exact(account.currency(), range))
                        + " narrows that, and shows how often a shorter timeout would interrupt"
                        + " people. It saves nothing by itself.")
                .detail("unread_range", range)
                .build()));
  }
}
