package io.dpuledger.simulator.bill;

import java.math.BigDecimal;
import java.util.List;

/**
 * What makes the bill differ from the ledger.
 *
 * @param unreadSessionsPerDay sessions of an account that no target reads
 * @param hiddenSessionsPerDay sessions of the fleet's accounts that no listing has
 * @param notBilled share of sessions
 * @param measuredOtherwise share of sessions that are billed for a quarter more
 * @param restated share of sessions that are billed for two percent more
 * @param shift share of usage that is billed on the next day, on one day in five
 * @param hasMinimum whether short sessions are billed for a minute
 * @param decimals of usage amounts
 * @param rates those unlike the rate card's; the first that is for a session counts
 */
public record Plants(
    double unreadSessionsPerDay,
    double hiddenSessionsPerDay,
    double notBilled,
    double measuredOtherwise,
    double restated,
    BigDecimal shift,
    boolean hasMinimum,
    int decimals,
    List<TrueRate> rates) {
  /** A bill that agrees with the ledger. */
  public static final Plants NONE =
      new Plants(0, 0, 0, 0, 0, BigDecimal.ZERO, true, Metering.DECIMALS, List.of());

  public Plants {
    rates = List.copyOf(rates);
  }
}
