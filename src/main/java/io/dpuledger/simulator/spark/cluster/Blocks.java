package io.dpuledger.simulator.spark.cluster;

import io.dpuledger.simulator.spark.work.Kept;
import io.dpuledger.simulator.spark.work.Stage;
import java.util.HashMap;
import java.util.Map;

/** Which blocks of kept data are where. A lost executor loses its blocks. */
final class Blocks {
  private final Map<Block, Executor> places = new HashMap<>();
  private final Map<Integer, Integer> firstStages = new HashMap<>();

  private record Block(int data, int index) {}

  /**
   * Keeps a block of a stage on the executor that computes it, if it is not kept yet and fits.
   *
   * @return whether it must be computed although it was computed before
   */
  boolean use(Stage stage, Kept kept, int index, Executor executor) {
    int first = firstStages.computeIfAbsent(kept.data(), any -> stage.id());
    Block block = new Block(kept.data(), index);
    if (places.containsKey(block)) {
      return false;
    }
    if (executor.keep(kept.blockBytes())) {
      places.put(block, executor);
    }
    return first != stage.id();
  }

  void lose(Executor executor) {
    places.values().removeIf(place -> place == executor);
  }
}
