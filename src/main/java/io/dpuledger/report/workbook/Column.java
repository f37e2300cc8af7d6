package io.dpuledger.report.workbook;

import java.util.List;
import java.util.function.Function;

/** One column of a sheet: what stands above it, and what of each row stands in it. */
record Column<T>(Cell heading, Function<T, Cell> cell) {
  private static final int WIDEST_HEADING = 24;
  private static final int WIDEST = 60;

  List<Cell> cells(List<T> rows) {
    return rows.stream().map(cell).toList();
  }

  /** In letters, as wide as what stands in it; what is longer is broken into lines. */
  int width(List<Cell> cells) {
    int below = cells.stream().mapToInt(Cell::width).max().orElse(0);
    return Math.max(Math.min(heading.width(), WIDEST_HEADING), Math.min(below, WIDEST));
  }
}
