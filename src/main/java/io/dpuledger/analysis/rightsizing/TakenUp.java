package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a group took up a lower idle timeout, and what that saved: the timeouts that were seen at
 * the new setting, each at what it was said to be worth before anybody had it.
 */
record TakenUp(Recommendation advice, SessionProfile profile) {
  // Nine in ten draws lie within so many standard deviations.
  private static final double NINE_IN_TEN = 1.6449;

  /** Whether it was seen before, and its first figures are known. */
  static boolean isTold(Recommendation advice) {
    return advice.life().change() != Recommendation.Change.NEW
        && advice.details().containsKey(FirstDetails.named(TimeoutWorth.SESSIONS_CHANGED));
  }

  long sessions() {
    return profile.sessions();
  }

  BigDecimal cost() {
    return profile.listCost();
  }

  long firstSessions() {
    return first(TimeoutWorth.GROUP_SESSIONS).longValueExact();
  }

  BigDecimal firstCost() {
    return first(TimeoutWorth.GROUP_COST);
  }

  /** By how much the share of sessions shrank that the advice is about; less than 0 if it grew. */
  double shareTakenUp() {
    return firstShare() - share();
  }

  /**
   * What it saved, in 30 days. At least: as many of the timeouts that were seen were tails as there
   * were tails before, and each of the others was somebody's who came back at once. At most: all of
   * them were tails, where any were seen before, or all was saved that sessions like these ran
   * beyond the timeout. With nothing taken up the bounds lie on both sides of 0.
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

  private double atLeast(double taken, double timeoutsEach) {
    if (taken <= 0) {
      return taken * value(TimeoutWorth.MOST_PER_SESSION);
    }
    double tailsEach =
        value(TimeoutWorth.TAILS) / Math.max(1, value(TimeoutWorth.SESSIONS_CHANGED));
    double tails = taken * Math.min(timeoutsEach, tailsEach);
    double others = taken * timeoutsEach - tails;
    return tails * value(TimeoutWorth.SAVING_PER_TAIL) * Math.max(0, 1 - varies(tails))
        - others * value(TimeoutWorth.RESTART_BILL);
  }

  private double atMost(double taken, double timeoutsEach) {
    double most = taken * value(TimeoutWorth.MOST_PER_SESSION);
    double timeouts = taken * timeoutsEach;
    return value(TimeoutWorth.TAILS) == 0 || taken <= 0
        ? most
        : Math.min(most, timeouts * value(TimeoutWorth.SAVING_PER_TAIL) * (1 + varies(timeouts)));
  }

  /** How far the mean worth of so many may lie from that of the tails seen before. */
  private double varies(double timeouts) {
    return timeouts <= 0 || value(TimeoutWorth.TAILS) == 0
        ? 0
        : NINE_IN_TEN * Math.sqrt(1 / value(TimeoutWorth.TAILS) + 1 / timeouts);
  }

  private @Nullable BigDecimal point(
      double taken, double timeoutsEach, BigDecimal low, BigDecimal high, MonthlyMoney monthly) {
    return advice.details().containsKey(FirstDetails.named(TimeoutWorth.SAVING_PER_TIMEOUT))
        ? money(taken * timeoutsEach * value(TimeoutWorth.SAVING_PER_TIMEOUT), monthly)
            .max(low)
            .min(high)
        : null;
  }

  /** Of the sessions that have the new setting, how many ended by idling. */
  private double timeoutsPerSession() {
    List<SessionSetup> having =
        profile.setups().stream()
            .filter(Adoption.timeout(first(TimeoutWorth.TIMEOUT_MINUTES).intValueExact()))
            .toList();
    long sessions = SessionProfile.count(having, setup -> setup.spend().sessions());
    long timeouts = SessionProfile.count(having, setup -> setup.tails().sessions());
    return sessions == 0 ? 0 : timeouts / (double) sessions;
  }

  private double share() {
    int minutes = first(TimeoutWorth.TIMEOUT_MINUTES).intValueExact();
    boolean isProtected = !advice.details().containsKey("unprotected_sessions");
    long concerned =
        SessionProfile.count(
            profile.setups(isProtected),
            setup -> setup.isLongerThan(minutes) ? setup.spend().sessions() : 0);
    return sessions() == 0 ? firstShare() : concerned / (double) sessions();
  }

  private double firstShare() {
    return first(TimeoutWorth.SESSIONS_CHANGED).doubleValue() / Math.max(1, firstSessions());
  }

  /** Of the difference of two shares. */
  private double variance() {
    double now = share();
    double then = firstShare();
    return now * (1 - now) / Math.max(1, sessions())
        + then * (1 - then) / Math.max(1, firstSessions());
  }

  private double value(String detail) {
    return first(detail).doubleValue();
  }

  private BigDecimal first(String detail) {
    return new BigDecimal(
        Objects.requireNonNull(advice.details().get(FirstDetails.named(detail)), detail));
  }

  private static BigDecimal money(double amount, MonthlyMoney monthly) {
    return monthly.of(BigDecimal.valueOf(amount)).setScale(6, RoundingMode.HALF_UP);
  }
}
