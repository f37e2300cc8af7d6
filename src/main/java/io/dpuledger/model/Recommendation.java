package io.dpuledger.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change that somebody could make, in the words of AWS Cost Optimization Hub. Savings are a
 * month (30 days) of list-price money; a point estimate is null where evidence is too thin for one.
 *
 * @param interruptionsExpected people cut off a month; null where nothing tells
 * @param confidence A (measured) to D (arithmetic on an assumption)
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
    BigDecimal estimatedMonthlySavingsLow,
    @Nullable BigDecimal estimatedMonthlySavingsPoint,
    BigDecimal estimatedMonthlySavingsHigh,
    BigDecimal incrementalMonthlySavingsLow,
    BigDecimal incrementalMonthlySavingsHigh,
    @Nullable Long interruptionsExpected,
    Confidence confidence,
    Level risk,
    Level effort,
    String rollback,
    String rationale,
    Map<String, String> details,
    Status status,
    LocalDate firstSeenOn) {
  public Recommendation {
    details = Map.copyOf(details);
  }

  /** What is to be changed. */
  public enum Kind {
    IDLE_TIMEOUT
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

  /** The same change, first seen on an earlier day. */
  public Recommendation firstSeenOn(LocalDate day) {
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
        estimatedMonthlySavingsLow,
        estimatedMonthlySavingsPoint,
        estimatedMonthlySavingsHigh,
        incrementalMonthlySavingsLow,
        incrementalMonthlySavingsHigh,
        interruptionsExpected,
        confidence,
        risk,
        effort,
        rollback,
        rationale,
        details,
        status,
        day);
  }
}
