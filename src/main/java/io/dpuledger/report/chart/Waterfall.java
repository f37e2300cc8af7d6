package io.dpuledger.report.chart;

import io.dpuledger.report.chart.SvgCanvas.Anchor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * From one total to another: a bar for each, and between them one for each change, from where the
 * last one came to. If all changes are small the bars of the totals are cut off, and say so.
 *
 * @param first its value is the total, and so is that of {@code last}
 * @param startsAt says from where on bars are drawn that do not start at zero
 */
public record Waterfall(
    String id,
    String title,
    String description,
    Step first,
    List<Step> changes,
    Step last,
    DoubleFunction<String> startsAt)
    implements Chart {
  private static final int WIDE = 420;
  private static final double RIGHT = 4;
  private static final double GAP = 8;
  private static final double TOP = 4;

  /** Bars are cut off if less of them than this share would change. */
  private static final double SMALL = 0.2;

  public Waterfall {
    changes = List.copyOf(changes);
  }

  /**
   * A total or a change.
   *
   * @param label its amount in words
   * @param tip what it says when pointed at
   */
  public record Step(String name, double value, String label, String tip) {}

  /** A step and the levels between which its bar stands. */
  private record Bar(Step step, double from, double to, Ink ink) {
    double low() {
      return Math.min(from, to);
    }

    double high() {
      return Math.max(from, to);
    }
  }

  /** The drawing at a width in pixels; a narrow one puts names and labels above the bars. */
  @Override
  public String draw(int width) {
    double start = start();
    List<Bar> bars = bars(start);
    boolean isWide = width >= WIDE;
    double labels = widest(bars.stream().map(bar -> bar.step().label()).toList());
    double names =
        Math.min(widest(bars.stream().map(bar -> bar.step().name()).toList()), width * 0.3);
    double left = isWide ? names + GAP : 0;
    double room = isWide ? Math.max(40, width - left - labels - GAP - RIGHT) : width - 1;
    double row = isWide ? 34 : 46;
    boolean isCut = start > 0;
    double height = TOP + row * bars.size() + (isCut ? 20 : 0);
    SvgCanvas canvas = new SvgCanvas(id + "-" + width, width, height, title, description);
    Scale scale = Scale.of(bars, start, left, room);
    for (int index = 0; index < bars.size(); index++) {
      Bar bar = bars.get(index);
      double y = TOP + row * index;
      double barTop = isWide ? y : y + 17;
      double thick = isWide ? 22 : 18;
      if (index + 1 < bars.size()) {
        double joint = scale.x(bar.to());
        String down = "M%s %sv%s".formatted(number(joint), number(barTop), number(row + thick));
        canvas.stroke(down, Ink.MUTED, SvgCanvas.Stroke.THIN);
      }
      double end = drawBar(canvas, bar, scale, barTop, thick, isCut);
      drawTexts(canvas, bar.step(), isWide ? end : -1, width, left, names, y);
      canvas.tip(0, y, width, row - 4, bar.step().tip());
    }
    if (isCut) {
      canvas.text(left, height - 5, startsAt.apply(start), Anchor.START, Ink.MUTED);
    }
    return canvas.svg();
  }

  /** Where the bars of the totals start: at zero, unless the changes could not be seen then. */
  private double start() {
    double low = Collections.min(levels());
    double high = Collections.max(levels());
    if (low <= 0 || high - low > high * SMALL) {
      return 0;
    }
    double step = NiceScale.upTo(Math.max(high - low, high / 1000), 2).step();
    return Math.max(0, Math.floor((low - step / 2) / step) * step);
  }

  /** The first total, and what it is after each change. */
  private List<Double> levels() {
    List<Double> levels = new ArrayList<>(List.of(first.value()));
    changes.forEach(change -> levels.add(levels.get(levels.size() - 1) + change.value()));
    return levels;
  }

  private List<Bar> bars(double start) {
    List<Bar> bars = new ArrayList<>();
    List<Double> levels = levels();
    bars.add(new Bar(first, start, first.value(), Ink.OPEN));
    for (int index = 0; index < changes.size(); index++) {
      Step change = changes.get(index);
      Ink ink = change.value() > 0 ? Ink.ORANGE : Ink.BLUE;
      bars.add(new Bar(change, levels.get(index), levels.get(index + 1), ink));
    }
    bars.add(new Bar(last, start, last.value(), Ink.OPEN));
    return bars;
  }

  /** From values to places. */
  private record Scale(double low, double left, double perUnit) {
    static Scale of(List<Bar> bars, double start, double left, double room) {
      double low = Math.min(start, bars.stream().mapToDouble(Bar::low).min().orElse(0));
      double high = bars.stream().mapToDouble(Bar::high).max().orElse(0);
      return new Scale(low, left, high > low ? room / (high - low) : 0);
    }

    double x(double value) {
      return left + (value - low) * perUnit;
    }
  }

  private static double drawBar(
      SvgCanvas canvas, Bar bar, Scale scale, double y, double thick, boolean isCut) {
    double x = scale.x(bar.low());
    double end = scale.x(bar.high());
    canvas.shape(SvgCanvas.box(x, y, Math.max(1, end - x), thick), bar.ink());
    if (isCut && bar.ink() == Ink.OPEN && end - x > 24) {
      // Two slanted lines, as wherever an axis leaves something out.
      String slant = " %sl4 -%s".formatted(number(y + thick + 2), number(thick + 4));
      canvas.stroke(
          "M" + number(x + 10) + slant + "M" + number(x + 15) + slant,
          Ink.TEXT,
          SvgCanvas.Stroke.THIN);
    }
    return end;
  }

  private static void drawTexts(
      SvgCanvas canvas, Step step, double end, int width, double left, double names, double y) {
    if (end >= 0) {
      canvas.text(left - GAP, y + 15, TextWidth.fit(step.name(), names), Anchor.END, Ink.TEXT);
      canvas.text(end + GAP, y + 15, step.label(), Anchor.START, Ink.TEXT);
      return;
    }
    double room = width - TextWidth.of(step.label()) - GAP;
    canvas.text(0, y + 11, TextWidth.fit(step.name(), room), Anchor.START, Ink.TEXT);
    canvas.text(width, y + 11, step.label(), Anchor.END, Ink.TEXT);
  }

  private static String number(double value) {
    return SvgCanvas.number(value);
  }

  private static double widest(List<String> texts) {
    return texts.stream().mapToDouble(TextWidth::of).max().orElse(0);
  }
}
