package io.dpuledger.app;

import org.apache.spark.sql.SparkSession;

/** Opens the one session of a run, with the settings that our figures rest on. */
final class SparkSessions {
  private SparkSessions() {}

  static SparkSession open(String command) {
    SparkSession spark =
        SparkSession.builder()
            .appName("dpu-ledger " + command)
            // Days are UTC days; overflow and bad casts are errors; decimals and times are exact.
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.datetime.java8API.enabled", "true")
            // Partition values are text: an account or a date must not become a number.
            .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
            .getOrCreate();
    spark.sparkContext().setJobGroup("dpu-ledger", command, false);
    return spark;
  }

  /**
   * In cluster mode the driver must show itself to the cluster manager before it does anything
   * long.
   */
  static boolean mustOpenFirst() {
    return "cluster".equals(System.getProperty("spark.submit.deployMode"));
  }
}
