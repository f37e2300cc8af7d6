package io.dpuledger.report.chart;

import java.util.List;

/**
 * Bars of what was paid while a statement was open, of what is unknown, and of what was idle: the
 * idle share is shown as a range, never as one figure.
 */
public record RangeBars(String id, String title, String description, List<Bar> bars)
    implements Chart {
  private static final int WIDE = 420;
  private static final double RIGHT = 4;
  private static final double GAP = 8;
  private static final double VISIBLE = 0.05;

  public RangeBars {
    bars = List.copyOf(bars);
  }

  /**
   * One bar, named on the left and labelled on the right.
   *
   * @param tip what it says when pointed at
   */
  public record Bar(
      String name, double open, double undecided, double idle, String label, String tip) {
    double total() {
      return open + undecided + idle;
    }
  }

  /** The drawing at a width in pixels; a narrow one puts names and labels above the bars. */
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
    Paths paths = Paths.none();
    for (int index = 0; index < bars.size(); index++) {
      Bar bar = bars.get(index);
      double y = top + row * index;
      canvas.text(
          left - GAP, y + 15, TextWidth.fit(bar.name(), names), SvgCanvas.Anchor.END, Ink.TEXT);
      double end = add(paths, bar, left, y, room, 22);
      canvas.text(end + GAP, y + 15, bar.label(), SvgCanvas.Anchor.START, Ink.TEXT);
      canvas.tip(0, y, width, row - 4, bar.tip());
    }
    paths.draw(canvas);
    return canvas.svg();
  }

  private String drawAbove(int width) {
    Legend legend = legend(0, width);
    double row = 46;
    double top = legend.height() + 8;
    SvgCanvas canvas = canvas(width, top + row * bars.size());
    legend.draw(canvas);
    Paths paths = Paths.none();
    for (int index = 0; index < bars.size(); index++) {
      Bar bar = bars.get(index);
      double y = top + row * index;
      double names = width - TextWidth.of(bar.label()) - GAP;
      canvas.text(0, y + 11, TextWidth.fit(bar.name(), names), SvgCanvas.Anchor.START, Ink.TEXT);
      canvas.text(width, y + 11, bar.label(), SvgCanvas.Anchor.END, Ink.TEXT);
      add(paths, bar, 0, y + 17, width, 18);
      canvas.tip(0, y, width, row - 4, bar.tip());
    }
    paths.draw(canvas);
    return canvas.svg();
  }

  /** Of all bars together what is open, what is undecided, and what is idle. */
  private record Paths(StringBuilder open, StringBuilder undecided, StringBuilder idle) {
    static Paths none() {
      return new Paths(new StringBuilder(), new StringBuilder(), new StringBuilder());
    }

    void draw(SvgCanvas canvas) {
      draw(canvas, open, Ink.OPEN);
      draw(canvas, undecided, Ink.UNDECIDED);
      draw(canvas, idle, Ink.IDLE);
    }

    private static void draw(SvgCanvas canvas, StringBuilder path, Ink ink) {
      if (!path.isEmpty()) {
        canvas.shape(path.toString(), ink);
      }
    }
  }

  /** Adds a bar and returns its end. */
  private double add(Paths paths, Bar bar, double left, double y, double room, double height) {
    double max = bars.stream().mapToDouble(Bar::total).max().orElse(0);
    double perUnit = max > 0 ? room / max : 0;
    double x = add(paths.open(), left, y, bar.open() * perUnit, height);
    x = add(paths.undecided(), x, y, bar.undecided() * perUnit, height);
    return add(paths.idle(), x, y, bar.idle() * perUnit, height);
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

  private static Legend legend(double left, double width) {
    return new Legend(
        List.of(
            new Legend.Entry("statement open", Ink.OPEN),
            new Legend.Entry("unknown", Ink.UNDECIDED),
            new Legend.Entry("idle", Ink.IDLE)),
        left,
        width);
  }

  private static double widest(List<String> texts) {
    return texts.stream().mapToDouble(TextWidth::of).max().orElse(0);
  }
}
