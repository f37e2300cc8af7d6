package io.dpuledger.eventlog;

import io.dpuledger.eventlog.file.LogFile;
import io.dpuledger.eventlog.file.LogReader;
import io.dpuledger.eventlog.file.ReadLog;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** Reads logs where the executors are, each by one task from its start to its end. */
public final class EventLogs {
  private static final int MOST_TASKS = 10_000;

  private EventLogs() {}

  /**
   * A log that was read, or could not be.
   *
   * @param read null if its files could not be read
   * @param failure the kind of failure, without its message: it may quote what nobody should keep
   */
  public record Result(LogFile file, @Nullable ReadLog read, @Nullable String failure)
      implements Serializable {}

  /** All of them, in one job. */
  public static List<Result> read(SparkSession spark, Configuration hadoop, List<LogFile> logs) {
    if (logs.isEmpty()) {
      return List.of();
    }
    spark.sparkContext().setJobDescription("event logs");
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> settings =
        context.broadcast(new SerializableConfiguration(hadoop));
    try {
      return context
          .parallelize(logs, Math.min(logs.size(), MOST_TASKS))
          .map(log -> read(log, settings.value().value()))
          .collect();
    } finally {
      settings.unpersist();
    }
  }

  private static Result read(LogFile log, Configuration hadoop) {
    try {
      return new Result(log, LogReader.read(log, hadoop), null);
    } catch (IOException e) {
      return new Result(log, null, e.getClass().getSimpleName());
    }
  }
}
