package io.dpuledger.report.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/** The part of a drawing between its axes. */
record Plot(double left, double top, double width, double height, NiceScale scale) {
  private static final double LABEL_GAP = 8;

  /** How much room the labels of a value axis take. */
  static double axisWidth(NiceScale scale, DoubleFunction<String> label) {
    return 12 + labels(scale, label).stream().mapToDouble(TextWidth::of).max().orElse(0);
  }

  private static List<String> labels(NiceScale scale, DoubleFunction<String> label) {
    return scale.ticks().stream().map(label::apply).toList();
  }

  double y(double value) {
    return top + height * (1 - scale.share(value));
  }

  double foot() {
    return top + height;
  }

  double right() {
    return left + width;
  }

  /** The width of each of so many things side by side. */
  double slot(int things) {
    return width / Math.max(1, things);
  }

  /** Lines across, and what they stand for. */
  void drawAxis(SvgCanvas canvas, DoubleFunction<String> label) {
    StringBuilder grid = new StringBuilder();
    for (double tick : scale.ticks()) {
      grid.append('M').append(SvgCanvas.number(left)).append(' ');
      grid.append(SvgCanvas.number(y(tick))).append('h').append(SvgCanvas.number(width));
    }
    canvas.grid(grid.toString());
    for (double tick : scale.ticks()) {
      String text = label.apply(tick);
      canvas.text(left - LABEL_GAP, y(tick) + 4, text, SvgCanvas.Anchor.END, Ink.MUTED);
    }
  }

  /** Every how manyth label there is room for. */
  int labelEvery(List<String> labels) {
    double widest = labels.stream().mapToDouble(TextWidth::of).max().orElse(0);
    return Math.max(1, (int) Math.ceil((widest + 10) / slot(labels.size())));
  }
}
