package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.analysis.rightsizing.saving.SeenShare;
import io.dpuledger.model.advice.HowEnded;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.advice.TimeoutEvidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What pauses that were seen say of a month under another timeout. Sessions whose statements were
 * not read are taken to pause as those that were and ended alike: money and interruptions alike.
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
    if (pauses == null || read < policy.minimumSessions()) {
      return Optional.empty();
    }
    List<TimeoutEvidence.Replayed> replays = pauses.at(minutes);
    Map<HowEnded, BigDecimal> times = SeenShare.times(setups, minutes);
    if (replays.isEmpty() || times.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal saving = sum(replays, times, TimeoutEvidence.Replayed::saving);
    long interruptions =
        monthly.count(sum(replays, times, replay -> BigDecimal.valueOf(replay.interruptions())));
    return Optional.of(
        new SeenPauses(
            monthly.of(saving),
            margin(replays, times, monthly),
            interruptions,
            policy.peopleCost().multiply(BigDecimal.valueOf(interruptions)),
            pauses.uninterruptedMinutes(),
            perTimeout(
                minutes,
                saving,
                sum(replays, times, replay -> BigDecimal.valueOf(replay.timeouts())),
                setups)));
  }

  private static BigDecimal sum(
      List<TimeoutEvidence.Replayed> replays,
      Map<HowEnded, BigDecimal> times,
      Function<TimeoutEvidence.Replayed, BigDecimal> figure) {
    return replays.stream()
        .map(
            replay ->
                figure.apply(replay).multiply(times.getOrDefault(replay.ended(), BigDecimal.ZERO)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal margin(
      List<TimeoutEvidence.Replayed> replays,
      Map<HowEnded, BigDecimal> times,
      MonthlyMoney monthly) {
    return replays.stream()
        .map(
            replay ->
                monthly.marginOfAll(
                    replay.reach(), times.getOrDefault(replay.ended(), BigDecimal.ZERO)))
        .reduce(BigDecimal.ZERO.setScale(6), MonthlyMoney::together);
  }

  private static BigDecimal perTimeout(
      int minutes, BigDecimal saving, BigDecimal pauses, List<SessionSetup> setups) {
    BigDecimal timeouts =
        BigDecimal.valueOf(
                SessionProfile.count(
                    setups, setup -> setup.isLongerThan(minutes) ? setup.tails().sessions() : 0))
            .add(pauses);
    return timeouts.signum() == 0
        ? BigDecimal.ZERO
        : SessionProfile.sum(setups, setup -> setup.tailCut(minutes))
            .add(saving)
            .divide(timeouts, 6, RoundingMode.HALF_UP);
  }
}
