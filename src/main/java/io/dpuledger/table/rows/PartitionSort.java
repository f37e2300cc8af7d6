package io.dpuledger.table.rows;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.apache.spark.util.collection.ExternalSorter;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.Product2;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.math.Ordering;
import scala.math.Ordering$;

/**
 * Sorts the rows of a partition by place and key: in memory, mostly by comparing numbers, or by
 * Spark on disk if there are too many.
 */
final class PartitionSort {
  /** The share of the heap for sorting, split among concurrent tasks. */
  private static final double SHARE_OF_HEAP = 0.15;

  private static final Comparator<RowBytes> BY_PLACE_AND_KEY =
      Comparator.comparingInt(RowBytes::place)
          .thenComparing(RowBytes::hash, Integer::compareUnsigned)
          .thenComparing(RowBytes::compareKey);
  private static final Ordering<RowBytes> ORDER =
      Ordering$.MODULE$.comparatorToOrdering(BY_PLACE_AND_KEY);

  private PartitionSort() {}

  static Iterator<RowBytes> sorted(Iterator<Tuple2<RowBytes, @Nullable Object>> rows) {
    Runtime heap = Runtime.getRuntime();
    return sorted(
        Each.of(rows, Tuple2::_1),
        (long) (heap.maxMemory() * SHARE_OF_HEAP / heap.availableProcessors()));
  }

  static Iterator<RowBytes> sorted(Iterator<RowBytes> rows, long mostBytes) {
    Map<Integer, RowPages> places = new TreeMap<>();
    long bytes = 0;
    while (rows.hasNext()) {
      RowBytes row = rows.next();
      places.computeIfAbsent(row.place(), place -> new RowPages()).add(row);
      bytes += row.size();
      if (bytes > mostBytes) {
        return onDisk(Each.concat(Each.flat(places.values().iterator(), RowPages::all), rows));
      }
    }
    return Each.flat(places.values().iterator(), RowPages::sorted);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Scala's pairs are Java's tuples
  private static Iterator<RowBytes> onDisk(Iterator<RowBytes> rows) {
    ExternalSorter<RowBytes, Object, Object> sorter =
        new ExternalSorter<>(
            TaskContext.get(),
            Option.empty(),
            Option.empty(),
            Option.apply(ORDER),
            new RowSerializer());
    Iterator<Tuple2<RowBytes, @Nullable Object>> pairs =
        Each.of(rows, row -> new Tuple2<>(row.copy(), null));
    sorter.insertAll(
        (scala.collection.Iterator) JavaConverters.asScalaIteratorConverter(pairs).asScala());
    TaskCompletionListener stop = context -> sorter.stop();
    TaskContext.get().addTaskCompletionListener(stop);
    Iterator<Product2<RowBytes, Object>> sorted =
        (Iterator) JavaConverters.asJavaIteratorConverter(sorter.iterator()).asJava();
    return Each.of(sorted, Product2::_1);
  }
}
