package io.dpuledger.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** Columns side by side, each a stack of the same series. */
public record StackedColumns(
    String id,
    String title,
    String description,
    List<String> series,
    Palette palette,
    List<Column> columns,
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
    List<String> ticks = scale.ticks().stream().map(axisLabel::apply).toList();
    double left = 12 + ticks.stream().mapToDouble(TextWidth::of).max().orElse(0);
    double height = width >= WIDE ? 300 : 250;
    Legend legend = legend(left, width - left - RIGHT);
    double top = legend.height() + 10;
    SvgCanvas canvas = new SvgCanvas(id + "-" + width, width, height, title, description);
    String hatchId = id + "-hatch-" + width;
    legend.draw(canvas, hatchId);
    Plot plot = new Plot(left, top, width - left - RIGHT, height - top - FOOT, scale);
    drawAxis(canvas, plot, ticks);
    drawSeries(canvas, plot, hatchId);
    drawLabels(canvas, plot);
    return canvas.svg();
  }

  /** Where things lie between the axes. */
  private record Plot(double left, double top, double width, double height, NiceScale scale) {
    double y(double value) {
      return top + height * (1 - scale.share(value));
    }

    double foot() {
      return top + height;
    }
  }

  private Legend legend(double left, double width) {
    List<Legend.Entry> entries =
        IntStream.range(0, series.size())
            .mapToObj(index -> new Legend.Entry(series.get(index), palette.ink(index)))
            .toList();
    return new Legend(entries, left, width);
  }

  private static void drawAxis(SvgCanvas canvas, Plot plot, List<String> ticks) {
    for (int index = 0; index < ticks.size(); index++) {
      double y = plot.y(plot.scale().ticks().get(index));
      canvas.line(plot.left(), y, plot.left() + plot.width(), y, Ink.GRID);
      canvas.text(plot.left() - 8, y + 4, ticks.get(index), SvgCanvas.Anchor.END, Ink.MUTED);
    }
  }

  private void drawSeries(SvgCanvas canvas, Plot plot, String hatchId) {
    List<StringBuilder> paths = new ArrayList<>();
    series.forEach(name -> paths.add(new StringBuilder()));
    double slot = slot(plot);
    double bar = Math.min(slot * 0.72, WIDEST_COLUMN);
    for (int index = 0; index < columns.size(); index++) {
      double x = plot.left() + slot * index + (slot - bar) / 2;
      double below = 0;
      for (int part = 0; part < series.size(); part++) {
        double value = columns.get(index).values().get(part);
        double y = plot.y(below + value);
        double height = plot.y(below) - y;
        if (height >= 0.05) {
          paths.get(part).append(SvgCanvas.box(x, y, bar, Math.max(0.3, height - 0.6)));
        }
        below += value;
      }
    }
    for (int part = 0; part < series.size(); part++) {
      String path = paths.get(part).toString();
      if (path.isEmpty()) {
        continue;
      }
      if (palette.ink(part) == Ink.UNDECIDED) {
        canvas.hatchPattern(hatchId).hatch(path, hatchId);
      } else {
        canvas.shape(path, palette.ink(part));
      }
    }
  }

  private void drawLabels(SvgCanvas canvas, Plot plot) {
    double slot = slot(plot);
    int every = labelEvery(slot);
    for (int index = 0; index < columns.size(); index++) {
      Column column = columns.get(index);
      double x = plot.left() + slot * index;
      if (index % every == 0) {
        Ink ink = column.muted() ? Ink.MUTED : Ink.TEXT;
        canvas.text(x + slot / 2, plot.foot() + 18, column.label(), SvgCanvas.Anchor.MIDDLE, ink);
      }
      if (slot >= NARROWEST_TIP) {
        canvas.tip(x, plot.top(), slot, plot.height(), column.tip());
      }
    }
  }

  private int labelEvery(double slot) {
    double widest =
        columns.stream().mapToDouble(column -> TextWidth.of(column.label())).max().orElse(0);
    return Math.max(1, (int) Math.ceil((widest + 10) / slot));
  }

  private double slot(Plot plot) {
    return plot.width() / Math.max(1, columns.size());
  }
}
