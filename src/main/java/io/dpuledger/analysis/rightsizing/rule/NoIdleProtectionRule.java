package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.Lever;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.analysis.rightsizing.saving.Shares;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
          "only %d sessions ran without idle protection, fewer than the %d that it takes"
              .formatted(open, policy.minimumSessions()));
    }
    Optional<TimeoutChoice> choice =
        TimeoutChoice.of(policy, profile.costPerMinute(), profile.unprotectedPauses());
    return choice.isEmpty()
        ? List.of()
        : advice(profile, setups, open, choice.orElseThrow(), monthly);
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
    BigDecimal most = TimeoutAdvice.most(setups, minutes, monthly);
    BigDecimal low =
        seen.map(pauses -> pauses.saving().subtract(pauses.reach()).max(BigDecimal.ZERO))
            .orElse(BigDecimal.ZERO)
            .setScale(6);
    Saving saving =
        new Saving(
            low,
            seen.map(pauses -> pauses.saving().max(low).min(most.max(low))).orElse(null),
            most.max(low));
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
        "%d sessions in %d days, %s, ran with an idle timeout that is unknown or no shorter than their"
                .formatted(open, monthly.lookBack().days(), MonthlyMoney.text(cost, currency))
            + " life, so idling never ends them. One that is forgotten costs up to %s. What they ran"
                .formatted(MonthlyMoney.text(worst, currency))
            + " beyond %d min each cost at most %s in 30 days; "
                .formatted(minutes, MonthlyMoney.text(most, currency))
            + seen.map(
                    pauses ->
                        "pauses that were seen would have saved %s, restarts charged. "
                            .formatted(MonthlyMoney.text(pauses.saving(), currency)))
                .orElse("how much of it was idle is not known, so the least is 0. ")
            + choice.because();
    RecommendationBuilder builder =
        TimeoutAdvice.builder("unprotected", profile, setups, minutes, seen, policy, monthly)
            .change("No idle protection: the idle timeout cannot act", TimeoutAdvice.then(minutes))
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
    return List.of(new Finding.Advice(builder.build(), lever(setups, minutes, saving)));
  }

  /** Amounts are shared out by what sessions ran beyond the timeout. */
  private static Lever lever(List<SessionSetup> setups, int minutes, Saving saving) {
    Map<SessionSetup, Lever.Cut> cuts = new LinkedHashMap<>();
    for (SessionSetup setup : setups) {
      BigDecimal most = setup.mostCut().getOrDefault(minutes, BigDecimal.ZERO);
      if (most.signum() > 0 && saving.high().signum() > 0) {
        BigDecimal point = saving.point() == null ? saving.low() : saving.point();
        cuts.put(
            setup,
            new Lever.Amounts(
                Shares.of(most, saving.low(), saving.high()),
                Shares.of(most, point, saving.high()),
                most));
      }
    }
    return new Lever(cuts);
  }
}
