package io.dpuledger.report.figures;

import java.math.BigDecimal;

/** Money that was spent, and how much of it was idle, at least and at most. */
public interface Spend {
  BigDecimal listCost();

  BigDecimal idleCostLow();

  BigDecimal idleCostHigh();
}
