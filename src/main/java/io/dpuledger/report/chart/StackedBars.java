package io.dpuledger.report.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Bars, each a stack of the same series.
 *
 * @param series what the parts of a bar are, from the left
 */
public record StackedBars(
    String id,
    String title,
    String description,
    List<String> series,
    Palette palette,
    List<Bar> bars)
    implements Chart {
  private static final int WIDE = 420;
  private static final double RIGHT = 4;
  private static final double GAP = 8;
  private static final double VISIBLE = 0.05;

  public StackedBars {
    series = List.copyOf(series);
    bars = List.copyOf(bars);
  }

  /**
   * One bar, named on the left and labelled on the right.
   *
   * @param values one a series
   * @param tip what it says when pointed at
   */
  public record Bar(String name, List<Double> values, String label, String tip) {
    public Bar {
      values = List.copyOf(values);
    }

    double total() {
      return values.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /**
   * The drawing at a width in pixels; a narrow one puts names and labels above the bars, on two
   * lines if one is too short.
   */
  @Override
  public String draw(int width) {
    return width >= WIDE ? drawBeside(width) : drawAbove(width);
  }

  private String drawBeside(int width) {
    double labels = widest(bars.stream().map(Bar::label).toList());
    double names = Math.min(widest(bars.stream().map(Bar::name).toList()), width * 0.4);
    double left = names + GAP;
    double room = Math.max(40, width - left - labels - GAP - RIGHT);
    Legend legend = legend(left, width - left);
    double row = 34;
    double top = legend.height() + 8;
    SvgCanvas canvas = canvas(width, top + row * bars.size());
    legend.draw(canvas);
    List<StringBuilder> paths = paths();
    for (int index = 0; index < bars.size(); index++) {
      Bar bar = bars.get(index);
      double y = top + row * index;
      canvas.text(
          left - GAP, y + 15, TextWidth.fit(bar.name(), names), SvgCanvas.Anchor.END, Ink.TEXT);
      double end = add(paths, bar, left, y, room, 22);
      canvas.text(end + GAP, y + 15, bar.label(), SvgCanvas.Anchor.START, Ink.TEXT);
      canvas.tip(0, y, width, row - 4, bar.tip());
    }
    draw(paths, canvas);
    return canvas.svg();
  }

  private String drawAbove(int width) {
    Legend legend = legend(0, width);
    double line = bars.stream().allMatch(bar -> fitsOneLine(bar, width)) ? 0 : 16;
    double row = 46 + line;
    double top = legend.height() + 8;
    SvgCanvas canvas = canvas(width, top + row * bars.size());
    legend.draw(canvas);
    List<StringBuilder> paths = paths();
    for (int index = 0; index < bars.size(); index++) {
      Bar bar = bars.get(index);
      double y = top + row * index;
      double names = line > 0 ? width : width - TextWidth.of(bar.label()) - GAP;
      canvas.text(0, y + 11, TextWidth.fit(bar.name(), names), SvgCanvas.Anchor.START, Ink.TEXT);
      if (line > 0) {
        canvas.text(0, y + 11 + line, bar.label(), SvgCanvas.Anchor.START, Ink.TEXT);
      } else {
        canvas.text(width, y + 11, bar.label(), SvgCanvas.Anchor.END, Ink.TEXT);
      }
      add(paths, bar, 0, y + 17 + line, width, 18);
      canvas.tip(0, y, width, row - 4, bar.tip());
    }
    draw(paths, canvas);
    return canvas.svg();
  }

  private static boolean fitsOneLine(Bar bar, int width) {
    return TextWidth.of(bar.name()) + GAP + TextWidth.of(bar.label()) <= width;
  }

  /** A path for each series, of all bars together. */
  private List<StringBuilder> paths() {
    return series.stream().map(name -> new StringBuilder()).toList();
  }

  private void draw(List<StringBuilder> paths, SvgCanvas canvas) {
    IntStream.range(0, series.size())
        .filter(part -> !paths.get(part).isEmpty())
        .forEach(part -> canvas.shape(paths.get(part).toString(), palette.ink(part)));
  }

  /** Adds a bar and returns its end. */
  private double add(
      List<StringBuilder> paths, Bar bar, double left, double y, double room, double height) {
    double max = bars.stream().mapToDouble(Bar::total).max().orElse(0);
    double perUnit = max > 0 ? room / max : 0;
    double x = left;
    for (int part = 0; part < series.size(); part++) {
      x = add(paths.get(part), x, y, bar.values().get(part) * perUnit, height);
    }
    return x;
  }

  private static double add(StringBuilder path, double x, double y, double width, double height) {
    if (width >= VISIBLE) {
      path.append(SvgCanvas.box(x, y, width, height));
    }
    return x + width;
  }

  private SvgCanvas canvas(int width, double height) {
    return new SvgCanvas(id + "-" + width, width, height, title, description);
  }

  private Legend legend(double left, double width) {
    return new Legend(
        IntStream.range(0, series.size())
            .mapToObj(part -> new Legend.Entry(series.get(part), palette.ink(part)))
            .toList(),
        left,
        width);
  }

  private static double widest(List<String> texts) {
    return texts.stream().mapToDouble(TextWidth::of).max().orElse(0);
  }
}
