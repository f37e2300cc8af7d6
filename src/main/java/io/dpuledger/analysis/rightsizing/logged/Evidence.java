package io.dpuledger.analysis.rightsizing.logged;

import io.dpuledger.model.advice.LoggedUse;
import io.dpuledger.model.advice.LoggedWork;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much is known of sessions by the logs of some of them.
 *
 * @param sessions how many have logs that say something
 * @param workingDays on how many days from Monday to Friday (UTC) they started
 * @param costShare what they cost, as a share of what all sessions cost
 * @param hasHighestCosts whether the sessions that cost most are among them
 */
public record Evidence(
    int sessions, int workingDays, BigDecimal costShare, boolean hasHighestCosts) {
  private static final int LEAST_SESSIONS = 10;
  private static final int LEAST_DAYS = 10;
  private static final BigDecimal LEAST_SHARE = new BigDecimal("0.5");

  /**
   * How much of a group its logs show.
   *
   * @param known the sessions whose logs say something
   * @param all the setups that they are of, with all their sessions
   */
  public static Evidence of(List<LoggedUse> known, List<SessionSetup> all) {
    BigDecimal cost = SessionProfile.listCost(all);
    BigDecimal knownCost =
        known.stream().map(LoggedUse::listCost).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Evidence(
        known.size(),
        (int) known.stream().map(Evidence::day).filter(Evidence::isWorkingDay).distinct().count(),
        cost.signum() == 0
            ? BigDecimal.ZERO
            : knownCost.divide(cost, 4, RoundingMode.DOWN).min(BigDecimal.ONE),
        highest(known.stream().map(LoggedUse::listCost))
            .equals(
                highest(all.stream().flatMap(setup -> setup.logged().highestCosts().stream()))));
  }

  private static LocalDate day(LoggedUse session) {
    return LocalDate.ofInstant(session.startedOn(), ZoneOffset.UTC);
  }

  private static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  private static List<BigDecimal> highest(Stream<BigDecimal> costs) {
    return costs
        .map(BigDecimal::stripTrailingZeros)
        .sorted(Comparator.reverseOrder())
        .limit(LoggedWork.HIGHEST)
        .toList();
  }

  /** Whether a 95th percentile of them says anything. */
  boolean hasEnoughSessions() {
    return sessions >= LEAST_SESSIONS;
  }

  /** What is missing for advice; nothing if it is enough. */
  public Optional<String> missing() {
    if (!hasEnoughSessions()) {
      return Optional.of(
          "only %d %s with logs that count; it takes %d"
              .formatted(sessions, sessions == 1 ? "session" : "sessions", LEAST_SESSIONS));
    }
    if (workingDays < LEAST_DAYS) {
      return Optional.of(
          "sessions with logs that count on only %d working days; it takes %d"
              .formatted(workingDays, LEAST_DAYS));
    }
    if (costShare.compareTo(LEAST_SHARE) < 0) {
      return Optional.of(
          "sessions with logs that count are only %s of the cost; it takes half"
              .formatted(percent()));
    }
    return hasHighestCosts
        ? Optional.empty()
        : Optional.of("one of the three sessions that cost most has no log that counts");
  }

  /** Their share of the cost, as "62 %". */
  public String percent() {
    return costShare.movePointRight(2).setScale(0, RoundingMode.DOWN) + " %";
  }
}
