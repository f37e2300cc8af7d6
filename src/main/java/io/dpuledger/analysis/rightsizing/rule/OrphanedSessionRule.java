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

/** Sessions that were left open after the last statement of a run of dbt. */
record OrphanedSessionRule(RightsizingPolicy policy) implements RightsizingRule {
  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    AvoidableTime time = AvoidableTime.of(profile, Lapses::orphaned, monthly);
    long sessions = time.seen().sessions();
    if (sessions == 0) {
      return List.of();
    }
    if (sessions < policy.minimumSessions()) {
      return Finding.withhold(
          Kind.ORPHANED_SESSION,
          profile,
          "only %d sessions stayed open after their dbt run; it takes %d"
              .formatted(sessions, policy.minimumSessions()));
    }
    if (time.saving().low().compareTo(policy.minimumMonthlySavings()) < 0) {
      return Finding.tooLittle(Kind.ORPHANED_SESSION, profile, time.saving(), policy);
    }
    String currency = profile.billingCurrency();
    String rationale =
        "%d sessions of %d dbt runs in %d days stayed open after their run."
                .formatted(sessions, time.seen().cases(), monthly.lookBack().days())
            + " For %s they certainly ran nothing, which cost %s, or %s in 30 days. The cautious figure"
                .formatted(
                    time.hours(),
                    AmountText.exact(currency, time.seen().low()),
                    AmountText.exact(currency, monthly.of(time.seen().low())))
            + " is lower because months differ. A run has ended when none of its owner's sessions has"
            + " worked or started for 15 min; time that was not read counts as work. dbt-glue closes"
            + " its sessions after a run unless glue_session_reuse is true; idle_timeout ends those"
            + " that stay open.";
    return List.of(
        new Finding.Advice(
            RecommendationBuilder.of(Kind.ORPHANED_SESSION, "orphaned", profile, monthly)
                .of(sessions)
                .change(
                    "Sessions stay open after a dbt run",
                    "In profiles.yml, set glue_session_reuse: false and a short idle_timeout")
                .saves(time.saving())
                .sure(Confidence.B)
                .takes(Level.LOW, Level.LOW)
                .undo("Restore the old glue_session_reuse and idle_timeout.")
                .because(rationale)
                .detail("orphaned_sessions", sessions)
                .detail("orphaning_runs", time.seen().cases())
                .detail("orphaned_millis", time.seen().millis())
                .detail("orphaned_cost", time.seen().low())
                .details(time.latest())
                .build(),
            time.lever()));
  }
}
