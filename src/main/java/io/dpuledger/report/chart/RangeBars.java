package io.dpuledger.report.chart;

import java.util.List;

/**
 * Bars of what was paid while something ran, of what is unknown, and of what was idle: the
 * idle share is shown as a range, never as one figure.
 */
public record RangeBars(String id, String title, String description, List<Bar> bars)
    implements Chart {
  public RangeBars {
    bars = List.copyOf(bars);
  }

  /**
   * One bar, named on the left and labelled on the right.
   *
   * @param tip what it says when pointed at
   */
  public record Bar(
      String name, double open, double undecided, double idle, String label, String tip) {}

  @Override
  public String draw(int width) {
    return new StackedBars(
            id,
            title,
            description,
            List.of("statement open", "unknown", "idle"),
            Palette.IDLING,
            bars.stream().map(RangeBars::stack).toList())
        .draw(width);
  }

  private static StackedBars.Bar stack(Bar bar) {
    return new StackedBars.Bar(
        bar.name(), List.of(bar.open(), bar.undecided(), bar.idle()), bar.label(), bar.tip());
  }
}
