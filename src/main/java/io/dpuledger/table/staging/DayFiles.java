package io.dpuledger.table.staging;

import io.dpuledger.table.TableSchema;
import io.dpuledger.table.rows.RowGroup;
import io.dpuledger.table.rows.RowGroups;
import io.dpuledger.table.rows.SparkRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The work of a task on its days: writes a file for each, computes the profiles, and derives rows
 * of other tables from each day. Only the returned result counts: a task that is retried, or runs
 * twice, writes different files and returns the same sums.
 */
final class DayFiles implements RowGroups.OfGroups<List<DayFiles.Result>> {
  private static final long serialVersionUID = 1;

  private final ArrayList<TableDays> tables;
  private final String folder;
  private final Broadcast<SerializableConfiguration> hadoop;

  /**
   * @param tables the tables whose days these are
   * @param folder the run's staging folder
   */
  DayFiles(List<TableDays> tables, String folder, Broadcast<SerializableConfiguration> hadoop) {
    this.tables = new ArrayList<>(tables);
    this.folder = folder;
    this.hadoop = hadoop;
  }

  /** The result of a task for one table. */
  record Result(List<StagedFile> files, List<Serializable> sums) implements Serializable {}

  /**
   * A table whose days are written, and the tables derived from it.
   *
   * @param firstKind the number of the kind of its new rows in the shuffle
   */
  record TableDays(int firstKind, Staging.Target table, List<Staging.Target> made)
      implements Serializable {
    TableDays {
      made = new ArrayList<>(made);
    }

    private int size(RowGroup group, int kind) {
      return group.size(firstKind + kind);
    }

    private boolean hasAny(RowGroup group) {
      return size(group, DayRows.MADE) > 0
          || size(group, DayRows.KEPT) > 0
          || size(group, DayRows.GONE) > 0;
    }
  }

  /** Groups come by table and day. The results are one per table, in order. */
  @Override
  public Iterator<List<Result>> apply(Iterator<RowGroup> groups) {
    List<Writing> all = tables.stream().map(Writing::new).toList();
    while (groups.hasNext()) {
      RowGroup group = groups.next();
      for (Writing one : all) {
        if (one.days.hasAny(group)) {
          one.write(group);
        }
      }
    }
    List<Result> results = new ArrayList<>();
    all.forEach(one -> results.addAll(one.end()));
    return List.of(results).iterator();
  }

  /** Writes one table's days to files. */
  private final class Writing {
    private final TableDays days;
    private final DayWriter writer;
    private final List<DayWriter> others;
    private @Nullable String day;

    private Writing(TableDays days) {
      this.days = days;
      this.writer = new DayWriter(days.table(), folder, hadoop.value().value());
      this.others =
          days.made().stream()
              .map(other -> new DayWriter(other, folder, hadoop.value().value()))
              .toList();
    }

    private void write(RowGroup group) {
      int kind = days.size(group, DayRows.MADE) > 0 ? DayRows.MADE : DayRows.KEPT;
      boolean isGone = kind == DayRows.KEPT && days.size(group, DayRows.GONE) > 0;
      int rows = isGone ? 0 : days.size(group, kind);
      TableSchema schema = days.table().schema();
      for (int i = 0; i < rows; i++) {
        SparkRow row = group.row(days.firstKind() + kind, i);
        String ofRow = String.valueOf(row.text(schema.partition().name()));
        if (!ofRow.equals(day)) {
          endDay();
          day = ofRow;
        }
        writer.write(ofRow, row);
        others.forEach(other -> other.count(row));
      }
    }

    private void endDay() {
      if (day != null) {
        writer.end();
        others.forEach(other -> other.make(day));
      }
    }

    private List<Result> end() {
      endDay();
      List<Result> results = new ArrayList<>(List.of(writer.result()));
      others.forEach(other -> results.add(other.result()));
      return results;
    }
  }
}
