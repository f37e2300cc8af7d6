package io.dpuledger.analysis.reconciliation.cause;

import io.dpuledger.analysis.reconciliation.cell.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Usage that the bill has on the day before or after. Days are paired from the first to the last,
 * where one lacks what the other has too much, beyond rounding.
 */
final class DayShifts {
  private DayShifts() {}

  /**
   * Takes shifts out of what is left of days; they add up to nothing.
   *
   * @param cells by day
   * @param parts of each of the cells
   */
  static void take(List<Cell> cells, List<HourParts> parts) {
    for (int i = 0; i + 1 < cells.size(); i++) {
      if (areNeighbours(cells.get(i).day(), cells.get(i + 1).day())) {
        BigDecimal shift =
            shift(rest(cells.get(i), parts.get(i)), rest(cells.get(i + 1), parts.get(i + 1)));
        take(cells, i, parts.get(i), shift.negate());
        take(cells, i + 1, parts.get(i + 1), shift);
      }
    }
  }

  /** How much the bill has on the later day that the ledger has on the earlier one. */
  private static BigDecimal shift(BigDecimal earlier, BigDecimal later) {
    if (earlier.signum() * later.signum() >= 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal both = earlier.abs().min(later.abs());
    return later.signum() > 0 ? both : both.negate();
  }

  /** What rounding does not explain. */
  private static BigDecimal rest(Cell cell, HourParts parts) {
    return parts.rest().abs().compareTo(cell.ledger().rounding()) <= 0
        ? BigDecimal.ZERO
        : parts.rest();
  }

  /** No more than a day's usage can be on another day. */
  private static void take(List<Cell> cells, int at, HourParts parts, BigDecimal hours) {
    parts.take(
        Cause.DAY_SHIFT,
        hours,
        cells.get(at).ledger().hours().negate(),
        hours(cells, at, -1).add(hours(cells, at, 1)));
  }

  private static BigDecimal hours(List<Cell> cells, int at, int step) {
    int other = at + step;
    return other >= 0
            && other < cells.size()
            && areNeighbours(
                cells.get(Math.min(at, other)).day(), cells.get(Math.max(at, other)).day())
        ? cells.get(other).ledger().hours()
        : BigDecimal.ZERO;
  }

  private static boolean areNeighbours(@Nullable LocalDate day, @Nullable LocalDate next) {
    return day != null && day.plusDays(1).equals(next);
  }
}
