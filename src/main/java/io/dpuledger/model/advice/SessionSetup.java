package io.dpuledger.model.advice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of one group with the same setup, and what they did in the look-back.
 *
 * @param idleTimeoutMinutes null if AWS returned none
 * @param idleProtected whether the idle timeout can take effect before the lifetime ends
 * @param mostCut what can have idled in them beyond each lower timeout, in minutes
 * @param ranBeyond what they ran beyond each of these timeouts, by how they ended
 * @param cheaper what another Glue version would have saved
 * @param worstSessionCost the cost of one that runs to the end of its lifetime
 * @param owners who opened them, where known
 * @param lapses how they were used wrongly, whatever their settings
 * @param logged what event logs say about them
 */
public record SessionSetup(
    Shape shape,
    @Nullable Integer idleTimeoutMinutes,
    boolean idleProtected,
    Spend spend,
    Tails tails,
    Shorts shorts,
    Watched watched,
    @Nullable UsedShare usedShare,
    Map<Integer, BigDecimal> mostCut,
    Map<Integer, Map<HowEnded, RanBeyond>> ranBeyond,
    CheaperVersion cheaper,
    BigDecimal worstSessionCost,
    Set<String> owners,
    Lapses lapses,
    LoggedWork logged) {
  public SessionSetup {
    mostCut = Map.copyOf(mostCut);
    ranBeyond = Map.copyOf(ranBeyond);
    owners = Set.copyOf(owners);
  }

  /** Of what setups of a group differ in, because rules look up thousands of them many times. */
  @Override
  public int hashCode() {
    return Objects.hash(shape, idleTimeoutMinutes, idleProtected);
  }

  /** Whether a timeout of this many minutes would end them earlier than their own. */
  public boolean isLongerThan(int minutes) {
    return idleTimeoutMinutes == null || idleTimeoutMinutes > minutes;
  }

  /** What can have idled in them beyond a timeout of this many minutes, if theirs is longer. */
  public BigDecimal idleBeyond(int minutes) {
    return isLongerThan(minutes) ? mostCut.getOrDefault(minutes, BigDecimal.ZERO) : BigDecimal.ZERO;
  }

  /** What a timeout of this many minutes would have cut from their certain tails. */
  public BigDecimal tailCut(int minutes) {
    return idleTimeoutMinutes == null || idleTimeoutMinutes <= minutes
        ? BigDecimal.ZERO
        : tails.costPerMinute().multiply(BigDecimal.valueOf(idleTimeoutMinutes - (long) minutes));
  }

  /**
   * Their workers and capacity.
   *
   * @param numberOfWorkers the maximum with auto scaling
   * @param capacityUnits DPU or M-DPU of one session
   */
  public record Shape(
      @Nullable String workerType,
      @Nullable Integer numberOfWorkers,
      boolean autoScaling,
      @Nullable String glueVersion,
      @Nullable String commandName,
      @Nullable String capacityUnit,
      @Nullable BigDecimal capacityUnits)
      implements Serializable {

    /** Units of one worker; null if either is unknown. */
    public @Nullable BigDecimal unitsPerWorker() {
      return capacityUnits == null || numberOfWorkers == null || numberOfWorkers <= 0
          ? null
          : capacityUnits.divide(BigDecimal.valueOf(numberOfWorkers), 6, RoundingMode.HALF_UP);
    }
  }

  /**
   * Their money.
   *
   * @param recentSessions the sessions of the last days, which show the current settings
   * @param costSquares the sum of squared session costs, which shows how much a month may vary
   */
  public record Spend(
      long sessions,
      long recentSessions,
      BigDecimal executionSeconds,
      BigDecimal listCost,
      BigDecimal costSquares,
      BigDecimal idleCostLow,
      BigDecimal idleCostHigh) {}

  /**
   * Sessions certainly ended by their idle timeout.
   *
   * @param cost the cost of their certain tails
   * @param costPerMinute the sum of their cost per idle minute
   * @param costPerMinuteSquares the sum of squares of that
   */
  public record Tails(
      long sessions, BigDecimal cost, BigDecimal costPerMinute, BigDecimal costPerMinuteSquares) {}

  /**
   * Sessions that ran for less than the billing minimum.
   *
   * @param minimumChargeCost what they were billed beyond their usage
   * @param listCost what they were billed
   * @param startMinutes the number of different minutes in which they started
   */
  public record Shorts(
      long sessions, BigDecimal minimumChargeCost, BigDecimal listCost, long startMinutes) {}

  /**
   * What is known about them besides the listing.
   *
   * @param read sessions whose statements were read
   * @param recentRead such sessions of the last days, which show whether statements are read today
   * @param knownCost the cost of sessions whose idle time is known better than "up to all"
   * @param unreadRange the difference between maximum and minimum idle cost of all others
   * @param idleLive live sessions that were idle at the last poll
   * @param idleLiveExposure what these can still cost
   * @param withProfile sessions with a usage profile
   */
  public record Watched(
      long read,
      long recentRead,
      BigDecimal knownCost,
      BigDecimal unreadRange,
      long idleLive,
      BigDecimal idleLiveExposure,
      long withProfile) {}

  /**
   * The cost of what sessions ran beyond an idle timeout.
   *
   * @param read of those whose pauses were seen
   */
  public record RanBeyond(BigDecimal all, BigDecimal read) {}

  /**
   * The newest Glue version with known prices of its own.
   *
   * @param glueVersion null if there is none
   * @param cut how much less the same unit-hours would have cost
   */
  public record CheaperVersion(@Nullable String glueVersion, BigDecimal cut) {}

  /**
   * The share of capacity that auto-scaled sessions used.
   *
   * @param low the 10th percentile of sessions
   * @param mean of all capacity that was paid for
   * @param high the 90th percentile of sessions
   */
  public record UsedShare(double low, double mean, double high) {}
}
