package io.dpuledger.report.chart;

import io.dpuledger.report.chart.SvgCanvas.Anchor;
import io.dpuledger.report.chart.SvgCanvas.Stroke;
import io.dpuledger.report.chart.TimeoutPanels.Point;
import io.dpuledger.report.chart.TimeoutPanels.Today;
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
  private static final double SHADE = 0.18;
  private static final int TICKS = 4;

  /** What is this many times as dear as the best is cheap is of no interest, and cut off. */
  private static final double HIGHEST = 2.5;

  void drawCost(SvgCanvas canvas) {
    Plot plot = plot(costScale(), chart.money());
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
    TimeoutPanels.Range range = chart.range();
    if (range != null) {
      String x = SvgCanvas.number(x(plot, advised().minutes()));
      canvas.stroke(
          "M" + x + " " + SvgCanvas.number(plot.y(range.low())) + "V"
              + SvgCanvas.number(plot.y(range.high())),
          Ink.GREEN,
          Stroke.SOLID);
    }
    drawMarks(canvas, plot, Point::cost, chart.words().cost(), chart.words().advisedCost());
  }

  void drawInterruptions(SvgCanvas canvas) {
    double most = chart.points().stream().mapToDouble(Point::interruptions).max().orElse(0);
    DoubleFunction<String> count = TimeoutPanel::count;
    Plot plot = plot(NiceScale.upTo(Math.max(most, TICKS), TICKS), count);
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

  private Plot plot(NiceScale scale, DoubleFunction<String> label) {
    double axis = Plot.axisWidth(scale, label);
    return new Plot(
        left + axis, top + HEAD, width - axis - RIGHT, height - HEAD - FOOT, scale);
  }

  private void drawCurve(SvgCanvas canvas, Plot plot, ToDoubleFunction<Point> value) {
    canvas.stroke(line(plot, chart.points(), value), Ink.BLUE, Stroke.SOLID);
    canvas.shape(
        chart.points().stream()
            .map(
                point ->
                    SvgCanvas.circle(
                        x(plot, point.minutes()), plot.y(value.applyAsDouble(point)), 2.5))
            .collect(Collectors.joining()),
        Ink.BLUE);
  }

  private void drawMarks(
      SvgCanvas canvas, Plot plot, ToDoubleFunction<Point> value, String heading, String label) {
    canvas.text(left, top + 12, heading, Anchor.START, Ink.TEXT);
    Today today = chart.today();
    if (today != null) {
      boolean isBeyond = today.minutes() > last().minutes();
      double x = isBeyond ? plot.right() + RIGHT / 2 : x(plot, today.minutes());
      drawMark(canvas, plot, x, top + 46, today.label() + (isBeyond ? " →" : ""), Stroke.DASHED);
    }
    double x = x(plot, advised().minutes());
    drawMark(canvas, plot, x, top + 30, label, Stroke.THIN);
    canvas.shape(
        SvgCanvas.circle(x, plot.y(value.applyAsDouble(advised())), 5), Ink.GREEN);
    for (Point point : chart.points()) {
      double middle = x(plot, point.minutes());
      canvas.text(middle, plot.foot() + 16, "" + point.minutes(), Anchor.MIDDLE, Ink.TEXT);
      canvas.tip(middle - 12, plot.top(), 24, plot.height(), point.tip());
    }
  }

  /** A line down to the timeouts, and what it marks. */
  private void drawMark(
      SvgCanvas canvas, Plot plot, double x, double y, String label, Stroke stroke) {
    Ink ink = stroke == Stroke.DASHED ? Ink.MUTED : Ink.GREEN;
    canvas.stroke(
        "M" + at(x, y + 4) + "V" + SvgCanvas.number(plot.foot()), ink, stroke);
    double half = TextWidth.of(label) / 2;
    double middle = Math.max(left + half, Math.min(x, left + width - half));
    canvas.text(middle, y, label, Anchor.MIDDLE, ink == Ink.MUTED ? ink : Ink.TEXT);
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
