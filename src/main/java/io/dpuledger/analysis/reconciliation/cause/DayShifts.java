package io.dpuledger.analysis.reconciliation.cause;

import io.dpuledger.analysis.reconciliation.cell.Cell;
import io.dpuledger.analysis.reconciliation.cell.LedgerUsage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Usage that the bill has on the day before or after. Days are paired from the first to the last,
 * and only hours of sessions that ran at the midnight between them can be on the other day.
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
        HourParts before = parts.get(i);
        HourParts after = parts.get(i + 1);
        BigDecimal shift = shift(cells.get(i), before.rest(), cells.get(i + 1), after.rest());
        take(before, shift.negate(), cells, i);
        take(after, shift, cells, i + 1);
      }
    }
  }

  /** How much the bill has on the later day that the ledger has on the earlier one. */
  private static BigDecimal shift(
      Cell earlier, BigDecimal restEarlier, Cell later, BigDecimal restLater) {
    if (restEarlier.signum() * restLater.signum() >= 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal both = restEarlier.abs().min(restLater.abs());
    return restLater.signum() > 0
        ? both.min(earlier.ledger().intoDayAfter())
        : both.min(later.ledger().fromDayBefore()).negate();
  }

  private static void take(HourParts parts, BigDecimal hours, List<Cell> cells, int at) {
    LedgerUsage own = cells.get(at).ledger();
    BigDecimal out = own.fromDayBefore().add(own.intoDayAfter());
    BigDecimal in =
        neighbour(cells, at, -1).intoDayAfter().add(neighbour(cells, at, 1).fromDayBefore());
    parts.take(Cause.DAY_SHIFT, hours, out.negate(), in);
  }

  private static LedgerUsage neighbour(List<Cell> cells, int at, int step) {
    int other = at + step;
    return other >= 0
            && other < cells.size()
            && areNeighbours(
                cells.get(Math.min(at, other)).day(), cells.get(Math.max(at, other)).day())
        ? cells.get(other).ledger()
        : LedgerUsage.NONE;
  }

  private static boolean areNeighbours(@Nullable LocalDate day, @Nullable LocalDate next) {
    return day != null && day.plusDays(1).equals(next);
  }
}
