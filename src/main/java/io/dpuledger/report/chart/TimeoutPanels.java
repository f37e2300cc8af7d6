package io.dpuledger.report.chart;

import io.dpuledger.report.chart.Legend.Mark;
import io.dpuledger.report.chart.SvgCanvas.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What each timeout would cost, and how often it would interrupt, in two panels with one scale of
 * timeouts.
 *
 * @param points the shortest timeout first
 * @param advised which of the points is recommended
 * @param range where the cost of that point probably is; null if unknown
 * @param today the timeout of today
 * @param notes what stands under the panels
 */
public record TimeoutPanels(
    String id,
    String title,
    String description,
    Words words,
    List<Point> points,
    int advised,
    @Nullable Range range,
    Today today,
    List<String> notes,
    DoubleFunction<String> money)
    implements Chart {
  private static final int WIDE = 600;
  private static final double HEIGHT = 200;
  private static final double BETWEEN = 28;
  private static final double LINE = 16;

  public TimeoutPanels {
    points = List.copyOf(points);
    notes = List.copyOf(notes);
  }

  /**
   * A timeout.
   *
   * @param cost what it costs more than today
   * @param low the same where an interruption costs less
   * @param high the same where it costs more
   */
  public record Point(
      int minutes, double cost, double low, double high, double interruptions, String tip) {}

  /** From one cost to another. */
  public record Range(double low, double high) {}

  /**
   * The timeout of today.
   *
   * @param minutes null if it is none of those that act
   */
  public record Today(@Nullable Integer minutes, String label) {}

  /**
   * What the marks mean.
   *
   * @param advisedCost what the recommended timeout costs
   * @param advisedInterruptions how often it interrupts
   */
  public record Words(
      String cost,
      String interruptions,
      String advised,
      String advisedCost,
      String advisedInterruptions,
      String band,
      String range) {}

  /** The drawing at a width in pixels; on a narrow one the panels are below each other. */
  @Override
  public String draw(int width) {
    boolean isWide = width >= WIDE;
    Legend legend = new Legend(entries(), 0, width);
    double top = legend.height() + 8;
    double panel = isWide ? (width - BETWEEN) / 2 : width;
    List<String> lines =
        notes.stream().flatMap(note -> TextWidth.lines(note, width).stream()).toList();
    double foot = top + (isWide ? HEIGHT : 2 * HEIGHT + BETWEEN / 2) + 6;
    double height = foot + LINE * lines.size();
    SvgCanvas canvas = new SvgCanvas(id + "-" + width, width, height, title, description);
    legend.draw(canvas);
    new TimeoutPanel(this, 0, top, panel, HEIGHT).drawCost(canvas);
    new TimeoutPanel(
            this,
            isWide ? panel + BETWEEN : 0,
            isWide ? top : top + HEIGHT + BETWEEN / 2,
            panel,
            HEIGHT)
        .drawInterruptions(canvas);
    for (int index = 0; index < lines.size(); index++) {
      canvas.text(0, foot + LINE * (index + 1) - 5, lines.get(index), Anchor.START, Ink.MUTED);
    }
    return canvas.svg();
  }

  private List<Legend.Entry> entries() {
    List<Legend.Entry> entries = new ArrayList<>();
    entries.add(new Legend.Entry(words.advised(), Ink.GREEN, Mark.DOT));
    if (range != null) {
      entries.add(new Legend.Entry(words.range(), Ink.GREEN, Mark.BAR));
    }
    entries.add(new Legend.Entry(words.band(), Ink.BLUE, Mark.SHADED));
    return entries;
  }
}
