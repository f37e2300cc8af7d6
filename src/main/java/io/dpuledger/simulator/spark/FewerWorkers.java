package io.dpuledger.simulator.spark;

import io.dpuledger.simulator.spark.SparkTruth.Fewer;
import io.dpuledger.simulator.spark.cluster.ClusterPlan;
import io.dpuledger.simulator.spark.cluster.ClusterRun;
import io.dpuledger.simulator.spark.work.Cell;
import java.util.ArrayList;
import java.util.List;

/** Runs work again on each smaller number of workers. */
final class FewerWorkers {
  private static final long NEVER = Long.MAX_VALUE;

  private FewerWorkers() {}

  static List<Fewer> of(List<Cell> cells, ClusterPlan plan) {
    List<Fewer> all = new ArrayList<>();
    for (int executors = plan.most() - 1; executors > 0; executors--) {
      WorkSums sums = new WorkSums(0, NEVER);
      ClusterRun.of(cells, plan.with(executors), 0, sums);
      all.add(sums.onWorkers(executors + 1));
    }
    return all;
  }

  /** Of two applications; none if one of them has none. */
  static List<Fewer> plus(List<Fewer> first, List<Fewer> second) {
    List<Fewer> both = new ArrayList<>();
    for (Fewer one : first) {
      second.stream()
          .filter(other -> other.workers() == one.workers())
          .forEach(other -> both.add(one.plus(other)));
    }
    return both;
  }
}
