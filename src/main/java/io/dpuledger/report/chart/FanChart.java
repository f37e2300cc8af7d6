package io.dpuledger.report.chart;

import io.dpuledger.report.chart.LineSpread.Placed;
import io.dpuledger.report.chart.SvgCanvas.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line that adds up step by step, and a fan from its end to where it may come to.
 *
 * @param labels one a step
 * @param before an earlier line to compare with; null if there is none
 * @param fan null if nothing is expected
 * @param level a line across that is not to be crossed; null if there is none
 * @param tips what each step says when pointed at
 */
public record FanChart(
    String id,
    String title,
    String description,
    List<String> labels,
    Line soFar,
    @Nullable Line before,
    @Nullable Fan fan,
    @Nullable Level level,
    List<String> tips,
    DoubleFunction<String> axisLabel)
    implements Chart {
  private static final double FOOT = 26;
  private static final double EDGE = 8;
  private static final double SHADE = 0.28;
  private static final int WIDE = 600;
  private static final double WIDEST_END = 200;

  public FanChart {
    labels = List.copyOf(labels);
    tips = List.copyOf(tips);
  }

  /**
   * A line from zero up.
   *
   * @param from the step that it begins with
   * @param values what it came to by the end of each step
   * @param amount what it came to at last, in words
   */
  public record Line(String name, int from, List<Double> values, String amount) {
    public Line {
      values = List.copyOf(values);
    }

    int until() {
      return from + values.size();
    }

    double last() {
      return values.isEmpty() ? 0 : values.get(values.size() - 1);
    }
  }

  /**
   * What is expected.
   *
   * @param until the step that it ends with
   */
  public record Fan(String name, double low, double point, double high, int until, String amount) {}

  /** A value that holds for all steps. */
  public record Level(String name, double value, String amount) {}

  /** The drawing at a width in pixels; narrow ones are drawn anew rather than shrunk. */
  @Override
  public String draw(int width) {
    NiceScale scale = NiceScale.upTo(highest(), 5);
    double left = Plot.axisWidth(scale, axisLabel);
    boolean isWide = width >= WIDE;
    double right =
        EDGE * 2
            + (isWide ? ends().mapToDouble(end -> TextWidth.of(end.text())).max().orElse(0) : 0);
    double height = isWide ? 300 : 290;
    Legend legend = isWide ? legend(left, width - left - EDGE, false) : legend(0, width, true);
    double top = legend.height() + 10;
    Plot plot = new Plot(left, top, width - left - right, height - top - FOOT, scale);
    SvgCanvas canvas = new SvgCanvas(id + "-" + width, width, height, title, description);
    legend.draw(canvas);
    plot.drawAxis(canvas, axisLabel);
    drawLines(canvas, plot);
    if (isWide) {
      drawEnds(canvas, plot);
    }
    drawSteps(canvas, plot, height - 8);
    return canvas.svg();
  }

  private double highest() {
    return Stream.of(
            soFar.values().stream(),
            Stream.ofNullable(before).flatMap(line -> line.values().stream()),
            Stream.ofNullable(fan).map(Fan::high),
            Stream.ofNullable(level).map(Level::value))
        .flatMap(values -> values)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  /** With the amounts of lines, where they do not stand at their ends. */
  private Legend legend(double left, double room, boolean hasAmounts) {
    List<Legend.Entry> entries = new ArrayList<>();
    entries.add(new Legend.Entry(soFar.name() + " " + soFar.amount(), Ink.BLUE, Legend.Mark.LINE));
    if (fan != null) {
      entries.add(new Legend.Entry(fan.name(), Ink.BLUE, Legend.Mark.SHADED));
    }
    if (level != null) {
      String amount = hasAmounts ? " " + level.amount() : "";
      entries.add(new Legend.Entry(level.name() + amount, Ink.IDLE, Legend.Mark.DASHED));
    }
    if (before != null) {
      String amount = hasAmounts ? " " + before.amount() : "";
      entries.add(new Legend.Entry(before.name() + amount, Ink.GREY, Legend.Mark.THIN));
    }
    return new Legend(entries, left, room);
  }

  private void drawLines(SvgCanvas canvas, Plot plot) {
    if (before != null) {
      canvas.stroke(path(plot, before), Ink.GREY, Stroke.THIN);
    }
    if (level != null) {
      String across = at(plot.left(), plot.y(level.value())) + "H" + number(plot.right());
      canvas.stroke("M" + across, Ink.IDLE, Stroke.DASHED);
    }
    double today = plot.left() + plot.slot(labels.size()) * soFar.until();
    double value = plot.y(soFar.last());
    if (fan != null) {
      double end = plot.left() + plot.slot(labels.size()) * fan.until();
      String open = "M" + at(today, value) + "L" + at(end, plot.y(fan.high()));
      canvas.shade(open + "V" + number(plot.y(fan.low())) + "z", Ink.BLUE, SHADE);
      canvas.stroke(
          "M" + at(today, value) + "L" + at(end, plot.y(fan.point())), Ink.BLUE, Stroke.DOTTED);
    }
    canvas.stroke(path(plot, soFar), Ink.BLUE, Stroke.SOLID);
    canvas.shape(SvgCanvas.circle(today, value, 4), Ink.BLUE);
  }

  private String path(Plot plot, Line line) {
    double slot = plot.slot(labels.size());
    StringBuilder path =
        new StringBuilder("M").append(at(plot.left() + slot * line.from(), plot.y(0))).append('L');
    for (int index = 0; index < line.values().size(); index++) {
      double x = plot.left() + slot * (line.from() + index + 1);
      path.append(index == 0 ? "" : " ").append(at(x, plot.y(line.values().get(index))));
    }
    return path.toString();
  }

  /** What stands at the right. */
  private record End(double value, String text, Ink ink) {
    static End of(String name, double value, String amount, Ink ink) {
      return new End(value, TextWidth.fit(name + " " + amount, WIDEST_END), ink);
    }
  }

  private Stream<End> ends() {
    return Stream.of(
            Stream.ofNullable(fan)
                .map(one -> End.of("expected", one.point(), one.amount(), Ink.TEXT)),
            Stream.ofNullable(level)
                .map(one -> End.of(one.name(), one.value(), one.amount(), Ink.TEXT)),
            Stream.ofNullable(before)
                .map(one -> End.of(one.name(), one.last(), one.amount(), Ink.MUTED)))
        .flatMap(ends -> ends);
  }

  private void drawEnds(SvgCanvas canvas, Plot plot) {
    List<Placed<End>> wished =
        ends().map(end -> new Placed<>(end, plot.y(end.value()) + 4)).toList();
    for (Placed<End> end : LineSpread.of(wished, plot.top() + 4, plot.foot())) {
      canvas.text(
          plot.right() + EDGE,
          end.y(),
          end.label().text(),
          SvgCanvas.Anchor.START,
          end.label().ink());
    }
  }

  private void drawSteps(SvgCanvas canvas, Plot plot, double y) {
    double slot = plot.slot(labels.size());
    int every = plot.labelEvery(labels);
    for (int index = 0; index < labels.size(); index += every) {
      double middle = plot.left() + slot * index + slot / 2;
      canvas.text(middle, y, labels.get(index), SvgCanvas.Anchor.MIDDLE, Ink.TEXT);
    }
    for (int index = 0; index < tips.size(); index++) {
      double x = plot.left() + slot * index;
      canvas.tip(x, plot.top(), slot, plot.height(), tips.get(index));
    }
  }

  private static String at(double x, double y) {
    return number(x) + " " + number(y);
  }

  private static String number(double value) {
    return SvgCanvas.number(value);
  }
}
