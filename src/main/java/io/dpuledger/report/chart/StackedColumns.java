package io.dpuledger.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Columns side by side, each a stack of the same series.
 *
 * @param strip what marks columns under their feet; null if nothing does
 */
public record StackedColumns(
    String id,
    String title,
    String description,
    List<String> series,
    Palette palette,
    List<Column> columns,
    @Nullable Strip strip,
    DoubleFunction<String> axisLabel)
    implements Chart {
  private static final double FOOT = 26;
  private static final double RIGHT = 16;
  private static final double WIDEST_COLUMN = 56;
  private static final int WIDE = 600;

  /** Nobody can point at less. */
  private static final double NARROWEST_TIP = 2;

  public StackedColumns {
    series = List.copyOf(series);
    columns = List.copyOf(columns);
  }

  /** Columns without a strip. */
  public StackedColumns(
      String id,
      String title,
      String description,
      List<String> series,
      Palette palette,
      List<Column> columns,
      DoubleFunction<String> axisLabel) {
    this(id, title, description, series, palette, columns, null, axisLabel);
  }

  /**
   * One column.
   *
   * @param muted whether its label steps back, as that of a weekend
   * @param values one a series
   * @param tip what it says when pointed at
   */
  public record Column(String label, boolean muted, List<Double> values, String tip) {
    public Column {
      values = List.copyOf(values);
    }

    double total() {
      return values.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** The drawing at a width in pixels; narrow ones are drawn anew rather than shrunk. */
  @Override
  public String draw(int width) {
    double max = columns.stream().mapToDouble(Column::total).max().orElse(0);
    NiceScale scale = NiceScale.upTo(max, 5);
    double left = Plot.axisWidth(scale, axisLabel);
    double height = width >= WIDE ? 300 : 250;
    Legend legend = legend(left, width - left - RIGHT);
    double top = legend.height() + 10;
    double foot = FOOT + (strip == null ? 0 : Strip.ROOM);
    SvgCanvas canvas = new SvgCanvas(id + "-" + width, width, height, title, description);
    legend.draw(canvas);
    Plot plot = new Plot(left, top, width - left - RIGHT, height - top - foot, scale);
    plot.drawAxis(canvas, axisLabel);
    drawSeries(canvas, plot);
    if (strip != null) {
      strip.draw(canvas, plot);
    }
    drawLabels(canvas, plot, height - 8);
    return canvas.svg();
  }

  private Legend legend(double left, double width) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int index = 0; index < series.size(); index++) {
      entries.add(new Legend.Entry(series.get(index), palette.ink(index)));
    }
    if (strip != null) {
      entries.addAll(strip.legend());
    }
    return new Legend(entries, left, width);
  }

  private void drawSeries(SvgCanvas canvas, Plot plot) {
    List<StringBuilder> paths = new ArrayList<>();
    series.forEach(name -> paths.add(new StringBuilder()));
    double slot = plot.slot(columns.size());
    double bar = Math.min(slot * 0.72, WIDEST_COLUMN);
    for (int index = 0; index < columns.size(); index++) {
      String middle = "M" + SvgCanvas.number(plot.left() + slot * index + slot / 2) + " ";
      double below = 0;
      for (int part = 0; part < series.size(); part++) {
        double value = columns.get(index).values().get(part);
        double y = plot.y(below + value);
        double height = plot.y(below) - y;
        if (height >= 0.05) {
          paths.get(part).append(middle).append(SvgCanvas.number(y)).append('v');
          paths.get(part).append(SvgCanvas.number(Math.max(0.3, height - 0.6)));
        }
        below += value;
      }
    }
    IntStream.range(0, series.size())
        .filter(part -> !paths.get(part).isEmpty())
        .forEach(part -> canvas.bars(paths.get(part).toString(), palette.ink(part), bar));
  }

  private void drawLabels(SvgCanvas canvas, Plot plot, double y) {
    double slot = plot.slot(columns.size());
    int every = plot.labelEvery(columns.stream().map(Column::label).toList());
    for (int index = 0; index < columns.size(); index += every) {
      Column column = columns.get(index);
      double middle = plot.left() + slot * index + slot / 2;
      Ink ink = column.muted() ? Ink.MUTED : Ink.TEXT;
      canvas.text(middle, y, column.label(), SvgCanvas.Anchor.MIDDLE, ink);
    }
    if (slot >= NARROWEST_TIP) {
      for (int index = 0; index < columns.size(); index++) {
        double x = plot.left() + slot * index;
        canvas.tip(x, plot.top(), slot, plot.height(), columns.get(index).tip());
      }
    }
  }
}
