package io.dpuledger.report.chart;

import io.dpuledger.report.chart.SvgCanvas.Anchor;
import io.dpuledger.report.chart.SvgCanvas.Stroke;
import io.dpuledger.report.chart.TimeoutPanels.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** One of two panels over the same timeouts. Twice as long is as far, wherever it is. */
record TimeoutPanel(TimeoutPanels chart, double left, double top, double width, double height) {
  private static final double HEAD = 52;
  private static final double FOOT = 22;
  private static final double RIGHT = 14;
  private static final double SHADE = 0.25;
  private static final double RANGE_SHADE = 0.45;
  private static final int TICKS = 4;

  /** Costs above this many times the best saving are cut off. */
  private static final double HIGHEST = 2.5;

  void drawCost(SvgCanvas canvas) {
    Plot plot = plot(costScale());
    plot.drawAxis(canvas, chart.money());
    canvas.clipped(plot);
    String band =
        line(plot, chart.points(), Point::high)
            + line(plot, reversed(), Point::low).replace('M', 'L')
            + "z";
    canvas.shade(band, Ink.BLUE, SHADE);
    drawCurve(canvas, plot, Point::cost);
    canvas.unclipped();
    canvas.stroke(
        "M" + at(plot.left(), plot.y(0)) + "H" + SvgCanvas.number(plot.right()),
        Ink.TEXT,
        Stroke.THIN);
    for (Point point : chart.points()) {
      canvas.tip(x(plot, point.minutes()) - 12, plot.top(), 24, plot.height(), point.tip());
    }
    TimeoutPanels.Range range = chart.range();
    if (range != null) {
      double x = x(plot, advised().minutes());
      double y = plot.y(range.high());
      canvas.shade(SvgCanvas.box(x - 3.5, y, 7, plot.y(range.low()) - y), Ink.GREEN, RANGE_SHADE);
    }
    drawMarks(canvas, plot, Point::cost, chart.words().cost(), chart.words().advisedCost());
  }

  void drawInterruptions(SvgCanvas canvas) {
    DoubleFunction<String> count = TimeoutPanel::count;
    Plot plot = plot(countScale());
    plot.drawAxis(canvas, count);
    drawCurve(canvas, plot, Point::interruptions);
    drawMarks(
        canvas,
        plot,
        Point::interruptions,
        chart.words().interruptions(),
        chart.words().advisedInterruptions());
  }

  /** Interruptions are whole, and so are most steps of theirs. */
  private static String count(double value) {
    return SvgCanvas.number(value);
  }

  private NiceScale costScale() {
    double low =
        DoubleStream.concat(
                chart.points().stream().mapToDouble(Point::low),
                Stream.ofNullable(chart.range()).mapToDouble(TimeoutPanels.Range::low))
            .min()
            .orElse(0);
    double high =
        DoubleStream.concat(
                chart.points().stream().mapToDouble(Point::high),
                Stream.ofNullable(chart.range()).mapToDouble(TimeoutPanels.Range::high))
            .max()
            .orElse(0);
    double shown = low < 0 ? Math.min(high, -low * HIGHEST) : high;
    return NiceScale.between(low, shown, TICKS);
  }

  private NiceScale countScale() {
    double most = chart.points().stream().mapToDouble(Point::interruptions).max().orElse(0);
    return NiceScale.upTo(Math.max(most, TICKS), TICKS);
  }

  /** The same for both panels, so that a timeout is at the same place in each. */
  private double axisWidth() {
    return Math.max(
        Plot.axisWidth(costScale(), chart.money()),
        Plot.axisWidth(countScale(), TimeoutPanel::count));
  }

  private Plot plot(NiceScale scale) {
    double axis = axisWidth();
    return new Plot(left + axis, top + HEAD, width - axis - RIGHT, height - HEAD - FOOT, scale);
  }

  private void drawCurve(SvgCanvas canvas, Plot plot, ToDoubleFunction<Point> value) {
    canvas.stroke(line(plot, chart.points(), value), Ink.BLUE, Stroke.SOLID);
    canvas.stroke(
        chart.points().stream()
            .map(
                point ->
                    "M" + at(x(plot, point.minutes()), plot.y(value.applyAsDouble(point))) + "h0")
            .collect(Collectors.joining()),
        Ink.BLUE,
        Stroke.DOTS);
  }

  private void drawMarks(
      SvgCanvas canvas, Plot plot, ToDoubleFunction<Point> value, String heading, String label) {
    canvas.text(left, top + 12, TextWidth.fit(heading, width), Anchor.START, Ink.TEXT);
    Integer today = chart.today().minutes();
    boolean isBeyond = today == null || today > last().minutes();
    double todayX = today == null || today > last().minutes() ? plot.right() : x(plot, today);
    if (!isBeyond) {
      drawDown(canvas, plot, todayX, Ink.MUTED, Stroke.DASHED);
    }
    String arrow = isBeyond && today != null ? " →" : "";
    drawLabel(canvas, todayX, top + 46, chart.today().label() + arrow, Ink.MUTED);
    double x = x(plot, advised().minutes());
    drawDown(canvas, plot, x, Ink.GREEN, Stroke.THIN);
    drawLabel(canvas, x, top + 30, label, Ink.TEXT);
    canvas.shape(SvgCanvas.circle(x, plot.y(value.applyAsDouble(advised())), 5), Ink.GREEN);
    drawTimeouts(canvas, plot);
  }

  private static void drawDown(SvgCanvas canvas, Plot plot, double x, Ink ink, Stroke stroke) {
    canvas.stroke("M" + at(x, plot.top()) + "V" + SvgCanvas.number(plot.foot()), ink, stroke);
  }

  /** Over its place, or as near to it as the panel lets it. */
  private void drawLabel(SvgCanvas canvas, double x, double y, String label, Ink ink) {
    double half = TextWidth.of(label) / 2;
    double middle = Math.max(left + half, Math.min(x, left + width - half));
    canvas.text(middle, y, label, Anchor.MIDDLE, ink);
  }

  /** As many of them as there is room for, among them the recommended one. */
  private void drawTimeouts(SvgCanvas canvas, Plot plot) {
    double advised = x(plot, advised().minutes());
    double free = plot.left() - plot.width();
    for (Point point : chart.points()) {
      double x = x(plot, point.minutes());
      double half = TextWidth.of("" + point.minutes()) / 2 + 4;
      boolean isClear = x - half >= free && (x >= advised || x + half <= advised - half);
      if (point.minutes() == advised().minutes() || isClear) {
        canvas.text(x, plot.foot() + 16, "" + point.minutes(), Anchor.MIDDLE, Ink.TEXT);
        free = x + half;
      }
    }
  }

  private String line(Plot plot, List<Point> points, ToDoubleFunction<Point> value) {
    return points.stream()
        .map(point -> at(x(plot, point.minutes()), plot.y(value.applyAsDouble(point))))
        .collect(Collectors.joining("L", "M", ""));
  }

  private List<Point> reversed() {
    List<Point> points = new ArrayList<>(chart.points());
    Collections.reverse(points);
    return points;
  }

  private double x(Plot plot, int minutes) {
    double first = Math.log(chart.points().get(0).minutes());
    double reach = Math.log(last().minutes()) - first;
    double share = reach > 0 ? (Math.log(minutes) - first) / reach : 0.5;
    return plot.left() + 10 + (plot.width() - 20) * share;
  }

  private Point last() {
    return chart.points().get(chart.points().size() - 1);
  }

  private Point advised() {
    return chart.points().get(chart.advised());
  }

  private static String at(double x, double y) {
    return SvgCanvas.number(x) + " " + SvgCanvas.number(y);
  }
}
