package io.dpuledger.report.words;

import io.dpuledger.analysis.breakdown.CostParts;
import java.math.BigDecimal;
import java.util.function.Function;

/** The parts of a cost, each with its name and what it is. */
public enum CostPartText {
  CONFIRMED(
      "Confirmed",
      "The session ended, AWS reported its usage, and its price is published or set by you.",
      CostParts::confirmed),
  ESTIMATED(
      "Estimated",
      "The rest: no end was seen, the usage is derived, or the price is assumed.",
      CostParts::estimated),
  IDLE_SEEN(
      "Idle, seen",
      "Certain: statements were read, none was running, and no event log shows a Spark job.",
      CostParts::idleSeen),
  IDLE_INFERRED(
      "Idle, inferred",
      "No statements show it, but an idle timeout ended the session.",
      CostParts::idleInferred),
  IDLE_UNKNOWN(
      "Idle or not, unknown",
      "Nothing shows whether a statement or a Spark job ran.",
      CostParts::idleUnknown),
  STATEMENT_OPEN(
      "Statement open",
      "A statement was open, or an event log shows a Spark job. How much of an open statement was"
          + " work, AWS does not say.",
      CostParts::statementOpen),
  MINIMUM_CHARGE(
      "Minimum charge",
      "A session is billed for at least a minute. This is what shorter ones did not use.",
      CostParts::minimumCharge),
  AT_RISK(
      "At risk",
      "Not part of the cost: what live sessions may still cost if nobody stops them.",
      parts -> BigDecimal.ZERO);

  /** How they add up. */
  public static final String SUMS =
      "Confirmed and estimated add up to the list cost. So do the five parts from “Idle, seen” to"
          + " “Minimum charge”. “At risk” comes on top.";

  /** Where they are not known. */
  public static final String UNKNOWN =
      "Not known: an earlier version calculated some days of the period. Run analyze --rebuild.";

  private final String label;
  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // getters
  private final Function<CostParts, BigDecimal> amount;

  CostPartText(String label, String meaning, Function<CostParts, BigDecimal> amount) {
    this.label = label;
    this.meaning = meaning;
    this.amount = amount;
  }

  public String label() {
    return label;
  }

  public String meaning() {
    return meaning;
  }

  /** How much of a cost it is. */
  public BigDecimal amount(CostParts parts, BigDecimal atRisk) {
    return this == AT_RISK ? atRisk : amount.apply(parts);
  }
}
