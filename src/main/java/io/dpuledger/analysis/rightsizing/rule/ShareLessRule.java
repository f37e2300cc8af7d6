package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.advice.Lapses;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import java.util.List;

/** Sessions whose statements wait to run: people or threads share too few of them. */
record ShareLessRule(RightsizingPolicy policy) implements RightsizingRule {
  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    Lapses.Waits waits = Lapses.of(profile.setups()).waits();
    if (waits.statements() < policy.minimumSessions()) {
      return List.of();
    }
    String rationale =
        "In %d days, %d statements of %d sessions were seen waiting to run."
                .formatted(monthly.lookBack().days(), waits.statements(), waits.sessions())
            + waited(waits.millis())
            + " Others will have waited unseen. More sessions cost more: this saves people's time,"
            + " not money.";
    return List.of(
        Finding.Advice.that(
            RecommendationBuilder.of(Kind.SHARE_LESS, "share-less", profile, monthly)
                .of(waits.sessions())
                .change(
                    "%d statements waited to run".formatted(waits.statements()),
                    "Open more sessions: one for each person or dbt thread")
                .sure(Confidence.A)
                .takes(Level.LOW, Level.LOW)
                .undo("Share one session again.")
                .because(rationale)
                .detail("waiting_statements", waits.statements())
                .detail("waiting_sessions", waits.sessions())
                .detail("waited_millis", waits.millis())
                .build()));
  }

  private static String waited(long millis) {
    return millis == 0
        ? " How long they waited is not known."
        : " Together they waited at least %.1f min.".formatted(millis / 60_000.0);
  }
}
