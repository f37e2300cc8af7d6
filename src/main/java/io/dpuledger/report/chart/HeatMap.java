package io.dpuledger.report.chart;

import java.util.List;
import java.util.TreeMap;

/** Cells in rows and columns: the more, the darker, in five steps that a reader can tell apart. */
public record HeatMap(
    String id,
    String title,
    String description,
    List<String> rows,
    List<String> columns,
    List<List<Cell>> cells,
    String most)
    implements Chart {
  private static final double ROW = 24;
  private static final double GAP = 2;
  private static final double FOOT = 26;
  private static final double RIGHT = 16;
  private static final double TOP = 30;
  private static final double SWATCH = 14;
  private static final double[] SHADES = {0.05, 0.2, 0.4, 0.6, 0.8, 1};

  public HeatMap {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
  }

  /**
   * One cell.
   *
   * @param tip what it says when pointed at
   */
  public record Cell(double value, String tip) {}

  /** The drawing at a width in pixels; narrow ones are drawn anew rather than shrunk. */
  @Override
  public String draw(int width) {
    double left = 12 + rows.stream().mapToDouble(TextWidth::of).max().orElse(0);
    double slot = (width - left - RIGHT) / Math.max(1, columns.size());
    double height = TOP + ROW * rows.size() + FOOT;
    SvgCanvas canvas = new SvgCanvas(id + "-" + width, width, height, title, description);
    drawScale(canvas, left);
    double max = cells.stream().flatMap(List::stream).mapToDouble(Cell::value).max().orElse(0);
    TreeMap<Double, StringBuilder> shades = new TreeMap<>();
    for (int row = 0; row < rows.size(); row++) {
      double y = TOP + ROW * row;
      canvas.text(left - 8, y + 16, rows.get(row), SvgCanvas.Anchor.END, Ink.TEXT);
      for (int column = 0; column < columns.size(); column++) {
        Cell cell = cells.get(row).get(column);
        double x = left + slot * column;
        shades
            .computeIfAbsent(shade(cell.value(), max), shade -> new StringBuilder())
            .append(SvgCanvas.box(x, y, slot - GAP, ROW - GAP));
      }
    }
    shades.forEach((shade, path) -> canvas.shade(path.toString(), Ink.BLUE, shade));
    drawTips(canvas, left, slot);
    drawLabels(canvas, left, slot, height);
    return canvas.svg();
  }

  private void drawScale(SvgCanvas canvas, double left) {
    canvas.text(left, 16, "none", SvgCanvas.Anchor.START, Ink.MUTED);
    double x = left + TextWidth.of("none") + 8;
    for (double shade : SHADES) {
      canvas.shade(SvgCanvas.box(x, 5, SWATCH, SWATCH), Ink.BLUE, shade);
      x += SWATCH + GAP;
    }
    canvas.text(x + 6, 16, most, SvgCanvas.Anchor.START, Ink.MUTED);
  }

  private void drawTips(SvgCanvas canvas, double left, double slot) {
    for (int row = 0; row < cells.size(); row++) {
      for (int column = 0; column < cells.get(row).size(); column++) {
        canvas.tip(
            left + slot * column, TOP + ROW * row, slot, ROW, cells.get(row).get(column).tip());
      }
    }
  }

  private void drawLabels(SvgCanvas canvas, double left, double slot, double height) {
    double widest = columns.stream().mapToDouble(TextWidth::of).max().orElse(0);
    int every = Math.max(1, (int) Math.ceil((widest + 10) / slot));
    for (int column = 0; column < columns.size(); column += every) {
      canvas.text(
          left + slot * column, height - 9, columns.get(column), SvgCanvas.Anchor.START, Ink.MUTED);
    }
  }

  private static double shade(double value, double max) {
    int step = max == 0 ? 0 : (int) Math.ceil(value / max * (SHADES.length - 1));
    return SHADES[step];
  }
}
