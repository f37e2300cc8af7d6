package io.dpuledger.analysis.reconciliation.cell;

import io.dpuledger.facts.session.Decimals;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What the ledger has of a cell, and how far it may be wrong, all in unit-hours except the cost.
 *
 * @param priced the hours that have a list cost
 * @param notFinal the hours of sessions that were live, vanished or not reported by AWS
 * @param mayHaveRun how many hours more those of them that had not ended may have run on that day
 * @param minimum the hours that only the billing minimum adds, of sessions with final usage
 * @param rows parts of sessions, each of which is rounded
 */
public record LedgerUsage(
    BigDecimal hours,
    BigDecimal priced,
    BigDecimal listCost,
    BigDecimal notFinal,
    BigDecimal mayHaveRun,
    BigDecimal minimum,
    long rows)
    implements Serializable {
  /** A part of a session is rounded in the ledger, and in the bill. */
  public static final BigDecimal ROUNDED = BigDecimal.ONE.movePointLeft(Decimals.UNITS);

  public static final LedgerUsage NONE =
      new LedgerUsage(
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          0);

  /** The sum of both. */
  public LedgerUsage plus(LedgerUsage other) {
    return new LedgerUsage(
        hours.add(other.hours),
        priced.add(other.priced),
        listCost.add(other.listCost),
        notFinal.add(other.notFinal),
        mayHaveRun.add(other.mayHaveRun),
        minimum.add(other.minimum),
        rows + other.rows);
  }

  /** How many hours rounding can explain. */
  public BigDecimal rounding() {
    return ROUNDED.multiply(BigDecimal.valueOf(rows + 1));
  }

  /** The hours whose cost the ledger does not know. */
  public BigDecimal unpriced() {
    return hours.subtract(priced);
  }

  /** The same usage, as if its price were unknown. */
  LedgerUsage withoutPrice() {
    return new LedgerUsage(
        hours, BigDecimal.ZERO, BigDecimal.ZERO, notFinal, mayHaveRun, minimum, rows);
  }
}
