package io.dpuledger.app.run;

import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.files.KnownFilesFrame;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * The only Spark session of a run. It starts in the background while the run does other work, which
 * hides its start-up and shows a cluster manager early that the driver is alive. How it reads files
 * is tried out in the background, too.
 */
public final class SparkSessions implements AutoCloseable {
  private final String command;
  private final SideTask<SparkSession> opening;
  private final SideTask<Boolean> tryingOut;

  private SparkSessions(String command) {
    this.command = command;
    this.opening = SideTask.start(() -> open(command));
    this.tryingOut =
        SideTask.start(
            () -> KnownFilesFrame.tryOut(opening.result(), SessionObservationTable.SCHEMA));
  }

  public static SparkSessions opening(String command) {
    return new SparkSessions(command);
  }

  /** The session, once started. */
  public SparkSession session() {
    SparkSession spark = opening.result();
    spark.sparkContext().setJobGroup("dpu-ledger", command, false);
    return spark;
  }

  /** Stops the session if there is one. A failure to start was already reported. */
  @Override
  public void close() {
    tryingOut.close();
    opening.outcome().ifPresent(SparkSession::stop);
  }

  private static SparkSession open(String command) {
    SparkMaster master = SparkMaster.of(new SparkConf());
    master.await();
    SparkSession spark = start(command, master);
    master.check(spark.sparkContext());
    return spark;
  }

  private static SparkSession start(String command, SparkMaster master) {
    try {
      return builder(command).getOrCreate();
    } catch (Exception | LinkageError e) {
      throw master.failure(e);
    }
  }

  private static SparkSession.Builder builder(String command) {
    return SparkSession.builder()
        .appName("dpu-ledger " + command)
        // Days are UTC days; overflow and bad casts are errors; decimals and times are exact.
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
        .config("spark.sql.parquet.compression.codec", "zstd")
        // Otherwise one absurd time, before 1900, would fail this and every later night.
        .config("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
        .config("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED")
        // A report needs more classes than the 100 that Spark caches, and would compile them again
        // each time.
        .config("spark.sql.codegen.cache.maxEntries", "1000")
        // Partition values are text: an account or a date must not become a number.
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
  }
}
