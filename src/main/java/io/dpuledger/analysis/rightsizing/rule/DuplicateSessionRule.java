package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.AvoidableTime;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.advice.Lapses;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.price.AmountText;
import java.util.List;

/** Sessions of one owner that were open at the same time, while one would have done. */
record DuplicateSessionRule(RightsizingPolicy policy) implements RightsizingRule {
  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    AvoidableTime time = AvoidableTime.of(profile, Lapses::duplicate, monthly);
    long sessions = time.seen().sessions();
    if (sessions == 0) {
      return List.of();
    }
    if (sessions < policy.minimumSessions()) {
      return Finding.withhold(
          Kind.DUPLICATE_SESSION,
          profile,
          "only %d sessions overlapped another one of their owner; it takes %d"
              .formatted(sessions, policy.minimumSessions()));
    }
    if (time.saving().low().compareTo(policy.minimumMonthlySavings()) < 0) {
      return Finding.tooLittle(Kind.DUPLICATE_SESSION, profile, time.saving(), policy);
    }
    String currency = profile.billingCurrency();
    String rationale =
        "%d sessions overlapped another one of the same owner, role, tool and setup, %d times in %d"
                .formatted(sessions, time.seen().cases(), monthly.lookBack().days())
            + " days. For %s one of the two certainly ran nothing, which".formatted(time.hours())
            + " cost %s, or %s in 30 days. The cautious figure is lower because months differ."
                .formatted(
                    AmountText.exact(currency, time.seen().low()),
                    AmountText.exact(currency, monthly.of(time.seen().low())))
            + " The expected figure, %s, also counts time that was probably idle."
                .formatted(AmountText.exact(currency, monthly.of(time.seen().point())))
            + " Sessions whose statements were not read count as working in the cautious figure, and"
            + " as idle as those that were read in the expected one.";
    return List.of(
        new Finding.Advice(
            RecommendationBuilder.of(Kind.DUPLICATE_SESSION, "duplicate", profile, monthly)
                .of(sessions)
                .change(
                    "An owner has several sessions of one setup open at once",
                    "Stop a session before opening the next (%stop_session)")
                .saves(time.saving())
                .sure(Confidence.B)
                .takes(Level.MEDIUM, Level.MEDIUM)
                .undo("Open a second session. The variables of a stopped one are lost.")
                .because(rationale)
                .detail("overlapping_sessions", sessions)
                .detail("overlaps", time.seen().cases())
                .detail("duplicate_idle_millis", time.seen().millis())
                .detail("duplicate_cost", time.seen().low())
                .detail("duplicate_cost_expected", time.seen().point())
                .details(time.latest())
                .build(),
            time.lever()));
  }
}
