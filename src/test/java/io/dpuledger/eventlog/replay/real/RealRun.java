package io.dpuledger.eventlog.replay.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Runs workloads in a JVM of its own, each on four slots and on two, and leaves their logs. */
public final class RealRun {
  private static final double WARM_FACTOR = 0.2;

  private RealRun() {}

  /** Arguments: a folder, the factor of all times, and names of workloads. */
  public static void main(String... args) throws InterruptedException {
    for (int i = 2; i < args.length; i++) {
      run(args[0] + "/warm", "local[4]", Workload.valueOf(args[i]), WARM_FACTOR);
      for (int slots : new int[] {4, 2}) {
        run(
            args[0] + "/" + args[i] + "-" + slots,
            "local[" + slots + "]",
            Workload.valueOf(args[i]),
            Double.parseDouble(args[1]));
      }
    }
  }

  private static void run(String folder, String master, Workload workload, double factor)
      throws InterruptedException {
    try {
      Files.createDirectories(Path.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SparkConf conf =
        new SparkConf()
            .setMaster(master)
            .setAppName("replay")
            .set("spark.ui.enabled", "false")
            .set("spark.default.parallelism", "8")
            .set("spark.sql.shuffle.partitions", "12")
            .set("spark.sql.adaptive.coalescePartitions.enabled", "false")
            .set("spark.sql.autoBroadcastJoinThreshold", "-1")
            .set("spark.executor.heartbeatInterval", "100ms")
            .set("spark.eventLog.enabled", "true")
            .set("spark.eventLog.dir", "file:" + folder);
    try (JavaSparkContext context = new JavaSparkContext(conf)) {
      workload.run(context, factor);
    }
  }
}
