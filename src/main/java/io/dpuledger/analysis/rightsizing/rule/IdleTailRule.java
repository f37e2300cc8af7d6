package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.logged.JobsOutside;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
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

/** Sessions that end by their idle timeout pay for all of it: a lower one cuts the tail. */
record IdleTailRule(RightsizingPolicy policy) implements RightsizingRule {
  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    List<SessionSetup> setups = profile.setups(true);
    long tails = SessionProfile.count(setups, setup -> setup.tails().sessions());
    if (tails == 0) {
      return List.of();
    }
    if (tails < policy.minimumSessions()) {
      return Finding.withhold(
          Kind.IDLE_TIMEOUT,
          profile,
          "only %d sessions ended by their idle timeout; it takes %d"
              .formatted(tails, policy.minimumSessions()));
    }
    Optional<TimeoutChoice> choice =
        TimeoutChoice.of(policy, profile.costPerMinute(), profile.pauses());
    if (choice.isEmpty()) {
      return List.of();
    }
    if (!choice.orElseThrow().moves()) {
      return Finding.withhold(
          Kind.IDLE_TIMEOUT,
          profile,
          "no timeout is 2 % better than today's, by the pauses that were seen");
    }
    return JobsOutside.of(profile)
        .againstTimeout()
        .map(why -> Finding.withhold(Kind.IDLE_TIMEOUT, profile, why))
        .orElseGet(() -> advice(profile, setups, choice.orElseThrow(), monthly));
  }

  private List<Finding> advice(
      SessionProfile profile,
      List<SessionSetup> setups,
      TimeoutChoice choice,
      MonthlyMoney monthly) {
    int minutes = choice.minutes();
    Optional<SeenPauses> seen = SeenPauses.of(profile.pauses(), minutes, setups, policy, monthly);
    BigDecimal onTails = monthly.of(SessionProfile.sum(setups, setup -> setup.tailCut(minutes)));
    Saving saving = saving(onTails, setups, minutes, seen, monthly);
    if (saving.low().compareTo(policy.minimumMonthlySavings()) < 0) {
      return Finding.tooLittle(Kind.IDLE_TIMEOUT, profile, saving, policy);
    }
    long tails = SessionProfile.count(setups, setup -> setup.tails().sessions());
    long cut =
        SessionProfile.count(
            setups, setup -> setup.isLongerThan(minutes) ? setup.tails().sessions() : 0);
    BigDecimal tailCost = SessionProfile.sum(setups, setup -> setup.tails().cost());
    String currency = profile.billingCurrency();
    String rationale =
        "%d of %d sessions in %d days ended by their idle timeout, after idle tails that cost %s."
                .formatted(
                    tails,
                    profile.sessions(),
                    monthly.lookBack().days(),
                    AmountText.exact(currency, tailCost))
            + " For the %d with a timeout above %d min, (timeout - %d min) x units x price adds up to"
                .formatted(cut, minutes, minutes)
            + " %s in 30 days.".formatted(AmountText.exact(currency, onTails))
            + seen.map(pauses -> pauses(pauses, minutes, currency))
                .orElse(
                    " How often people would be interrupted is not known, so restart costs are left"
                        + " out.")
            + " "
            + choice.because();
    RecommendationBuilder builder =
        TimeoutAdvice.builder("tail", profile, setups, minutes, seen, policy, monthly)
            .change(TimeoutAdvice.today(setups), TimeoutAdvice.then(minutes))
            .of(tails)
            .saves(saving)
            .sure(TimeoutAdvice.isOwn(profile.pauses(), seen) ? Confidence.B : Confidence.C)
            .because(rationale)
            .detail("tail_sessions", tails)
            .detail("tail_cost", tailCost)
            .detail("tail_saving", onTails)
            .detail("sessions_above_timeout", cut);
    TimeoutBasis.details(SessionProfile.medianTimeout(setups), profile.pauses())
        .forEach(builder::detail);
    seen.ifPresent(pauses -> builder.detail("pause_saving", pauses.saving()));
    return List.of(
        new Finding.Advice(
            builder.build(),
            TimeoutAdvice.lever(setups, minutes, saving, setup -> setup.tailCut(minutes))));
  }

  private static String pauses(SeenPauses pauses, int minutes, String currency) {
    return " Ending other pauses after %d min saves %s more, after restart costs."
        .formatted(minutes, AmountText.exact(currency, pauses.saving()));
  }

  /** Tails are arithmetic; pauses that were seen say what else a lower timeout changes. */
  private static Saving saving(
      BigDecimal tails,
      List<SessionSetup> setups,
      int minutes,
      Optional<SeenPauses> seen,
      MonthlyMoney monthly) {
    BigDecimal ceiling = TimeoutAdvice.ceiling(setups, minutes, monthly);
    BigDecimal margin =
        monthly.margin(SessionProfile.sum(setups, setup -> squares(setup, minutes)));
    Saving ofTails = Saving.of(tails, margin, ceiling);
    return seen.map(
            pauses ->
                Saving.of(
                        tails.add(pauses.saving()),
                        MonthlyMoney.together(margin, pauses.margin()),
                        ceiling)
                    // Pauses that save take nothing from what tails save.
                    .atLeast(pauses.saving().signum() < 0 ? BigDecimal.ZERO : ofTails.low()))
        // What else a lower timeout changes is not known, so tails are the least and no more.
        .orElse(new Saving(ofTails.low(), null, ceiling));
  }

  private static BigDecimal squares(SessionSetup setup, int minutes) {
    return setup.idleTimeoutMinutes() == null || !setup.isLongerThan(minutes)
        ? BigDecimal.ZERO
        : setup
            .tails()
            .costPerMinuteSquares()
            .multiply(BigDecimal.valueOf(setup.idleTimeoutMinutes() - (long) minutes).pow(2));
  }
}
