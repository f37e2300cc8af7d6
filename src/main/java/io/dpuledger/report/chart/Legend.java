package io.dpuledger.report.chart;

import io.dpuledger.report.chart.SvgCanvas.Stroke;
import java.util.List;

/** Names the marks of a chart, in as many lines as it takes. */
final class Legend {
  private static final double LINE = 20;
  private static final double MARK = 11;
  private static final double WIDE_MARK = 18;
  private static final double GAP = 22;
  private static final double SHADE = 0.28;
  private static final double STRONG = 0.45;

  /** What stands before a name. */
  enum Mark {
    BOX(MARK),
    LOW_BOX(MARK),
    SHADED(WIDE_MARK),
    LINE(WIDE_MARK),
    THIN(WIDE_MARK),
    DASHED(WIDE_MARK),
    DOT(MARK),
    BAR(MARK);

    private final double width;

    Mark(double width) {
      this.width = width;
    }

    private void draw(SvgCanvas canvas, double x, double y, Ink ink) {
      double middle = y + MARK / 2 + 1;
      String across = "M%s %sh%s".formatted(number(x), number(middle), number(width));
      switch (this) {
        case BOX -> canvas.shape(SvgCanvas.box(x, y + 1, MARK, MARK), ink);
        case LOW_BOX -> canvas.shape(SvgCanvas.box(x, middle, MARK, MARK / 2), ink);
        case SHADED -> canvas.shade(SvgCanvas.box(x, y + 1, width, MARK), ink, SHADE);
        case LINE -> canvas.stroke(across, ink, Stroke.SOLID);
        case THIN -> canvas.stroke(across, ink, Stroke.THIN);
        case DASHED -> canvas.stroke(across, ink, Stroke.DASHED);
        case DOT -> canvas.shape(SvgCanvas.circle(x + MARK / 2, middle, 4.5), ink);
        case BAR -> canvas.shade(SvgCanvas.box(x + 2, y, MARK - 4, MARK + 2), ink, STRONG);
      }
    }

    private static String number(double value) {
      return SvgCanvas.number(value);
    }
  }

  /** One mark and its name. */
  record Entry(String name, Ink ink, Mark mark) {
    Entry(String name, Ink ink) {
      this(name, ink, Mark.BOX);
    }
  }

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

  void draw(SvgCanvas canvas) {
    draw(canvas, 0);
  }

  /** The same further down. */
  void draw(SvgCanvas canvas, double top) {
    place(
        (entry, x, y) -> {
          entry.mark().draw(canvas, x, top + y, entry.ink());
          canvas.text(
              x + entry.mark().width + 5,
              top + y + MARK,
              name(entry),
              SvgCanvas.Anchor.START,
              Ink.TEXT);
        });
  }

  private interface Spot {
    void at(Entry entry, double x, double y);
  }

  private double place(Spot spot) {
    double x = left;
    double y = 2;
    for (Entry entry : entries) {
      double taken = entry.mark().width + 5 + TextWidth.of(name(entry));
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
    return TextWidth.fit(entry.name(), Math.min(width - entry.mark().width - 5, 320));
  }
}
