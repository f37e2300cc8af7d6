package io.dpuledger.report.chart;

import java.util.List;

/** Names the colours of a chart, in as many lines as it takes. */
final class Legend {
  private static final double LINE = 20;
  private static final double MARK = 11;
  private static final double GAP = 22;

  /** One colour and its name. */
  record Entry(String name, Ink ink) {}

  private final List<Entry> entries;
  private final double left;
  private final double width;

  Legend(List<Entry> entries, double left, double width) {
    this.entries = List.copyOf(entries);
    this.left = left;
    this.width = width;
  }

  double height() {
    return place((entry, x, y) -> {});
  }

  void draw(SvgCanvas canvas, String hatchId) {
    place(
        (entry, x, y) -> {
          String box = SvgCanvas.box(x, y + 1, MARK, MARK);
          if (entry.ink() == Ink.UNDECIDED) {
            canvas.hatch(box, hatchId);
          } else {
            canvas.shape(box, entry.ink());
          }
          canvas.text(x + MARK + 5, y + MARK, name(entry), SvgCanvas.Anchor.START, Ink.TEXT);
        });
  }

  private interface Spot {
    void at(Entry entry, double x, double y);
  }

  private double place(Spot spot) {
    double x = left;
    double y = 2;
    for (Entry entry : entries) {
      double taken = MARK + 5 + TextWidth.of(name(entry));
      if (x > left && x + taken > left + width) {
        x = left;
        y += LINE;
      }
      spot.at(entry, x, y);
      x += taken + GAP;
    }
    return y + LINE;
  }

  private String name(Entry entry) {
    return TextWidth.fit(entry.name(), Math.min(width - MARK - 5, 220));
  }
}
