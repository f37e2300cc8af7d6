package io.dpuledger.analysis.breakdown;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The list cost of some usage in two partitions. Confirmed and estimated cost add up to it, and so
 * do seen, inferred and unknown idle cost, statement open, and the minimum charge.
 *
 * @param idleSeen idle as statements show
 * @param idleLow idle at least: seen and inferred
 * @param statementOpen paid while a statement was open or a Spark job ran
 * @param minimumCharge due only to the billing minimum: neither idle nor busy
 */
public record CostParts(
    BigDecimal listCost,
    BigDecimal confirmed,
    BigDecimal idleSeen,
    BigDecimal idleLow,
    BigDecimal statementOpen,
    BigDecimal minimumCharge)
    implements Serializable {
  public static final CostParts NOTHING =
      new CostParts(
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO);

  /** The part that later nights, a price or the bill may correct. */
  public BigDecimal estimated() {
    return listCost.subtract(confirmed);
  }

  /** The idle part that no statement shows, but that the ending of sessions proves. */
  public BigDecimal idleInferred() {
    return idleLow.subtract(idleSeen);
  }

  /** The part of which nobody knows whether it was idle. */
  public BigDecimal idleUnknown() {
    return listCost.subtract(minimumCharge).subtract(statementOpen).subtract(idleLow);
  }

  /** The parts of both. */
  public CostParts plus(CostParts other) {
    return new CostParts(
        listCost.add(other.listCost),
        confirmed.add(other.confirmed),
        idleSeen.add(other.idleSeen),
        idleLow.add(other.idleLow),
        statementOpen.add(other.statementOpen),
        minimumCharge.add(other.minimumCharge));
  }
}
