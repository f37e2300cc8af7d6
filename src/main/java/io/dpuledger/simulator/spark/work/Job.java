package io.dpuledger.simulator.spark.work;

import java.util.List;

/** A job and its DAG of stages. */
public record Job(int id, List<Stage> stages, boolean isStreaming) {
  /** The same, this many times as long. */
  public Job times(double factor) {
    return new Job(id, stages.stream().map(stage -> stage.times(factor)).toList(), isStreaming);
  }
}
