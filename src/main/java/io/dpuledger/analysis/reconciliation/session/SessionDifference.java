package io.dpuledger.analysis.reconciliation.session;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What named sessions differ by, in billed unit-hours minus those of the ledger.
 *
 * @param rows parts of sessions in the bill
 * @param billed the hours of these parts
 */
public record SessionDifference(
    long rows,
    BigDecimal billed,
    BigDecimal neverSeen,
    BigDecimal notBilled,
    BigDecimal measuredOtherwise)
    implements Serializable {
  public static final SessionDifference NONE =
      new SessionDifference(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  SessionDifference plus(SessionDifference other) {
    return new SessionDifference(
        rows + other.rows,
        billed.add(other.billed),
        neverSeen.add(other.neverSeen),
        notBilled.add(other.notBilled),
        measuredOtherwise.add(other.measuredOtherwise));
  }
}
