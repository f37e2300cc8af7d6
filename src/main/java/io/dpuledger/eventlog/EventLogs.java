package io.dpuledger.eventlog;

import io.dpuledger.eventlog.file.LogFile;
import io.dpuledger.eventlog.file.LogReader;
import io.dpuledger.eventlog.file.ReadLog;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** Reads logs where the executors are, each by one task from its start to its end. */
public final class EventLogs {
  /** What they bring back must be less than a driver takes from one job. */
  private static final int MOST_OF_A_JOB = 2_000;

  private EventLogs() {}

  /**
   * A log that was read, or could not be.
   *
   * @param read null if its files could not be read
   * @param failure the kind of failure, without its message: it may quote what nobody should keep
   */
  public record Result(LogFile file, @Nullable ReadLog read, @Nullable String failure)
      implements Serializable {}

  /** All of them, each by a task of its own. */
  public static List<Result> read(SparkSession spark, Configuration hadoop, List<LogFile> logs) {
    if (logs.isEmpty()) {
      return List.of();
    }
    spark.sparkContext().setJobDescription("event logs");
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> settings =
        context.broadcast(new SerializableConfiguration(hadoop));
    try {
      List<Result> results = new ArrayList<>();
      for (int first = 0; first < logs.size(); first += MOST_OF_A_JOB) {
        List<LogFile> some = logs.subList(first, Math.min(logs.size(), first + MOST_OF_A_JOB));
        results.addAll(
            context
                .parallelize(some, some.size())
                .map(log -> read(log, settings.value().value()))
                .collect());
      }
      return results;
    } finally {
      settings.unpersist();
    }
  }

  /** No log ends the job: what one of them may hold that nobody thought of is named as well. */
  private static Result read(LogFile log, Configuration hadoop) {
    try {
      return new Result(log, LogReader.read(log, hadoop), null);
    } catch (IOException | RuntimeException | LinkageError e) {
      return new Result(log, null, e.getClass().getSimpleName());
    }
  }
}
