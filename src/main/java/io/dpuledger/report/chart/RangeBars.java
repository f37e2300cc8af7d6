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
    legend.draw(canvas, hatchId(width));
    for (int index = 0; index < bars.size(); index++) {
      Bar bar = bars.get(index);
      double y = top + row * index;
      canvas.text(
          left - GAP, y + 15, TextWidth.fit(bar.name(), names), SvgCanvas.Anchor.END, Ink.TEXT);
      double end = drawBar(canvas, bar, left, y, room, 22, width);
      canvas.text(end + GAP, y + 15, bar.label(), SvgCanvas.Anchor.START, Ink.TEXT);
      canvas.tip(0, y, width, row - 4, bar.tip());
    }
    return canvas.svg();
  }

  private String drawAbove(int width) {
    Legend legend = legend(0, width);
    double row = 46;
    double top = legend.height() + 8;
    SvgCanvas canvas = canvas(width, top + row * bars.size());
    legend.draw(canvas, hatchId(width));
    for (int index = 0; index < bars.size(); index++) {
      Bar bar = bars.get(index);
      double y = top + row * index;
      double names = width - TextWidth.of(bar.label()) - GAP;
      canvas.text(0, y + 11, TextWidth.fit(bar.name(), names), SvgCanvas.Anchor.START, Ink.TEXT);
      canvas.text(width, y + 11, bar.label(), SvgCanvas.Anchor.END, Ink.TEXT);
      drawBar(canvas, bar, 0, y + 17, width, 18, width);
      canvas.tip(0, y, width, row - 4, bar.tip());
    }
    return canvas.svg();
  }

  private double drawBar(
      SvgCanvas canvas, Bar bar, double left, double y, double room, double height, int width) {
    double max = bars.stream().mapToDouble(Bar::total).max().orElse(0);
    double perUnit = max > 0 ? room / max : 0;
    double open = bar.open() * perUnit;
    double undecided = bar.undecided() * perUnit;
    double idle = bar.idle() * perUnit;
    if (open >= VISIBLE) {
      canvas.shape(SvgCanvas.box(left, y, open, height), Ink.OPEN);
    }
    if (undecided >= VISIBLE) {
      canvas.hatch(SvgCanvas.box(left + open, y, undecided, height), hatchId(width));
    }
    if (idle >= VISIBLE) {
      canvas.shape(SvgCanvas.box(left + open + undecided, y, idle, height), Ink.IDLE);
    }
    return left + open + undecided + idle;
  }

  private SvgCanvas canvas(int width, double height) {
    return new SvgCanvas(id + "-" + width, width, height, title, description)
        .hatchPattern(hatchId(width));
  }

  private String hatchId(int width) {
    return id + "-" + width + "-h";
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
