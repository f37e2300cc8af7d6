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

  /** A frame, and what is asked of its rows. */
  public record Part(Dataset<Row> rows, List<? extends Profile<? extends Serializable>> profiles) {
    public Part {
      profiles = List.copyOf(profiles);
    }
  }

  /** One profile of a frame. */
  public static <S extends Serializable> S of(Dataset<Row> frame, Profile<S> profile) {
    @SuppressWarnings("unchecked") // of(frame, profiles) answers in their order
    S sum = (S) of(frame, List.of(profile)).get(0);
    return sum;
  }

  /** The sums, in the order of the profiles. */
  public static List<Serializable> of(
      Dataset<Row> frame, List<? extends Profile<? extends Serializable>> profiles) {
    return of(List.of(new Part(frame, profiles))).get(0);
  }

  /** The sums of several frames, in their order, by one job. */
  public static List<List<Serializable>> of(List<Part> parts) {
    Scan scan = new Scan(parts.stream().map(part -> new Folds(part.profiles())).toList());
    List<JavaRDD<List<List<Serializable>>>> sums = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      sums.add(scan.sums(i, narrow(parts.get(i))));
    }
    JavaRDD<List<List<Serializable>>> all =
        sums.stream()
            .reduce(JavaRDD::union)
            .orElseThrow(() -> new IllegalArgumentException("no frame"));
    return all.treeAggregate(scan.zero(), scan::merge, scan::merge, DEPTH);
  }

  /** The columns that are asked for. */
  private static Dataset<Row> narrow(Part part) {
    TreeSet<String> names = new TreeSet<>();
    part.profiles().forEach(profile -> names.addAll(profile.columns()));
    return part.rows().select(names.stream().map(functions::col).toArray(Column[]::new));
  }

  /** Several frames side by side. */
  private record Scan(List<Folds> frames) implements Serializable {
    private Scan {
      frames = new ArrayList<>(frames);
    }

    private JavaRDD<List<List<Serializable>>> sums(int frame, Dataset<Row> rows) {
      StructType type = rows.schema();
      JavaRDD<InternalRow> internal = rows.queryExecution().toRdd().toJavaRDD();
      return internal.mapPartitions(
          part -> {
            List<List<Serializable>> sums = zero();
            sums.set(frame, frames.get(frame).sums(type, part));
            return List.of(sums).iterator();
          });
    }

    private List<List<Serializable>> zero() {
      List<List<Serializable>> sums = new ArrayList<>();
      frames.forEach(folds -> sums.add(folds.zero()));
      return sums;
    }

    private List<List<Serializable>> merge(
        List<List<Serializable>> one, List<List<Serializable>> other) {
      for (int i = 0; i < frames.size(); i++) {
        one.set(i, frames.get(i).merge(one.get(i), other.get(i)));
      }
      return one;
    }
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
