package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.advice.TimeoutEvidence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What pauses that were seen say of a month under another timeout. Sessions whose statements were
 * not read are taken to pause as those that were, in proportion to the cost of what they ran beyond
 * the timeout: money and interruptions alike. (In proportion to their number or their cost, the few
 * that were left open for days would count for too little, as most of these were not read to their
 * end.)
 *
 * @param saving bill money of the pauses of all sessions, restarts taken off
 * @param margin how far the next month's may differ from it, nine in ten times
 * @param interruptions returns that would find no session, in all sessions
 * @param peopleCost what these cost people
 * @param uninterruptedMinutes the shortest timeout that interrupted nobody; null if each did
 * @param savingPerTimeout what each session saves that the timeout ends, tail or pause
 */
record SeenPauses(
    BigDecimal saving,
    BigDecimal margin,
    long interruptions,
    BigDecimal peopleCost,
    @Nullable Integer uninterruptedMinutes,
    BigDecimal savingPerTimeout) {

  /** Nothing where too few sessions were read. */
  static Optional<SeenPauses> of(
      @Nullable TimeoutEvidence pauses,
      int minutes,
      List<SessionSetup> setups,
      RightsizingPolicy policy,
      MonthlyMoney monthly) {
    long read = SessionProfile.count(setups, setup -> setup.watched().read());
    BigDecimal seen = ranBeyond(setups, minutes, SessionSetup.RanBeyond::read);
    if (pauses == null || read < policy.minimumSessions() || seen.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal all =
        ranBeyond(setups, minutes, SessionSetup.RanBeyond::all).divide(seen, MathContext.DECIMAL64);
    return pauses
        .at(minutes)
        .map(
            replay -> {
              long interruptions =
                  monthly.count(BigDecimal.valueOf(replay.interruptions()).multiply(all));
              return new SeenPauses(
                  monthly.of(replay.saving().multiply(all)),
                  monthly.marginOfAll(replay.reach(), all),
                  interruptions,
                  policy.peopleCost().multiply(BigDecimal.valueOf(interruptions)),
                  pauses.uninterruptedMinutes(),
                  perTimeout(replay, all, setups));
            });
  }

  private static BigDecimal ranBeyond(
      List<SessionSetup> setups, int minutes, Function<SessionSetup.RanBeyond, BigDecimal> which) {
    return SessionProfile.sum(
        setups,
        setup -> {
          SessionSetup.RanBeyond ran = setup.ranBeyond().get(minutes);
          return ran == null || !setup.isLongerThan(minutes) ? BigDecimal.ZERO : which.apply(ran);
        });
  }

  private static BigDecimal perTimeout(
      TimeoutEvidence.Replayed replay, BigDecimal all, List<SessionSetup> setups) {
    int minutes = replay.timeoutMinutes();
    BigDecimal timeouts =
        BigDecimal.valueOf(
                SessionProfile.count(
                    setups, setup -> setup.isLongerThan(minutes) ? setup.tails().sessions() : 0))
            .add(all.multiply(BigDecimal.valueOf(replay.timeouts())));
    return timeouts.signum() == 0
        ? BigDecimal.ZERO
        : SessionProfile.sum(setups, setup -> setup.tailCut(minutes))
            .add(all.multiply(replay.saving()))
            .divide(timeouts, 6, RoundingMode.HALF_UP);
  }
}
