package io.dpuledger.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A strip under columns that marks some of them: whole, or in part by half its height.
 *
 * @param name what a whole mark says
 * @param partName what a mark in part says
 * @param shares one a column, from 0 to 1
 */
public record Strip(String name, String partName, List<Double> shares) {
  static final double ROOM = 10;
  private static final double GAP = 4;
  private static final double HEIGHT = 6;

  public Strip {
    shares = List.copyOf(shares);
  }

  List<Legend.Entry> legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    if (shares.stream().anyMatch(share -> share >= 1)) {
      entries.add(new Legend.Entry(name, Ink.BLUE));
    }
    if (shares.stream().anyMatch(Strip::isPart)) {
      entries.add(new Legend.Entry(partName, Ink.BLUE, Legend.Mark.LOW_BOX));
    }
    return entries;
  }

  /** Columns side by side that are marked alike have one mark. */
  void draw(SvgCanvas canvas, Plot plot) {
    double slot = plot.slot(shares.size());
    StringBuilder path = new StringBuilder();
    int from = 0;
    for (int index = 1; index <= shares.size(); index++) {
      if (index == shares.size() || height(index) != height(from)) {
        if (height(from) > 0) {
          path.append(
              SvgCanvas.box(
                  plot.left() + slot * from,
                  plot.foot() + GAP + HEIGHT - height(from),
                  slot * (index - from),
                  height(from)));
        }
        from = index;
      }
    }
    if (!path.isEmpty()) {
      canvas.shape(path.toString(), Ink.BLUE);
    }
  }

  private double height(int index) {
    double share = shares.get(index);
    return share >= 1 ? HEIGHT : isPart(share) ? HEIGHT / 2 : 0;
  }

  private static boolean isPart(double share) {
    return share > 0 && share < 1;
  }
}
