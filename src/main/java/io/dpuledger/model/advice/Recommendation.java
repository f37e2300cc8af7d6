package io.dpuledger.model.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One recommended change, in the terms of AWS Cost Optimization Hub. Savings are at list price for
 * a month (30 days).
 *
 * @param incremental the saving that remains after the changes before it
 * @param oneOff what it saves once rather than each month; null if it saves each month
 * @param interruptionsExpected interruptions of people per month; null if unknown
 * @param peopleCost what these interruptions cost besides the bill; null if unknown
 * @param uninterruptedMinutes the shortest idle timeout that interrupted nobody; null if unknown,
 *     or if it is not about one
 * @param confidence A (measured) to D (arithmetic on an assumption)
 * @param artefactPath the folder with the files to apply, relative to the report; null if there is
 *     none
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
    @Nullable Integer uninterruptedMinutes,
    Confidence confidence,
    Level risk,
    Level effort,
    String rollback,
    String rationale,
    Map<String, String> details,
    @Nullable String artefactPath,
    Life life) {
  /** The largest expected saving first. */
  public static final Comparator<Recommendation> MOST_MONEY_FIRST =
      Comparator.comparing((Recommendation advice) -> advice.incremental().expected())
          .thenComparing(advice -> advice.incremental().low())
          .thenComparing(advice -> advice.incremental().high())
          .reversed();

  public Recommendation {
    details = Map.copyOf(details);
  }

  /**
   * The price of an interruption up to which the change pays; null if nothing tells how many there
   * are, or there are none.
   */
  public @Nullable BigDecimal breakEvenInterruptionCost() {
    return interruptionsExpected == null || interruptionsExpected == 0
        ? null
        : incremental
            .expected()
            .divide(BigDecimal.valueOf(interruptionsExpected), 6, RoundingMode.HALF_UP);
  }

  /** What to change, in the order in which savings are counted. */
  public enum Kind {
    IDLE_TIMEOUT,
    ORPHANED_SESSION,
    DUPLICATE_SESSION,
    AUTO_SCALING,
    WORKER_COUNT,
    WORKER_TYPE,
    GLUE_VERSION,
    BILLING_MINIMUM,
    FAILED_SESSION,
    STOP_LIVE,
    SHARE_LESS,
    EVIDENCE,
    USAGE_PROFILE,
    ATTRIBUTION;

    /** Whether its savings may be part of a sum: not if they rest on a guess. */
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

  /** Its status. */
  public enum Status {
    OPEN,
    DEFERRED,
    DISMISSED,
    IMPLEMENTED,
    EXPIRED
  }

  /** What is new about it since the previous run. */
  public enum Change {
    NEW,
    CHANGED,
    SAME
  }

  /**
   * A saving with bounds.
   *
   * @param low the cautious figure: nineteen months in twenty save as much
   * @param point the expected figure; null if there is too little evidence
   * @param high the ceiling: what can have been saved at all
   */
  public record Saving(BigDecimal low, @Nullable BigDecimal point, BigDecimal high) {
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(6);

    public static final Saving NONE = new Saving(NOTHING, null, NOTHING);

    /**
     * An expected saving.
     *
     * @param margin how far a month may differ from it
     */
    public static Saving of(BigDecimal expected, BigDecimal margin, BigDecimal ceiling) {
      BigDecimal low = expected.subtract(margin).max(NOTHING).min(ceiling);
      return new Saving(low, expected.max(low).min(ceiling), ceiling);
    }

    /** Of which only the ceiling is known. */
    public static Saving unknown(BigDecimal ceiling) {
      return new Saving(NOTHING, null, ceiling);
    }

    /** The same with a cautious figure of no less than this. */
    public Saving atLeast(BigDecimal cautious) {
      BigDecimal more = low.max(cautious).min(high);
      return new Saving(more, point == null ? null : point.max(more), high);
    }

    /** What to expect; the cautious figure where nothing more is known. */
    public BigDecimal expected() {
      return point == null ? low : point;
    }
  }

  /**
   * Its state over time.
   *
   * @param statusReason who decided it and why; null if nobody did
   * @param adoptedShare the share of the group's latest sessions that have the new setting; null if
   *     sessions do not show it
   * @param firstAdoptedShare the same on the day of the first recommendation
   * @param outcome what it has achieved; null if sessions do not show it
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
    /** New on this day. */
    public static Life firstSeen(LocalDate day, @Nullable Double adoptedShare) {
      return new Life(Status.OPEN, null, adoptedShare, adoptedShare, day, day, Change.NEW, null);
    }

    /** The same with an outcome. */
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
   * What a change has achieved in the look-back, for sessions that adopted it since the first
   * recommendation.
   *
   * @param realised billed money in 30 days; the bounds are on both sides of 0 if nobody adopted it
   * @param costPerSessionChange the change in cost per session of the group since then, as a share;
   *     null if it cost nothing
   * @param unchangedCostPerSessionChange the same for groups with a similar recommendation that
   *     changed nothing; null if there are none
   * @param volumeAdjusted what as many sessions would have cost at the hours of a session then,
   *     less what they cost, in 30 days; null if that is not known
   * @param isWithinRange whether a change that was implemented saved what was said; null if it was
   *     not, or nothing tells
   */
  public record Outcome(
      Saving realised,
      @Nullable Double costPerSessionChange,
      @Nullable Double unchangedCostPerSessionChange,
      @Nullable BigDecimal volumeAdjusted,
      @Nullable Boolean isWithinRange) {}

  /** Whether it applies to the sessions of this group. */
  public boolean isAbout(SessionProfile group) {
    return scope.equals(group.scope()) && billingCurrency.equals(group.billingCurrency());
  }

  public Status status() {
    return life.status();
  }

  public LocalDate firstSeenOn() {
    return life.firstSeenOn();
  }

  /** The same change with another state. */
  public Recommendation with(Life newLife) {
    return copy(incremental, details, artefactPath, newLife);
  }

  /** The same change with other figures. */
  public Recommendation with(Map<String, String> newDetails) {
    return copy(incremental, newDetails, artefactPath, life);
  }

  /** The same change after other changes. */
  public Recommendation withIncremental(Saving rest) {
    return copy(rest, details, artefactPath, life);
  }

  /** The same change with a folder of files to apply. */
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
        uninterruptedMinutes,
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
