package io.dpuledger.analysis.reconciliation.cause;

import io.dpuledger.analysis.reconciliation.cell.Cell;
import io.dpuledger.analysis.reconciliation.cell.CellSeries;
import io.dpuledger.analysis.reconciliation.cell.LedgerUsage;
import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.analysis.reconciliation.session.SessionDifference;
import io.dpuledger.analysis.reconciliation.session.SessionSums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The causes of a difference in usage, in the order that makes them unique. */
public final class HourRules {
  private final DueDays due;
  private final boolean isInBill;
  private final TargetDays collected;

  /**
   * @param due the days that the bill has whole
   * @param isInBill whether the bill has anything of the account
   */
  public HourRules(DueDays due, boolean isInBill, TargetDays collected) {
    this.due = due;
    this.isInBill = isInBill;
    this.collected = collected;
  }

  /** The causes of each cell of a series where the bill names no sessions. */
  public List<HourParts> byCell(CellSeries series) {
    List<Cell> judged = new ArrayList<>();
    List<HourParts> ofJudged = new ArrayList<>();
    List<HourParts> all = new ArrayList<>();
    for (Cell cell : series.cells()) {
      HourParts parts = new HourParts(cell.difference());
      all.add(parts);
      if (isJudged(cell, parts)) {
        judged.add(cell);
        ofJudged.add(parts);
      }
    }
    DayShifts.take(judged, ofJudged);
    for (int i = 0; i < judged.size(); i++) {
      explain(series.metered(), judged.get(i), ofJudged.get(i));
    }
    return all;
  }

  /**
   * The causes of each cell where the bill names all sessions.
   *
   * @param sums what sessions differ by in each cell
   */
  public List<HourParts> bySession(CellSeries series, SessionSums sums) {
    List<HourParts> all = new ArrayList<>();
    for (Cell cell : series.cells()) {
      HourParts parts = new HourParts(cell.difference());
      all.add(parts);
      if (isJudged(cell, parts)) {
        SessionDifference sessions = sums.of(series.metered(), series.rate(), cell.day());
        parts.exactly(Cause.NEVER_SEEN, sessions.neverSeen());
        parts.exactly(Cause.NOT_BILLED, sessions.notBilled());
        parts.exactly(Cause.MEASURED_OTHERWISE, sessions.measuredOtherwise());
        parts.exactly(Cause.ROUNDING, parts.rest());
      }
    }
    return all;
  }

  /** Whether the bill has a cell whole. */
  public boolean isDue(Cell cell) {
    return due.has(cell.day());
  }

  private boolean isJudged(Cell cell, HourParts parts) {
    if (!isDue(cell)) {
      parts.exactly(Cause.NOT_IN_BILL_YET, parts.rest());
      return false;
    }
    if (!isInBill) {
      parts.exactly(Cause.ACCOUNT_NOT_IN_BILL, parts.rest());
      return false;
    }
    return true;
  }

  private void explain(Metered metered, Cell cell, HourParts parts) {
    LedgerUsage ledger = cell.ledger();
    if (parts.rest().signum() > 0 && !collected.has(metered, cell.day())) {
      parts.clip(Cause.NOT_COLLECTED, BigDecimal.ZERO, null);
    }
    parts.clip(Cause.NOT_FINAL_USAGE, ledger.notFinal().negate(), ledger.mayHaveRun());
    parts.clip(Cause.BILLING_MINIMUM, ledger.minimum().negate(), BigDecimal.ZERO);
    BigDecimal rounding = ledger.rounding();
    parts.clip(Cause.ROUNDING, rounding.negate(), rounding);
    parts.close();
  }
}
