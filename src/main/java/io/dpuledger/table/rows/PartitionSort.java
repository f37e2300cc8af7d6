package io.dpuledger.table.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.apache.spark.util.collection.ExternalSorter;
import scala.Option;
import scala.Product2;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.math.Ordering;
import scala.math.Ordering$;

/**
 * Sorts the rows of a partition by key: in memory, mostly by comparing numbers, or by Spark on disk
 * if there are too many.
 */
final class PartitionSort {
  /** The share of the heap for sorting, split among concurrent tasks. */
  private static final double SHARE_OF_HEAP = 0.15;

  /** The overhead of a pair of arrays. */
  private static final int OVERHEAD = 80;

  private static final Comparator<byte[]> UNSIGNED = Arrays::compareUnsigned;
  private static final Ordering<byte[]> ORDER = Ordering$.MODULE$.comparatorToOrdering(UNSIGNED);

  private PartitionSort() {}

  static Iterator<Tuple2<byte[], byte[]>> sorted(Iterator<Tuple2<byte[], byte[]>> rows) {
    Runtime heap = Runtime.getRuntime();
    return sorted(rows, (long) (heap.maxMemory() * SHARE_OF_HEAP / heap.availableProcessors()));
  }

  static Iterator<Tuple2<byte[], byte[]>> sorted(
      Iterator<Tuple2<byte[], byte[]>> rows, long mostBytes) {
    Map<Integer, List<Tuple2<byte[], byte[]>>> places = new TreeMap<>();
    long bytes = 0;
    while (rows.hasNext()) {
      Tuple2<byte[], byte[]> row = rows.next();
      places.computeIfAbsent(RowKey.place(row._1()), place -> new ArrayList<>()).add(row);
      bytes += row._1().length + row._2().length + OVERHEAD;
      if (bytes > mostBytes) {
        return onDisk(Each.concat(Each.flat(places.values().iterator(), List::iterator), rows));
      }
    }
    return Each.flat(places.values().iterator(), place -> inMemory(place).iterator());
  }

  /** The rows of one place, sorted by the hash of their key and then the key. */
  private static List<Tuple2<byte[], byte[]>> inMemory(List<Tuple2<byte[], byte[]>> rows) {
    long[] order = new long[rows.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = Integer.toUnsignedLong(RowKey.hash(rows.get(i)._1())) << Integer.SIZE | i;
    }
    // Signed numbers would sort differently from unsigned bytes.
    flipSigns(order);
    Arrays.sort(order);
    List<Tuple2<byte[], byte[]>> sorted = new ArrayList<>(order.length);
    for (long one : order) {
      sorted.add(rows.get((int) one));
    }
    sortEqualHashes(sorted);
    return sorted;
  }

  private static void flipSigns(long[] order) {
    for (int i = 0; i < order.length; i++) {
      order[i] ^= Long.MIN_VALUE;
    }
  }

  /** Two keys may have the same hash. */
  private static void sortEqualHashes(List<Tuple2<byte[], byte[]>> sorted) {
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size()
          || RowKey.hash(sorted.get(i)._1()) != RowKey.hash(sorted.get(from)._1())) {
        if (i - from > 1) {
          sorted.subList(from, i).sort(Comparator.comparing(Tuple2::_1, UNSIGNED));
        }
        from = i;
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Scala's pairs are Java's tuples
  private static Iterator<Tuple2<byte[], byte[]>> onDisk(Iterator<Tuple2<byte[], byte[]>> rows) {
    ExternalSorter<byte[], byte[], byte[]> sorter =
        new ExternalSorter<>(
            TaskContext.get(),
            Option.empty(),
            Option.empty(),
            Option.apply(ORDER),
            new BytesSerializer());
    scala.collection.Iterator<? extends Product2<byte[], byte[]>> all =
        JavaConverters.asScalaIteratorConverter(rows).asScala();
    sorter.insertAll((scala.collection.Iterator) all);
    TaskCompletionListener stop = context -> sorter.stop();
    TaskContext.get().addTaskCompletionListener(stop);
    return (Iterator) JavaConverters.asJavaIteratorConverter(sorter.iterator()).asJava();
  }
}
