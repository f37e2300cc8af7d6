package io.dpuledger.analysis.reconciliation.cell;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a month that are metered and priced alike, by day.
 *
 * @param rate null if the ledger and the bill do not have the same rates; then all are pooled, so
 *     that equal usage at different prices is a difference of price, never of usage
 * @param currency of the bill
 */
public record CellSeries(
    Metered metered, @Nullable BigDecimal rate, String currency, List<Cell> cells) {
  public CellSeries {
    cells = List.copyOf(cells);
  }
}
