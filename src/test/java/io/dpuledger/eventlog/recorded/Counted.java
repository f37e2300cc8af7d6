package io.dpuledger.eventlog.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * What an application did by Spark's own objects, counted another way than the reader of logs does:
 * in the running application, millisecond by millisecond.
 */
public final class Counted extends SparkListener {
  private static final AtomicReference<Counted> LAST = new AtomicReference<>();

  private final Map<String, long[]> executors = new HashMap<>();
  private final List<long[]> slots = new ArrayList<>();
  private final List<long[]> tasks = new ArrayList<>();
  private final Map<Integer, Long> running = new HashMap<>();
  private final List<long[]> jobs = new ArrayList<>();
  private long failedTasks;
  private long mostExecutors;
  private long endedAt;

  /** Made by Spark, for its setting of further listeners. */
  public Counted() {
    LAST.set(this);
  }

  /** The listener of the application that ran here. */
  static Counted last() {
    return LAST.get();
  }

  @Override
  public synchronized void onApplicationEnd(SparkListenerApplicationEnd event) {
    endedAt = event.time();
  }

  @Override
  public synchronized void onExecutorAdded(SparkListenerExecutorAdded event) {
    executors.put(event.executorId(), new long[] {event.time(), event.executorInfo().totalCores()});
    mostExecutors = Math.max(mostExecutors, executors.size());
  }

  @Override
  public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved event) {
    long[] added = executors.remove(event.executorId());
    slots.add(new long[] {added[0], event.time(), added[1]});
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd event) {
    tasks.add(new long[] {event.taskInfo().launchTime(), event.taskInfo().finishTime()});
    failedTasks += event.taskInfo().failed() ? 1 : 0;
  }

  @Override
  public synchronized void onJobStart(SparkListenerJobStart event) {
    running.put(event.jobId(), event.time());
  }

  @Override
  public synchronized void onJobEnd(SparkListenerJobEnd event) {
    jobs.add(new long[] {running.remove(event.jobId()), event.time()});
  }

  /** Writes what was counted. */
  synchronized void write(Path file) {
    Properties all = new Properties();
    executors.values().forEach(one -> slots.add(new long[] {one[0], endedAt, one[1]}));
    put(all, "slotMillis", slots.stream().mapToLong(one -> (one[1] - one[0]) * one[2]).sum());
    put(all, "busyMillis", tasks.stream().mapToLong(one -> one[1] - one[0]).sum());
    put(all, "jobMillis", union(jobs));
    put(all, "taskMillis", union(tasks));
    put(all, "mostTasks", atOnce());
    put(all, "tasks", tasks.size());
    put(all, "failedTasks", failedTasks);
    put(all, "jobs", jobs.size());
    put(all, "mostExecutors", mostExecutors);
    try (var out = Files.newBufferedWriter(file)) {
      all.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Properties all, String name, long value) {
    all.setProperty(name, Long.toString(value));
  }

  private static long union(List<long[]> times) {
    return times.stream().flatMapToLong(one -> LongStream.range(one[0], one[1])).distinct().count();
  }

  private long atOnce() {
    Map<Long, Integer> byMilli = new HashMap<>();
    for (long[] task : tasks) {
      for (long milli = task[0]; milli < task[1]; milli++) {
        byMilli.merge(milli, 1, Integer::sum);
      }
    }
    return byMilli.values().stream().mapToLong(count -> count).max().orElse(0);
  }
}
