package io.dpuledger.table.rows;

import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.rdd.ShuffledRDD;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Product2;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Groups rows of several kinds by key in one shuffle: rows with the same key are adjacent, and keys
 * are sorted. Rows are moved in binary form, whatever their columns.
 */
public final class RowShuffle {
  private static final ClassTag<RowBytes> ROW = ClassTag$.MODULE$.apply(RowBytes.class);
  private static final ClassTag<Object> NOTHING = ClassTag$.MODULE$.apply(Object.class);

  private final List<StructType> types = new ArrayList<>();
  private final List<JavaRDD<Tuple2<RowBytes, @Nullable Object>>> kinds = new ArrayList<>();

  /** The place of a row: rows of a partition are sorted by this number. */
  public interface Place extends Serializable {
    /** Any partition, evenly distributed, with all rows of a key together. */
    Place ANY = row -> -1;

    /** Not negative, except {@link #ANY}. */
    int of(TableRow row);
  }

  /**
   * Adds rows of another kind.
   *
   * @param key the columns of their key
   * @param place the place of the rows of a key
   * @return the kind's number
   */
  public int add(Rows rows, List<String> key, Place place) {
    int kind = kinds.size();
    StructType type = rows.type();
    List<String> columns = new ArrayList<>(key);
    types.add(type);
    kinds.add(
        rows.internal()
            .mapPartitions(
                part -> {
                  SparkRow row = new SparkRow(type);
                  RowEncoder encoder = new RowEncoder(type, columns, kind);
                  return Each.of(
                      part, next -> new Tuple2<>(encoder.of(next, place.of(row.of(next))), null));
                }));
    return kind;
  }

  /** The groups of rows with the same key, in the given number of partitions. */
  public RowGroups groups(int partitions) {
    return groups(partitions, 1, partitions);
  }

  /**
   * The groups of rows with the same key.
   *
   * @param places the number of places; rows of any place are spread over as many
   * @param parts the number of partitions for each place, so many that a task can sort the rows of
   *     one in memory
   * @param tasks each takes whole places, and sorts their partitions one by one
   */
  public RowGroups groups(int places, int parts, int tasks) {
    return new RowGroups(types, shuffled(new ByPlace(places, parts)), parts, tasks);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Scala's pairs are Java's tuples
  private JavaRDD<Tuple2<RowBytes, @Nullable Object>> shuffled(ByPlace partitions) {
    JavaRDD<Tuple2<RowBytes, @Nullable Object>> all =
        kinds.stream()
            .reduce(JavaRDD::union)
            .orElseThrow(() -> new IllegalStateException("no rows"));
    RDD<? extends Product2<RowBytes, Object>> pairs = all.rdd();
    ShuffledRDD<RowBytes, Object, Object> shuffled =
        new ShuffledRDD<>(pairs, partitions, ROW, NOTHING, NOTHING)
            .setSerializer(new RowSerializer());
    return (JavaRDD) shuffled.toJavaRDD();
  }

  private static final class ByPlace extends Partitioner {
    private static final long serialVersionUID = 1;

    private final int places;
    private final int parts;

    private ByPlace(int places, int parts) {
      this.places = places;
      this.parts = parts;
    }

    @Override
    public int numPartitions() {
      return places * parts;
    }

    @Override
    public int getPartition(Object key) {
      RowBytes row = (RowBytes) key;
      int place = Math.floorMod(row.place() < 0 ? row.hash() : row.place(), places);
      return place * parts + partOf(row.hash());
    }

    /** Parts are ranges of hashes in order, so the rows of a place stay in order. */
    private int partOf(int hash) {
      return (int) ((Integer.toUnsignedLong(hash) * parts) >>> Integer.SIZE);
    }
  }
}
