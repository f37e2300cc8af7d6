package io.dpuledger.report.chart;

import java.util.List;
import java.util.stream.IntStream;

/** A line the size of a word. It only decorates: the figures stand elsewhere. */
public record Sparkline(List<Double> values) {
  private static final double WIDTH = 110;
  private static final double HEIGHT = 24;

  private static final int POINTS = 60;

  public Sparkline {
    values = thinned(List.copyOf(values));
  }

  /** Long series become means of equally many values, so that a line stays to be seen. */
  private static List<Double> thinned(List<Double> all) {
    int each = (all.size() + POINTS - 1) / POINTS;
    if (each <= 1) {
      return all;
    }
    return IntStream.range(0, all.size() / each)
        .mapToObj(index -> mean(all.subList(index * each, (index + 1) * each)))
        .toList();
  }

  private static double mean(List<Double> some) {
    return some.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** The drawing; empty where there is no line to draw. */
  public String draw() {
    if (values.size() < 2) {
      return "";
    }
    double max = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double scale = max > 0 ? (HEIGHT - 4) / max : 0;
    StringBuilder path = new StringBuilder();
    for (int index = 0; index < values.size(); index++) {
      path.append(index == 0 ? 'M' : 'L')
          .append(SvgCanvas.number(1 + index * (WIDTH - 2) / (values.size() - 1)))
          .append(' ')
          .append(SvgCanvas.number(HEIGHT - 2 - values.get(index) * scale));
    }
    return "<svg width=\"110\" height=\"24\" viewBox=\"0 0 110 24\" aria-hidden=\"true\"><path class=\""
        + Ink.BLUE.cssClass()
        + " ln thin\" d=\""
        + path
        + "\"/></svg>";
  }
}
