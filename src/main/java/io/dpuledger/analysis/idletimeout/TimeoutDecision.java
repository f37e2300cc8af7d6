package io.dpuledger.analysis.idletimeout;

import org.jspecify.annotations.Nullable;

/**
 * The timeout for a group, and what it rests on.
 *
 * @param timeoutMinutes the timeout to set; if {@code moves} is false, today's stay
 * @param scope the group whose gaps show how people pause; null for the rule of thumb
 * @param optimum its place on the curve; null for the rule of thumb
 * @param saving the range of the saving; null if unknown
 */
public record TimeoutDecision(
    Basis basis,
    int timeoutMinutes,
    boolean moves,
    @Nullable String scope,
    @Nullable Optimum optimum,
    @Nullable Band saving) {

  /** What a timeout rests on, from the best evidence to none. */
  public enum Basis {
    /** The group's own gaps. */
    OWN,
    /** Gaps of a wider group, at the prices of this one. */
    BORROWED,
    /** As long as waiting costs what an interruption costs; how people pause is unknown. */
    RULE_OF_THUMB
  }
}
