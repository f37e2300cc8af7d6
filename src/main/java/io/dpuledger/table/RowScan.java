package io.dpuledger.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Adds up any number of profiles in one scan of a frame, by one job. */
public final class RowScan {
  private static final int DEPTH = 2;

  private RowScan() {}

  /** One profile of a frame. */
  public static <S extends Serializable> S of(Dataset<Row> frame, Profile<S> profile) {
    @SuppressWarnings("unchecked") // of(frame, profiles) answers in their order
    S sum = (S) of(frame, List.of(profile)).get(0);
    return sum;
  }

  /** The sums, in the order of the profiles. */
  public static List<Serializable> of(
      Dataset<Row> frame, List<? extends Profile<? extends Serializable>> profiles) {
    TreeSet<String> names = new TreeSet<>();
    profiles.forEach(profile -> names.addAll(profile.columns()));
    Dataset<Row> narrow = frame.select(names.stream().map(functions::col).toArray(Column[]::new));
    StructType type = narrow.schema();
    Folds folds = new Folds(profiles);
    JavaRDD<InternalRow> rows = narrow.queryExecution().toRdd().toJavaRDD();
    JavaRDD<List<Serializable>> parts =
        rows.mapPartitions(part -> List.of(folds.sums(type, part)).iterator());
    return parts.treeAggregate(folds.zero(), folds::merge, folds::merge, DEPTH);
  }

  /** Several profiles side by side. */
  static final class Folds implements Serializable {
    private static final long serialVersionUID = 1;

    private final List<Profile<Serializable>> profiles = new ArrayList<>();

    @SuppressWarnings("unchecked") // each profile is given only sums of its own
    Folds(List<? extends Profile<? extends Serializable>> profiles) {
      profiles.forEach(profile -> this.profiles.add((Profile<Serializable>) profile));
    }

    List<Serializable> zero() {
      List<Serializable> sums = new ArrayList<>();
      profiles.forEach(profile -> sums.add(profile.zero()));
      return sums;
    }

    List<Serializable> sums(StructType type, Iterator<InternalRow> rows) {
      List<Serializable> sums = zero();
      SparkRow row = new SparkRow(type);
      while (rows.hasNext()) {
        add(sums, row.of(rows.next()));
      }
      return sums;
    }

    void add(List<Serializable> sums, TableRow row) {
      for (int i = 0; i < profiles.size(); i++) {
        sums.set(i, profiles.get(i).add(sums.get(i), row));
      }
    }

    List<Serializable> merge(List<Serializable> one, List<Serializable> other) {
      for (int i = 0; i < profiles.size(); i++) {
        one.set(i, profiles.get(i).merge(one.get(i), other.get(i)));
      }
      return one;
    }
  }
}
