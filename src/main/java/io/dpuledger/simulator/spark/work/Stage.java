package io.dpuledger.simulator.spark.work;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a job.
 *
 * @param parents ids of stages that must end before it
 * @param kept data that it keeps, or reads if it was kept before; null if neither
 */
public record Stage(int id, List<Integer> parents, List<Task> tasks, @Nullable Kept kept) {
  /** The same, this many times as long. */
  public Stage times(double factor) {
    return new Stage(
        id,
        parents,
        tasks.stream().map(task -> task.times(factor)).toList(),
        kept == null ? null : kept.times(factor));
  }
}
