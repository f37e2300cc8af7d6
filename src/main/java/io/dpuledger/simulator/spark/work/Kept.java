package io.dpuledger.simulator.spark.work;

/**
 * Data that a stage keeps in memory, one block a task.
 *
 * @param data which data; those who read it name the same
 * @param blockBytes of each block
 * @param againMillis what it takes to compute a block that is not there
 */
public record Kept(int data, long blockBytes, long againMillis) {
  Kept times(double factor) {
    return new Kept(data, blockBytes, Math.round(againMillis * factor));
  }
}
