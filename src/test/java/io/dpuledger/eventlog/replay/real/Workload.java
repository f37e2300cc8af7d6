package io.dpuledger.eventlog.replay.real;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import scala.Tuple2;

/**
 * Work of many shapes. Its tasks mostly sleep, long enough that task slots limit it and not the
 * cores of this machine.
 */
enum Workload {
  EVEN(context -> sleep(context, 32, task -> 300).count()),
  UNEVEN(context -> sleep(context, 40, task -> 100 + task * 7919 % 400).count()),
  SKEWED(context -> sleep(context, 40, task -> task == 5 ? 4000 : 150).count()),
  SHUFFLE(
      context ->
          pause(sum(context, 20, task -> 250).repartition(16), task -> 200 + task % 5 * 40)
              .count()),
  JOIN(
      context -> {
        JavaPairRDD<Integer, Long> left = byKey(context, 12, task -> 200 + task * 20);
        JavaPairRDD<Integer, Long> right = byKey(context, 10, task -> 400);
        pause(left.join(right, 12).values(), task -> 120 + task * 20).count();
      }),
  MANY_STAGES(
      context -> {
        JavaRDD<Long> rows = sum(context, 6, task -> 100);
        for (int stage = 0; stage < 12; stage++) {
          rows = pause(rows.repartition(6), task -> 60 + task * 20);
        }
        rows.count();
      }),
  THREADS(
      context ->
          atOnce(
              () -> twice(() -> sleep(context, 10, task -> 250).count()),
              () -> twice(() -> sleep(context, 6, task -> 350).count()),
              () -> twice(() -> sum(context, 8, task -> 150).count()))),
  PAUSES(
      context -> {
        for (int job = 1; job <= 8; job++) {
          sleep(context, 3 + job, task -> 200).count();
          park(250);
        }
      }),
  SQL(
      context -> {
        SparkSession session = SparkSession.builder().getOrCreate();
        session.udf().register("slow", (Long value) -> slow(value), DataTypes.LongType);
        Dataset<Row> one =
            session.range(0, 96, 1, 12).selectExpr("slow(id) AS id").groupBy("id").count();
        Dataset<Row> other = session.range(0, 80, 1, 10).selectExpr("slow(id) AS id");
        one.join(other, "id")
            .repartition(12)
            .selectExpr("slow(id) AS id")
            .agg(functions.sum("id"))
            .collectAsList();
      }),
  MIXED(
      context -> {
        sum(context, 14, task -> 200).count();
        park(300);
        atOnce(
            () -> sleep(context, 20, task -> task == 19 ? 1500 : 160).count(),
            () -> pause(sum(context, 8, task -> 200).repartition(9), task -> 220).count());
        park(200);
        sleep(context, 15, task -> 120 + task * 37 % 160).count();
      });

  /** Tasks run in this JVM, so they see it. */
  private static volatile double scale = 1;

  private final Work work;

  private interface Work {
    void run(JavaSparkContext context) throws InterruptedException;
  }

  Workload(Work work) {
    this.work = work;
  }

  /** Runs it, with all times longer by a factor. */
  void run(JavaSparkContext context, double factor) throws InterruptedException {
    scale = factor;
    work.run(context);
  }

  private interface Millis extends IntUnaryOperator, java.io.Serializable {}

  /** One row a task, which sleeps. */
  private static JavaRDD<Long> sleep(JavaSparkContext context, int tasks, Millis millis) {
    List<Integer> rows = IntStream.range(0, tasks).boxed().toList();
    return context
        .parallelize(rows, tasks)
        .map(
            row -> {
              park(millis.applyAsInt(row));
              return compute(row);
            });
  }

  /** Some rows a task, added up by key in a shuffle. */
  private static JavaRDD<Long> sum(JavaSparkContext context, int tasks, Millis millis) {
    return byKey(context, tasks, millis).reduceByKey(Long::sum, tasks).values();
  }

  private static JavaPairRDD<Integer, Long> byKey(
      JavaSparkContext context, int tasks, Millis millis) {
    return sleep(context, tasks, millis)
        .flatMapToPair(
            row -> IntStream.range(0, 50).mapToObj(key -> new Tuple2<>(key, row)).iterator());
  }

  private static <T> JavaRDD<T> pause(JavaRDD<T> rows, Millis millis) {
    return rows.mapPartitionsWithIndex(
        (task, values) -> {
          park(millis.applyAsInt(task));
          return values;
        },
        true);
  }

  private static Long slow(Long value) {
    park(20 + (int) (value % 40));
    return value;
  }

  /** Some milliseconds of a core. */
  private static long compute(int seed) {
    long sum = seed;
    for (int i = 0; i < 50_000; i++) {
      sum = sum * 31 + i;
    }
    return sum;
  }

  private static void park(int millis) {
    long until = System.nanoTime() + (long) (scale * millis * 1_000_000);
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void twice(Runnable job) {
    job.run();
    job.run();
  }

  private static void atOnce(Runnable... all) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (Runnable one : all) {
      Thread thread = new Thread(one);
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
