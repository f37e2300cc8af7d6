package io.dpuledger.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Moves the labels of a column apart, just far enough that they do not overlap. */
final class LineSpread {
  private static final double LINE = 15;

  private LineSpread() {}

  /** The labels from top to bottom, all between two heights if they fit. */
  static <L> List<Placed<L>> of(List<Placed<L>> wished, double top, double foot) {
    List<Placed<L>> sorted = wished.stream().sorted(Comparator.comparingDouble(Placed::y)).toList();
    List<Placed<L>> down = new ArrayList<>();
    double free = top;
    for (Placed<L> one : sorted) {
      Placed<L> placed = new Placed<>(one.label(), Math.max(one.y(), free));
      down.add(placed);
      free = placed.y() + LINE;
    }
    List<Placed<L>> up = new ArrayList<>();
    double least = foot;
    for (int index = down.size() - 1; index >= 0; index--) {
      Placed<L> placed =
          new Placed<>(down.get(index).label(), Math.min(down.get(index).y(), least));
      up.add(0, placed);
      least = placed.y() - LINE;
    }
    return List.copyOf(up);
  }

  /** A label and how high it stands. */
  record Placed<L>(L label, double y) {}
}
