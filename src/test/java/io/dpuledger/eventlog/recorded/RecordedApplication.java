package io.dpuledger.eventlog.recorded;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * An application in a process of its own, on two executors with two slots each: a skewed shuffle, a
 * stage that fails, data that is cached, two jobs at once, a pause in which dynamic allocation lets
 * an executor go. Arguments: the folder to write to, and settings of Spark.
 */
public final class RecordedApplication {
  private static final int LONG_MILLIS = 400;
  private static final int SHORT_MILLIS = 40;

  private RecordedApplication() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    SparkConf conf = new SparkConf().setAppName("PLANTED-application");
    for (String setting : List.of(args).subList(1, args.length)) {
      String[] nameAndValue = setting.split("=", 2);
      conf.set(nameAndValue[0], nameAndValue[1]);
    }
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      work(spark);
    }
    Counted.last().write(folder.resolve("counted.properties"));
  }

  private static void work(JavaSparkContext spark) throws InterruptedException {
    List<Integer> numbers = IntStream.range(0, 24).boxed().toList();
    spark.parallelize(numbers, 8).foreach(number -> Thread.sleep(SHORT_MILLIS));
    spark
        .parallelize(numbers, 8)
        .mapToPair(number -> new Tuple2<>(number % 6, number))
        .groupByKey(6)
        .foreach(group -> Thread.sleep(group._1 == 0 ? LONG_MILLIS : SHORT_MILLIS));
    var cached = spark.parallelize(numbers, 4).persist(StorageLevel.MEMORY_ONLY());
    cached.count();
    Thread other =
        new Thread(
            () -> spark.parallelize(numbers, 2).foreach(number -> Thread.sleep(SHORT_MILLIS)));
    other.start();
    cached.foreach(number -> Thread.sleep(SHORT_MILLIS));
    other.join();
    try {
      spark
          .parallelize(numbers, 4)
          .foreach(
              number -> {
                if (number == 20) {
                  throw new IllegalStateException("PLANTED-exception");
                }
              });
      throw new IllegalStateException("the stage was to fail");
    } catch (Exception expected) {
      if (!(expected instanceof SparkException)) {
        throw expected;
      }
    }
    // Until dynamic allocation has let an idle executor go. The driver counts as one.
    while (spark.sc().statusTracker().getExecutorInfos().length > 2) {
      Thread.sleep(SHORT_MILLIS);
    }
    spark.parallelize(numbers, 4).foreach(number -> Thread.sleep(SHORT_MILLIS));
  }
}
