package io.dpuledger.artefact;

import java.time.LocalDate;

/**
 * What recommendations rest on.
 *
 * @param asOf the day up to which sessions were looked at
 * @param isSimulated whether the sessions are made up
 */
public record AdviceBasis(LocalDate asOf, boolean isSimulated) {
  /** The sentence that each file for people begins with. */
  String sentence() {
    String advice = "ecommendations of DPU Ledger as of " + asOf;
    return isSimulated
        ? "**SIMULATED**: r" + advice + " for sessions and roles that do not exist."
        : "R" + advice + ".";
  }

  /** Before a text that has little room. */
  String mark() {
    return isSimulated ? "SIMULATED: " : "";
  }
}
