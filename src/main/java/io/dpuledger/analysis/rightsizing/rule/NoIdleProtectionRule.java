package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.logged.JobsOutside;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.analysis.rightsizing.saving.Shares;
import io.dpuledger.analysis.rightsizing.setting.TimeoutBasis;
import io.dpuledger.analysis.rightsizing.setting.TimeoutChoice;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.price.AmountText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Sessions whose idle timeout is as long as their life, AWS's default, are never ended by idling:
 * one forgotten notebook burns until its lifetime ends.
 */
public record NoIdleProtectionRule(RightsizingPolicy policy) implements RightsizingRule {
  public static final String UNPROTECTED_SESSIONS = "unprotected_sessions";

  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    List<SessionSetup> setups = profile.setups(false);
    long open = SessionProfile.sessions(setups);
    if (open == 0) {
      return List.of();
    }
    if (open < policy.minimumSessions()) {
      return Finding.withhold(
          Kind.IDLE_TIMEOUT,
          profile,
          "only %d sessions ran without idle protection; it takes %d"
              .formatted(open, policy.minimumSessions()));
    }
    Optional<TimeoutChoice> choice =
        TimeoutChoice.of(policy, profile.costPerMinute(), profile.unprotectedPauses());
    if (choice.isEmpty()) {
      return List.of();
    }
    return JobsOutside.of(profile)
        .againstTimeout()
        .map(why -> Finding.withhold(Kind.IDLE_TIMEOUT, profile, why))
        .orElseGet(() -> advice(profile, setups, open, choice.orElseThrow(), monthly));
  }

  private List<Finding> advice(
      SessionProfile profile,
      List<SessionSetup> setups,
      long open,
      TimeoutChoice choice,
      MonthlyMoney monthly) {
    int minutes = choice.minutes();
    Optional<SeenPauses> seen =
        SeenPauses.of(profile.unprotectedPauses(), minutes, setups, policy, monthly);
    BigDecimal most = TimeoutAdvice.ceiling(setups, minutes, monthly);
    Saving saving =
        seen.map(pauses -> Saving.of(pauses.saving(), pauses.margin(), most))
            .orElse(Saving.unknown(most));
    if (saving.high().compareTo(policy.minimumMonthlySavings()) < 0) {
      return Finding.tooLittle(Kind.IDLE_TIMEOUT, profile, saving, policy);
    }
    String currency = profile.billingCurrency();
    BigDecimal cost = SessionProfile.listCost(setups);
    BigDecimal worst =
        setups.stream()
            .map(SessionSetup::worstSessionCost)
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    String rationale =
        "Idling never ended %d sessions in %d days, which cost %s: their idle timeout is unknown, or no"
                .formatted(open, monthly.lookBack().days(), AmountText.exact(currency, cost))
            + " shorter than their lifetime. A forgotten one costs up to %s. In 30 days, at most %s"
                .formatted(AmountText.exact(currency, worst), AmountText.exact(currency, most))
            + " was idle beyond %d min. ".formatted(minutes)
            + seen.map(
                    pauses ->
                        "By the pauses that were seen, %s would be saved after restart costs. "
                            .formatted(AmountText.exact(currency, pauses.saving())))
                .orElse("How much of it was is not known, so the cautious saving is nothing. ")
            + choice.because();
    RecommendationBuilder builder =
        TimeoutAdvice.builder("unprotected", profile, setups, minutes, seen, policy, monthly)
            .change("No idle protection", TimeoutAdvice.then(minutes))
            .of(open)
            .saves(saving)
            .sure(
                TimeoutAdvice.isOwn(profile.unprotectedPauses(), seen)
                    ? Confidence.B
                    : Confidence.D)
            .because(rationale)
            .detail(UNPROTECTED_SESSIONS, open)
            .detail("unprotected_cost", cost)
            .detail("worst_session_cost", worst);
    TimeoutBasis.details(null, profile.unprotectedPauses()).forEach(builder::detail);
    return List.of(
        new Finding.Advice(
            builder.build(),
            TimeoutAdvice.lever(
                setups,
                minutes,
                saving,
                setup -> Shares.of(setup.idleBeyond(minutes), saving.low(), saving.high()))));
  }
}
