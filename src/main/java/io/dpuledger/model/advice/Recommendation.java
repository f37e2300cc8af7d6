package io.dpuledger.model.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change that somebody could make, in the words of AWS Cost Optimization Hub. Savings are a
 * month (30 days) of list-price money.
 *
 * @param incremental what is left of the saving after the changes that come before it
 * @param oneOff what it saves once and not each month; null if it saves each month
 * @param interruptionsExpected people cut off a month; null where nothing tells
 * @param peopleCost what these interruptions cost besides the bill; null where nothing tells
 * @param confidence A (measured) to D (arithmetic on an assumption)
 * @param artefactPath the folder of what to apply, in the report's; null if there is nothing
 */
public record Recommendation(
    String recommendationId,
    Kind kind,
    SessionProfile.Scope scope,
    String currentSummary,
    String recommendedSummary,
    long sessions,
    int lookbackPeriodInDays,
    String billingCurrency,
    BigDecimal estimatedMonthlyCost,
    Saving estimated,
    Saving incremental,
    @Nullable Saving oneOff,
    @Nullable Long interruptionsExpected,
    @Nullable BigDecimal peopleCost,
    Confidence confidence,
    Level risk,
    Level effort,
    String rollback,
    String rationale,
    Map<String, String> details,
    @Nullable String artefactPath,
    Life life) {
  public Recommendation {
    details = Map.copyOf(details);
  }

  /** What is to be changed, in the order in which savings are counted. */
  public enum Kind {
    IDLE_TIMEOUT,
    AUTO_SCALING,
    WORKER_COUNT,
    WORKER_TYPE,
    GLUE_VERSION,
    BILLING_MINIMUM,
    STOP_LIVE,
    EVIDENCE,
    USAGE_PROFILE,
    ATTRIBUTION;

    /** Whether its savings may stand in a sum: what rests on a guess may not. */
    public boolean isInHeadline() {
      return this != WORKER_TYPE;
    }
  }

  /** How well the saving is known, best first. */
  public enum Confidence {
    A,
    B,
    C,
    D
  }

  /** A coarse grade of risk or effort. */
  public enum Level {
    VERY_LOW,
    LOW,
    MEDIUM,
    HIGH
  }

  /** What became of it. */
  public enum Status {
    OPEN,
    DEFERRED,
    DISMISSED,
    IMPLEMENTED,
    EXPIRED
  }

  /** What is new about it since the run before. */
  public enum Change {
    NEW,
    CHANGED,
    SAME
  }

  /**
   * A saving between bounds.
   *
   * @param point the best single figure, or null where evidence is too thin for one
   */
  public record Saving(BigDecimal low, @Nullable BigDecimal point, BigDecimal high) {
    public static final Saving NONE =
        new Saving(BigDecimal.ZERO.setScale(6), null, BigDecimal.ZERO.setScale(6));
  }

  /**
   * Where it stands.
   *
   * @param statusReason who decided it and why; null if nobody did
   * @param adoptedShare the share of the group's latest sessions that have the new setting; null
   *     where sessions do not show it
   * @param firstAdoptedShare the same on the day on which it was first seen
   * @param outcome what it has brought; null where sessions do not show it
   */
  public record Life(
      Status status,
      @Nullable String statusReason,
      @Nullable Double adoptedShare,
      @Nullable Double firstAdoptedShare,
      LocalDate firstSeenOn,
      LocalDate lastSeenOn,
      Change change,
      @Nullable Outcome outcome) {
    /** Nobody has seen it before this day. */
    public static Life firstSeen(LocalDate day, @Nullable Double adoptedShare) {
      return new Life(Status.OPEN, null, adoptedShare, adoptedShare, day, day, Change.NEW, null);
    }

    /** The same with what it has brought. */
    public Life with(@Nullable Outcome brought) {
      return new Life(
          status,
          statusReason,
          adoptedShare,
          firstAdoptedShare,
          firstSeenOn,
          lastSeenOn,
          change,
          brought);
    }
  }

  /**
   * What a change has brought in the look-back, as far as sessions took it up since it was first
   * seen.
   *
   * @param realised bill money in 30 days; bounds on both sides of 0 where nobody took it up
   * @param costPerSessionChange how much more a session of the group costs than then, as a share;
   *     null if it cost nothing
   * @param unchangedCostPerSessionChange the same of groups that were told the like and changed
   *     nothing; null if there are none
   */
  public record Outcome(
      Saving realised,
      @Nullable Double costPerSessionChange,
      @Nullable Double unchangedCostPerSessionChange) {}

  /** Whether it is about the sessions of this group. */
  public boolean isAbout(SessionProfile group) {
    return scope.equals(group.scope()) && billingCurrency.equals(group.billingCurrency());
  }

  public Status status() {
    return life.status();
  }

  public LocalDate firstSeenOn() {
    return life.firstSeenOn();
  }

  /** The same change at another point of its life. */
  public Recommendation with(Life newLife) {
    return copy(incremental, details, artefactPath, newLife);
  }

  /** The same change with other figures behind it. */
  public Recommendation with(Map<String, String> newDetails) {
    return copy(incremental, newDetails, artefactPath, life);
  }

  /** The same change after others. */
  public Recommendation withIncremental(Saving rest) {
    return copy(rest, details, artefactPath, life);
  }

  /** The same change with a folder of what to apply. */
  public Recommendation withArtefact(String path) {
    return copy(incremental, details, path, life);
  }

  private Recommendation copy(
      Saving rest, Map<String, String> newDetails, @Nullable String path, Life newLife) {
    return new Recommendation(
        recommendationId,
        kind,
        scope,
        currentSummary,
        recommendedSummary,
        sessions,
        lookbackPeriodInDays,
        billingCurrency,
        estimatedMonthlyCost,
        estimated,
        rest,
        oneOff,
        interruptionsExpected,
        peopleCost,
        confidence,
        risk,
        effort,
        rollback,
        rationale,
        newDetails,
        path,
        newLife);
  }
}
