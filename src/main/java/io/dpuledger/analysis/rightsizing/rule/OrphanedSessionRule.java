package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.AvoidableTime;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.advice.Lapses;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
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
          "sessions that were open after their run of dbt: %d, fewer than the %d that it takes"
              .formatted(sessions, policy.minimumSessions()));
    }
    if (time.saving().low().compareTo(policy.minimumMonthlySavings()) < 0) {
      return Finding.tooLittle(Kind.ORPHANED_SESSION, profile, time.saving(), policy);
    }
    String currency = profile.billingCurrency();
    String rationale =
        "%d sessions, of %d runs of dbt in %d days, were open after the last statement of their run:"
                .formatted(sessions, time.seen().cases(), monthly.lookBack().days())
            + " for %s nothing ran for certain, which cost %s, or %s in 30 days. Cautiously it is less"
                .formatted(
                    time.hours(),
                    MonthlyMoney.text(time.seen().low(), currency),
                    MonthlyMoney.text(monthly.of(time.seen().low()), currency))
            + " by how far a month may differ. A run ends when no session of whoever ran it works or"
            + " starts for 15 min; what was not read counts as work. dbt-glue closes its sessions at"
            + " the end of a run unless glue_session_reuse is true; idle_timeout, in minutes, ends"
            + " those that it leaves open.";
    return List.of(
        new Finding.Advice(
            RecommendationBuilder.of(Kind.ORPHANED_SESSION, "orphaned", profile, monthly)
                .of(sessions)
                .change(
                    "Sessions stay open after a run of dbt",
                    "Close them at the end of the run: glue_session_reuse: false, and a short"
                        + " idle_timeout, in profiles.yml")
                .saves(time.saving())
                .sure(Confidence.B)
                .takes(Level.LOW, Level.LOW)
                .undo("Set glue_session_reuse and idle_timeout back to what they were.")
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
