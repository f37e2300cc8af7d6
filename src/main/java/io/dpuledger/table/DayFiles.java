package io.dpuledger.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What a task does with its days: writes a file for each, adds up what was asked of their rows, and
 * makes of each day the rows of other tables. Only what the task returns counts: a task that is run
 * again, or twice at the same time, writes other files and returns the same sums.
 */
final class DayFiles implements FlatMapFunction<Iterator<InternalRow>, DayFiles.Part> {
  private static final long serialVersionUID = 1;

  private final Staging.Target table;
  private final List<Staging.Target> made;
  private final StructType type;
  private final String folder;
  private final Broadcast<SerializableConfiguration> hadoop;

  /**
   * @param table the table whose days these are
   * @param made tables whose rows of a day are made from them
   * @param type the columns of the rows, those of the table and what else profiles ask for
   * @param folder the run's staging folder
   */
  DayFiles(
      Staging.Target table,
      List<Staging.Target> made,
      StructType type,
      String folder,
      Broadcast<SerializableConfiguration> hadoop) {
    this.table = table;
    this.made = new ArrayList<>(made);
    this.type = type;
    this.folder = folder;
    this.hadoop = hadoop;
  }

  /** What a task has of one table. */
  record Result(List<StagedFile> files, List<Serializable> sums) implements Serializable {}

  /** What a task has: of its table, and of those that were made from it, in their order. */
  record Part(List<Result> results) implements Serializable {}

  /** Rows come day by day. */
  @Override
  public Iterator<Part> call(Iterator<InternalRow> rows) {
    DayWriter days = new DayWriter(table, folder, hadoop.value().value());
    List<DayWriter> others =
        made.stream().map(other -> new DayWriter(other, folder, hadoop.value().value())).toList();
    SparkRow row = new SparkRow(type);
    String partition = table.schema().partition().name();
    String day = null;
    while (rows.hasNext()) {
      row.of(rows.next());
      if (day == null || !row.isText(partition, day)) {
        end(days, others, day);
        day = String.valueOf(row.text(partition));
      }
      days.write(day, row, row.values(table.schema()));
      others.forEach(other -> other.count(row));
    }
    end(days, others, day);
    List<Result> results = new ArrayList<>(List.of(days.result()));
    others.forEach(other -> results.add(other.result()));
    return List.of(new Part(results)).iterator();
  }

  private static void end(DayWriter days, List<DayWriter> others, @Nullable String day) {
    if (day != null) {
      days.end();
      others.forEach(other -> other.make(day));
    }
  }
}
