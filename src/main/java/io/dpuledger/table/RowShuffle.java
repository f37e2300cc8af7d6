package io.dpuledger.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.rdd.ShuffledRDD;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.sql.types.StructType;
import scala.Product2;
import scala.Tuple2;
import scala.math.Ordering;
import scala.math.Ordering$;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Brings rows of several kinds together by their keys, through one shuffle: rows with the same key
 * come one after the other, and keys come in their order. Rows travel packed, whatever their
 * columns.
 */
public final class RowShuffle {
  private static final ClassTag<byte[]> BYTES = ClassTag$.MODULE$.apply(byte[].class);
  private static final Ordering<byte[]> UNSIGNED =
      Ordering$.MODULE$.comparatorToOrdering(new Unsigned());

  private final List<StructType> types = new ArrayList<>();
  private final List<JavaRDD<Tuple2<byte[], byte[]>>> kinds = new ArrayList<>();

  /** Says where the rows of a key go: those of a partition come in the order of this number. */
  public interface Place extends Serializable {
    int of(TableRow row, byte[] key);

    /** Anywhere, evenly. */
    static Place byKey() {
      return (row, key) -> Arrays.hashCode(key) * 0x9E3779B9;
    }
  }

  /**
   * Adds rows of another kind.
   *
   * @param key the columns of their key
   * @param place where the rows of a key go
   * @return the kind's number
   */
  public int add(Rows rows, List<String> key, Place place) {
    byte kind = (byte) kinds.size();
    StructType type = rows.type();
    List<String> columns = new ArrayList<>(key);
    types.add(type);
    kinds.add(
        rows.internal()
            .mapPartitions(
                part -> {
                  SparkRow row = new SparkRow(type);
                  RowBytes bytes = new RowBytes(type, columns);
                  return Each.of(
                      part,
                      next -> {
                        byte[] of = bytes.key(next);
                        return new Tuple2<>(
                            RowBytes.placed(place.of(row.of(next), of), of), bytes.row(next, kind));
                      });
                }));
    return kind;
  }

  /** The groups of rows with one key, in so many partitions. */
  public RowGroups groups(int partitions) {
    return new RowGroups(types, sorted(partitions));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Scala's pairs are Java's tuples
  private JavaRDD<Tuple2<byte[], byte[]>> sorted(int partitions) {
    JavaRDD<Tuple2<byte[], byte[]>> all =
        kinds.stream()
            .reduce(JavaRDD::union)
            .orElseThrow(() -> new IllegalStateException("no rows"));
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(all.context());
    RDD<? extends Product2<byte[], byte[]>> pairs = all.rdd();
    ShuffledRDD<byte[], byte[], byte[]> shuffled =
        new ShuffledRDD<>(pairs, new ByPlace(partitions), BYTES, BYTES, BYTES)
            .setKeyOrdering(UNSIGNED)
            .setSerializer(new KryoSerializer(spark.getConf()));
    return (JavaRDD) shuffled.toJavaRDD();
  }

  private static final class ByPlace extends Partitioner {
    private static final long serialVersionUID = 1;

    private final int partitions;

    private ByPlace(int partitions) {
      this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
      return partitions;
    }

    @Override
    public int getPartition(Object key) {
      return Math.floorMod(RowBytes.place((byte[]) key), partitions);
    }
  }

  private static final class Unsigned implements java.util.Comparator<byte[]>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public int compare(byte[] one, byte[] other) {
      return Arrays.compareUnsigned(one, other);
    }
  }
}
