package io.dpuledger.simulator.spark.cluster;

import io.dpuledger.simulator.spark.work.Kept;
import io.dpuledger.simulator.spark.work.Stage;
import io.dpuledger.simulator.spark.work.Task;

/** What a task takes on the executor where it runs, with what else runs and is kept there. */
final class TaskCosts {
  private static final double GC_SHARE = 0.02;
  private static final double GC_UNDER_PRESSURE = 0.08;
  private static final double SPILL_SHARE = 0.6;

  /** Of the heap, what the JVM itself needs. */
  private static final double USABLE_HEAP = 0.92;

  private final double fetchFactor;
  private final Blocks blocks;

  TaskCosts(ClusterPlan plan, Blocks blocks) {
    this.fetchFactor = plan.fetchFactor();
    this.blocks = blocks;
  }

  /** The cost of a task that begins now; the executor does not have it yet. */
  TaskCost of(Stage stage, int index, Executor executor) {
    Task task = stage.tasks().get(index);
    Kept kept = stage.kept();
    boolean isAgain = kept != null && blocks.use(stage, kept, index, executor);
    long granted = Math.min(task.memoryBytes(), executor.freeBytes());
    long spilled = task.memoryBytes() - granted;
    long held = executor.heldBytes() + granted + task.heapBytes();
    double cpu = task.computeMillis() + (kept != null && isAgain ? kept.againMillis() : 0);
    if (spilled > 0) {
      cpu += SPILL_SHARE * task.computeMillis();
    }
    double gc = cpu * (GC_SHARE + GC_UNDER_PRESSURE * executor.pressure());
    return new TaskCost(
        Math.max(1, Math.round(cpu)),
        Math.round(task.fetchMillis() * fetchFactor),
        Math.round(gc),
        granted,
        spilled,
        executor.executionBytes() + granted,
        executor.storedBytes(),
        held,
        held > USABLE_HEAP * executor.machine().heapBytes(),
        isAgain);
  }
}
