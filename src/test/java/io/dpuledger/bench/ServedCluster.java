package io.dpuledger.bench;

import io.dpuledger.testing.SparkCluster;
import java.nio.file.Path;

/** Keeps a cluster of Spark until this process is killed: {@code scripts/bench --only cluster}. */
public final class ServedCluster {
  private ServedCluster() {}

  /** Arguments: the Spark, a folder for its logs and work, and the memory of each Worker. */
  public static void main(String[] args) throws InterruptedException {
    try (SparkCluster cluster = SparkCluster.start(Path.of(args[0]), Path.of(args[1]), args[2])) {
      System.out.println(cluster.master());
      Thread.currentThread().join();
    }
  }
}
