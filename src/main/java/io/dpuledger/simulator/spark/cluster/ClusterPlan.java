package io.dpuledger.simulator.spark.cluster;

import java.util.List;

/**
 * How many executors a session has, and when.
 *
 * @param home as many as its work was drawn for
 * @param most at once
 * @param idle between cells
 * @param ofCells during each cell; empty if they neither come nor go
 * @param fetchGrowth how fetching grows with fewer executors: by (home / most) to the power of this
 */
public record ClusterPlan(
    Machine machine, int home, int most, int idle, List<Integer> ofCells, double fetchGrowth) {
  /** All of them, all the time. */
  public static ClusterPlan fixed(Machine machine, int executors, double fetchGrowth) {
    return new ClusterPlan(machine, executors, executors, executors, List.of(), fetchGrowth);
  }

  /** Whether executors come and go with cells. */
  public boolean isDynamic() {
    return !ofCells.isEmpty();
  }

  /** The same with at most so many executors. */
  public ClusterPlan with(int executors) {
    return new ClusterPlan(
        machine,
        home,
        executors,
        Math.min(idle, executors),
        ofCells.stream().map(wanted -> Math.min(wanted, executors)).toList(),
        fetchGrowth);
  }

  int during(int cell) {
    return isDynamic() ? ofCells.get(cell) : most;
  }

  double fetchFactor() {
    return StrictMath.pow((double) home / most, fetchGrowth);
  }
}
