package io.dpuledger.simulator.spark.cluster;

/**
 * What an executor has: a worker to itself.
 *
 * @param cores task slots
 */
public record Machine(int cores, long heapBytes) {
  /** Of the heap, Spark keeps this for itself, and gives a share of the rest to its memory. */
  private static final long RESERVED_BYTES = 300L << 20;

  private static final double SPARK_SHARE = 0.6;
  private static final double STORAGE_SHARE = 0.5;

  /** Memory for execution and storage. */
  public long poolBytes() {
    return Math.round(SPARK_SHARE * (heapBytes - RESERVED_BYTES));
  }

  /** What storage may keep of it. */
  public long storageBytes() {
    return Math.round(STORAGE_SHARE * poolBytes());
  }
}
