package io.dpuledger.bench;

import org.apache.spark.sql.SparkSession;

/**
 * What Spark itself takes: reads a table, groups it, writes a file. {@code scripts/bench} runs it.
 */
public final class TrivialJob {
  private TrivialJob() {}

  /** Arguments: a folder of Parquet with sessions, and the folder to write. */
  public static void main(String[] args) {
    SparkSession spark = SparkSession.builder().appName("trivial").getOrCreate();
    spark
        .read()
        .parquet(args[0])
        .groupBy("region", "worker_type")
        .count()
        .coalesce(1)
        .write()
        .parquet(args[1]);
    spark.stop();
  }
}
