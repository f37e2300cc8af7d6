package io.dpuledger.simulator.spark.draw;

import io.dpuledger.simulator.spark.cluster.ClusterListener;
import io.dpuledger.simulator.spark.cluster.ClusterPlan;
import io.dpuledger.simulator.spark.cluster.ClusterRun;
import io.dpuledger.simulator.spark.work.Batch;
import io.dpuledger.simulator.spark.work.Cell;
import java.util.List;

/** Runs work to see how long it takes. */
final class Rehearsal {
  /** By then, all executors of a session have come. */
  private static final long ALL_THERE = 60_000;

  private final ClusterPlan plan;

  Rehearsal(ClusterPlan plan) {
    this.plan = plan;
  }

  /** From the start of the cell to the end of its last job. */
  long millis(List<Batch> batches, int executors) {
    ClusterPlan alone =
        plan.isDynamic()
            ? new ClusterPlan(
                plan.machine(),
                plan.home(),
                plan.most(),
                plan.idle(),
                List.of(executors),
                plan.fetchGrowth())
            : plan;
    return used(List.of(new Cell(ALL_THERE, batches, 0, List.of())), alone)[0];
  }

  /** The same of each cell of a session. */
  static long[] used(List<Cell> cells, ClusterPlan plan) {
    long[] used = new long[cells.size()];
    ClusterRun.of(
        cells,
        plan,
        0,
        new ClusterListener() {
          @Override
          public void cellStarted(long at, int cell) {
            used[cell] = -at;
          }

          @Override
          public void cellEnded(long at, int cell) {
            used[cell] += at - cells.get(cell).restMillis();
          }
        });
    return used;
  }
}
