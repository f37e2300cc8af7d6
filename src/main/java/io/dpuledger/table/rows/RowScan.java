package io.dpuledger.table.rows;

import io.dpuledger.table.Profile;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Computes any number of profiles in one scan of a frame, in one job. */
public final class RowScan {
  private static final int DEPTH = 2;

  private RowScan() {}

  /** Rows and their profiles. */
  public record Part(Rows rows, List<? extends Profile<? extends Serializable>> profiles) {
    public Part {
      profiles = List.copyOf(profiles);
    }
  }

  /** One profile of a frame. */
  public static <S extends Serializable> S of(Dataset<Row> frame, Profile<S> profile) {
    @SuppressWarnings("unchecked") // of(frame, profiles) returns results in their order
    S sum = (S) of(frame, List.of(profile)).get(0);
    return sum;
  }

  /** The sums, in the order of the profiles. */
  public static List<Serializable> of(
      Dataset<Row> frame, List<? extends Profile<? extends Serializable>> profiles) {
    return of(List.of(new Part(Rows.of(frame, columns(profiles)), profiles))).get(0);
  }

  /** One profile of rows. */
  public static <S extends Serializable> S of(Rows rows, Profile<S> profile) {
    @SuppressWarnings("unchecked") // of(parts) returns results in their order
    S sum = (S) of(List.of(new Part(rows, List.of(profile)))).get(0).get(0);
    return sum;
  }

  /** The columns that the profiles read. */
  public static SortedSet<String> columns(
      Collection<? extends Profile<? extends Serializable>> profiles) {
    SortedSet<String> names = new TreeSet<>();
    profiles.forEach(profile -> names.addAll(profile.columns()));
    return names;
  }

  /** The sums of several frames, in their order, in one job. */
  public static List<List<Serializable>> of(List<Part> parts) {
    Scan scan = new Scan(parts.stream().map(part -> new Folds(part.profiles())).toList());
    List<JavaRDD<List<List<Serializable>>>> sums = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      sums.add(scan.sums(i, parts.get(i).rows()));
    }
    JavaRDD<List<List<Serializable>>> all =
        sums.stream()
            .reduce(JavaRDD::union)
            .orElseThrow(() -> new IllegalArgumentException("no frame"));
    return all.treeAggregate(scan.zero(), scan::merge, scan::merge, DEPTH);
  }

  /** Several frames in one job. */
  private record Scan(List<Folds> frames) implements Serializable {
    private Scan {
      frames = new ArrayList<>(frames);
    }

    private JavaRDD<List<List<Serializable>>> sums(int frame, Rows rows) {
      return rows.map(
          part -> {
            List<List<Serializable>> sums = zero();
            sums.set(frame, frames.get(frame).sums(part));
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
}
