package io.dpuledger.table.rows;

import java.util.stream.IntStream;
import org.apache.spark.Partition;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.PartitionCoalescer;
import org.apache.spark.rdd.PartitionGroup;
import org.apache.spark.rdd.RDD;
import scala.Option;
import scala.Serializable;

/**
 * Assigns each task every nth place with all its partitions, in order. It reads the next partition
 * when it has finished with one, so it keeps only one in memory, and neighbors, such as consecutive
 * days, go to different tasks.
 */
final class TaskPartitions implements PartitionCoalescer, Serializable {
  private static final long serialVersionUID = 1;

  private final int parts;

  /**
   * For places of some partitions.
   *
   * @param parts the number of partitions of each place
   */
  private TaskPartitions(int parts) {
    this.parts = parts;
  }

  /** The same rows in at most this number of tasks. */
  static <T> JavaRDD<T> inTasks(JavaRDD<T> partitions, int parts, int tasks) {
    int places = partitions.getNumPartitions() / parts;
    return parts == 1 && tasks >= places
        ? partitions
        : partitions
            .rdd()
            .coalesce(Math.min(tasks, places), false, Option.apply(new TaskPartitions(parts)), null)
            .toJavaRDD();
  }

  @Override
  public PartitionGroup[] coalesce(int tasks, RDD<?> parent) {
    Partition[] partitions = parent.partitions();
    return IntStream.range(0, tasks)
        .mapToObj(task -> everyNth(partitions, task, tasks))
        .toArray(PartitionGroup[]::new);
  }

  private PartitionGroup everyNth(Partition[] partitions, int first, int step) {
    PartitionGroup group = new PartitionGroup(Option.empty());
    for (int place = first; place * parts < partitions.length; place += step) {
      for (int part = 0; part < parts; part++) {
        group.partitions().$plus$eq(partitions[place * parts + part]);
      }
    }
    return group;
  }
}
