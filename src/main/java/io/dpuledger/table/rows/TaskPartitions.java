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
 * Assigns each task every nth partition, in order. It reads the next when it has finished with one,
 * so it keeps only one in memory, and neighbors, such as consecutive days, go to different tasks.
 */
final class TaskPartitions implements PartitionCoalescer, Serializable {
  private static final long serialVersionUID = 1;

  private TaskPartitions() {}

  /** The same rows in at most this number of tasks. */
  static <T> JavaRDD<T> inTasks(JavaRDD<T> partitions, int tasks) {
    return tasks >= partitions.getNumPartitions()
        ? partitions
        : partitions
            .rdd()
            .coalesce(tasks, false, Option.apply(new TaskPartitions()), null)
            .toJavaRDD();
  }

  @Override
  public PartitionGroup[] coalesce(int tasks, RDD<?> parent) {
    Partition[] partitions = parent.partitions();
    return IntStream.range(0, tasks)
        .mapToObj(task -> everyNth(partitions, task, tasks))
        .toArray(PartitionGroup[]::new);
  }

  private static PartitionGroup everyNth(Partition[] partitions, int first, int step) {
    PartitionGroup group = new PartitionGroup(Option.empty());
    for (int at = first; at < partitions.length; at += step) {
      group.partitions().$plus$eq(partitions[at]);
    }
    return group;
  }
}
