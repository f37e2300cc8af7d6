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
        "In %d days, polls saw %d statements of %d sessions waiting: submitted, and not yet running."
                .formatted(monthly.lookBack().days(), waits.statements(), waits.sessions())
            + waited(waits.millis())
            + " Polls are moments, so more will have waited than were seen. More sessions cost more:"
            + " this saves no money, but people's time.";
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
        ? " How much longer they waited is not known."
        : " From then on they waited for %.1f min at least, together.".formatted(millis / 60_000.0);
  }
}
