package io.dpuledger.report.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a month cost that has ended: as it was first reported, and as it is known now.
 *
 * @param reportedAsOf the day of the report that had it whole first
 */
public record ClosedMonth(
    YearMonth month, LocalDate reportedAsOf, BigDecimal reportedCost, BigDecimal listCost) {
  /** What came to light since; below 0 where it cost less than was reported. */
  public BigDecimal restatedBy() {
    return listCost.subtract(reportedCost);
  }
}
