package io.dpuledger.eventlog.replay.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Runs workloads in a JVM of its own, each on four slots and on two in turn, and leaves their logs.
 * Other work on the machine only makes a run longer, so each is run until its two shortest runs
 * agree.
 */
public final class RealRun {
  private static final double WARM_FACTOR = 0.2;
  private static final int LEAST_RUNS = 2;
  private static final int MOST_RUNS = 6;

  /** Well below the 5 % that a promise is wide. */
  private static final double AGREED = 0.02;

  private final String folder;
  private final Workload workload;
  private final double factor;

  private RealRun(String folder, Workload workload, double factor) {
    this.folder = folder;
    this.workload = workload;
    this.factor = factor;
  }

  /** Arguments: a folder, the factor of all times, and names of workloads. */
  public static void main(String... args) throws InterruptedException {
    for (int i = 2; i < args.length; i++) {
      Workload workload = Workload.valueOf(args[i]);
      new RealRun(args[0], workload, Double.parseDouble(args[1])).run();
    }
  }

  private void run() throws InterruptedException {
    run(folder + "/warm", 4, WARM_FACTOR);
    List<Long> onFour = new ArrayList<>();
    List<Long> onTwo = new ArrayList<>();
    for (int run = 1; run <= MOST_RUNS && !(areAgreed(onFour) && areAgreed(onTwo)); run++) {
      onFour.add(run(folder + "/" + workload + "-4/" + run, 4, factor));
      onTwo.add(run(folder + "/" + workload + "-2/" + run, 2, factor));
    }
  }

  /** Whether the two shortest times are almost the same, so that little disturbed them. */
  static boolean areAgreed(List<Long> times) {
    List<Long> sorted = new ArrayList<>(times);
    sorted.sort(Comparator.naturalOrder());
    return sorted.size() >= LEAST_RUNS && sorted.get(1) <= sorted.get(0) * (1 + AGREED);
  }

  /** Returns how long the work took, in milliseconds. */
  private long run(String logs, int slots, double times) throws InterruptedException {
    try {
      Files.createDirectories(Path.of(logs));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SparkConf conf =
        new SparkConf()
            .setMaster("local[" + slots + "]")
            .setAppName("replay")
            .set("spark.ui.enabled", "false")
            .set("spark.default.parallelism", "8")
            .set("spark.sql.shuffle.partitions", "12")
            .set("spark.sql.adaptive.coalescePartitions.enabled", "false")
            .set("spark.sql.autoBroadcastJoinThreshold", "-1")
            .set("spark.executor.heartbeatInterval", "100ms")
            .set("spark.eventLog.enabled", "true")
            .set("spark.eventLog.dir", "file:" + logs);
    try (JavaSparkContext context = new JavaSparkContext(conf)) {
      long started = System.nanoTime();
      workload.run(context, times);
      return (System.nanoTime() - started) / 1_000_000;
    }
  }
}
