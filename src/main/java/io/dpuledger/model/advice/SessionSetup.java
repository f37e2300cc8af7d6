package io.dpuledger.model.advice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of one group that were set up alike, and what they did in the look-back.
 *
 * @param idleTimeoutMinutes null where AWS gave none
 * @param idleProtected whether the idle timeout can act before the lifetime ends
 * @param mostCut the most that each lower timeout, in minutes, could have cut off them
 * @param cheaper what another Glue version would have saved
 * @param worstSessionCost what one of them costs that lives to the end of its lifetime
 * @param owners who opened them, as far as that is known
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
    CheaperVersion cheaper,
    BigDecimal worstSessionCost,
    Set<String> owners) {
  public SessionSetup {
    mostCut = Map.copyOf(mostCut);
    owners = Set.copyOf(owners);
  }

  /** Whether a timeout of so many minutes would end them earlier than theirs. */
  public boolean isLongerThan(int minutes) {
    return idleTimeoutMinutes == null || idleTimeoutMinutes > minutes;
  }

  /** What a timeout of so many minutes would have cut off their certain tails. */
  public BigDecimal tailCut(int minutes) {
    return idleTimeoutMinutes == null || idleTimeoutMinutes <= minutes
        ? BigDecimal.ZERO
        : tails.costPerMinute().multiply(BigDecimal.valueOf(idleTimeoutMinutes - (long) minutes));
  }

  /**
   * What they were made of.
   *
   * @param numberOfWorkers the maximum under auto scaling
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

    /** Units of one worker; null where either is unknown. */
    public @Nullable BigDecimal unitsPerWorker() {
      return capacityUnits == null || numberOfWorkers == null || numberOfWorkers <= 0
          ? null
          : capacityUnits.divide(BigDecimal.valueOf(numberOfWorkers), 6, RoundingMode.HALF_UP);
    }
  }

  /**
   * Their money.
   *
   * @param recentSessions those of the last days, which show what is set now
   * @param costSquares the squares of each session's cost, added up: how much a month may vary
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
   * Those that certainly ended by idling.
   *
   * @param cost money of their certain tails
   * @param costPerMinute what they cost a minute while they idled, added up
   * @param costPerMinuteSquares the squares of that, added up
   */
  public record Tails(
      long sessions, BigDecimal cost, BigDecimal costPerMinute, BigDecimal costPerMinuteSquares) {}

  /**
   * Those that ran for less than the billing minimum.
   *
   * @param minimumChargeCost what they were billed beyond their use
   * @param listCost what they were billed
   * @param startMinutes in how many different minutes they started
   */
  public record Shorts(
      long sessions, BigDecimal minimumChargeCost, BigDecimal listCost, long startMinutes) {}

  /**
   * What is known of them beside the listing.
   *
   * @param read those whose statements were read
   * @param knownCost the cost of those of whose idling more is known than that it may be all
   * @param unreadRange money between idle at most and at least of all others
   * @param idleLive those that live and at the last reading idled
   * @param idleLiveExposure what these can still burn
   * @param withProfile those under a usage profile
   */
  public record Watched(
      long read,
      BigDecimal knownCost,
      BigDecimal unreadRange,
      long idleLive,
      BigDecimal idleLiveExposure,
      long withProfile) {}

  /**
   * The newest Glue version with known prices of its own.
   *
   * @param glueVersion null if there is none
   * @param cut what the same unit-hours would have cost less
   */
  public record CheaperVersion(@Nullable String glueVersion, BigDecimal cut) {}

  /** Which share of their capacity auto-scaled sessions used: one in ten less, one in ten more. */
  public record UsedShare(double low, double mean, double high) {}
}
