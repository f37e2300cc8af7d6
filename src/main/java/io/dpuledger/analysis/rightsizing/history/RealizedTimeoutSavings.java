package io.dpuledger.analysis.rightsizing.history;

import io.dpuledger.analysis.rightsizing.rule.NoIdleProtectionRule;
import io.dpuledger.analysis.rightsizing.rule.TimeoutWorth;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.analysis.rightsizing.setting.Setting;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Change;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.Recommendation.Status;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a group took up a lower idle timeout, and what that saved: the timeouts that were seen at
 * the new setting, each at what it was said to be worth before anybody had it.
 */
record RealizedTimeoutSavings(Recommendation advice, SessionProfile profile, TimeoutWorth first) {
  // Nine in ten draws are within so many standard deviations.
  private static final double NINE_IN_TEN = 1.6449;

  /** Of advice that was seen before, where its first figures are known. */
  static Optional<RealizedTimeoutSavings> of(Recommendation advice, List<SessionProfile> profiles) {
    return advice.kind() != Kind.IDLE_TIMEOUT || advice.life().change() == Change.NEW
        ? Optional.empty()
        : TimeoutWorth.of(FirstDetails.of(advice))
            .flatMap(
                first ->
                    profiles.stream()
                        .filter(advice::isAbout)
                        .findFirst()
                        .map(profile -> new RealizedTimeoutSavings(advice, profile, first)));
  }

  long sessions() {
    return profile.sessions();
  }

  BigDecimal cost() {
    return profile.listCost();
  }

  /** By how much the share of sessions shrank that the advice is about; less than 0 if it grew. */
  double shareTakenUp() {
    return firstShare() - share();
  }

  /**
   * What it saved, in 30 days. At least: as many of the timeouts that were seen were tails as there
   * were tails before, and each of the others was somebody's who came back at once. At most: all of
   * them were tails, where any were seen before, or all was saved that sessions like these ran
   * beyond the timeout. With nothing taken up the bounds are on both sides of 0.
   */
  Saving realised(MonthlyMoney monthly) {
    double taken = sessions() * shareTakenUp();
    double noise = sessions() * NINE_IN_TEN * Math.sqrt(variance());
    double timeoutsEach = timeoutsPerSession();
    double least = atLeast(taken - noise, timeoutsEach);
    double most = atMost(taken + noise, timeoutsEach);
    BigDecimal low = money(Math.min(least, most), monthly);
    BigDecimal high = money(Math.max(least, most), monthly);
    return new Saving(low, point(taken, timeoutsEach, low, high, monthly), high);
  }

  /**
   * What as many sessions would have cost with as many hours each as when it was first advised,
   * less what they cost, in 30 days; null if nothing ran, or nobody knows the hours of then.
   */
  @Nullable BigDecimal volumeAdjusted(MonthlyMoney monthly) {
    BigDecimal then = first.groupSeconds();
    BigDecimal now =
        SessionProfile.sum(profile.setups(), setup -> setup.spend().executionSeconds());
    if (then == null || first.groupSessions() == 0 || now.signum() <= 0) {
      return null;
    }
    BigDecimal asThen =
        cost()
            .multiply(BigDecimal.valueOf(sessions()))
            .multiply(then)
            .divide(
                now.multiply(BigDecimal.valueOf(first.groupSessions())), 6, RoundingMode.HALF_UP);
    return monthly.of(asThen.subtract(cost()));
  }

  /**
   * Whether a change that most follow saved what was said; null if they do not, or none can tell.
   */
  @Nullable Boolean isWithinRange(@Nullable BigDecimal saved, MonthlyMoney monthly) {
    if (advice.status() != Status.IMPLEMENTED || saved == null || firstShare() <= 0) {
      return null;
    }
    return SaidRange.of(FirstDetails.of(advice))
        .map(
            said -> {
              double sessionsThen =
                  first.groupSessions() * (double) monthly.lookBack().days() / said.lookbackDays();
              double followed = shareTakenUp() / firstShare();
              return said.contains(saved, followed * sessions() / Math.max(1, sessionsThen));
            })
        .orElse(null);
  }

  private double atLeast(double taken, double timeoutsEach) {
    if (taken <= 0) {
      return taken * first.mostPerSession().doubleValue();
    }
    double tailsEach = (double) first.tails() / Math.max(1, first.sessionsChanged());
    double tails = taken * Math.min(timeoutsEach, tailsEach);
    double others = taken * timeoutsEach - tails;
    return tails * first.savingPerTail().doubleValue() * Math.max(0, 1 - varies(tails))
        - others * first.restartBill().doubleValue();
  }

  private double atMost(double taken, double timeoutsEach) {
    double most =
        taken * first.mostPerSession().doubleValue() * (1 + first.mostVaries().doubleValue());
    double timeouts = taken * timeoutsEach;
    return first.tails() == 0 || taken <= 0
        ? most
        : Math.min(most, timeouts * first.savingPerTail().doubleValue() * (1 + varies(timeouts)));
  }

  /** How far the mean worth of so many may differ from that of the tails seen before. */
  private double varies(double timeouts) {
    return timeouts <= 0 || first.tails() == 0
        ? 0
        : NINE_IN_TEN * Math.sqrt(1.0 / first.tails() + 1 / timeouts);
  }

  private @Nullable BigDecimal point(
      double taken, double timeoutsEach, BigDecimal low, BigDecimal high, MonthlyMoney monthly) {
    return first.savingPerTimeout() != null
        ? money(taken * timeoutsEach * first.savingPerTimeout().doubleValue(), monthly)
            .max(low)
            .min(high)
        : null;
  }

  /** Of the sessions that have the new setting, how many ended by idling. */
  private double timeoutsPerSession() {
    List<SessionSetup> having =
        profile.setups().stream().filter(Setting.timeout(first.timeoutMinutes()).isSet()).toList();
    long sessions = SessionProfile.sessions(having);
    long timeouts = SessionProfile.count(having, setup -> setup.tails().sessions());
    return sessions == 0 ? 0 : timeouts / (double) sessions;
  }

  private double share() {
    boolean isProtected = !advice.details().containsKey(NoIdleProtectionRule.UNPROTECTED_SESSIONS);
    long concerned =
        SessionProfile.count(
            profile.setups(isProtected),
            setup -> setup.isLongerThan(first.timeoutMinutes()) ? setup.spend().sessions() : 0);
    return sessions() == 0 ? firstShare() : concerned / (double) sessions();
  }

  private double firstShare() {
    return first.sessionsChanged() / (double) Math.max(1, first.groupSessions());
  }

  /** Of the difference of two shares. */
  private double variance() {
    double now = share();
    double then = firstShare();
    return now * (1 - now) / Math.max(1, sessions())
        + then * (1 - then) / Math.max(1, first.groupSessions());
  }

  private static BigDecimal money(double amount, MonthlyMoney monthly) {
    return monthly.of(BigDecimal.valueOf(amount)).setScale(6, RoundingMode.HALF_UP);
  }
}
