package io.dpuledger.table.staging;

import io.dpuledger.table.DataException;
import io.dpuledger.table.DayTable;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import io.dpuledger.table.rows.Folds;
import io.dpuledger.table.rows.RowShuffle;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Writes days of tables to the staging folder: one file per day, by the task with the day's rows,
 * without a Spark committer. The same task computes the profiles of the rows.
 */
public final class Staging {
  /** More than one, so that a core with small days can take over work from one with large days. */
  private static final int TASKS_A_CORE = 4;

  /**
   * So many rows of a day are sorted at once; more would be copied by the collector while sorted.
   */
  private static final int ROWS_A_PART = 25_000;

  private static final int MOST_PARTS = 64;

  private final SparkSession spark;
  private final LakeFiles files;
  private final String folder;

  public Staging(SparkSession spark, LakeFiles files, LakeLayout layout, String runId) {
    this.spark = spark;
    this.files = files;
    this.folder = layout.stagingOf(runId).toString();
  }

  /**
   * A table to write.
   *
   * @param profiles the profiles of its rows
   * @param maker derives its rows from those of the table it is written with; null for that table
   *     itself
   */
  public record Target(
      TableSchema schema,
      List<? extends Profile<? extends Serializable>> profiles,
      @Nullable DayTable<?> maker)
      implements Serializable {
    public Target {
      profiles = List.copyOf(profiles);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // only used for derived tables, with their own sum
    DayTable<Serializable> madeBy() {
      return (DayTable<Serializable>) maker;
    }
  }

  /** The files of a table, and the sums in the order of its profiles. */
  public record Staged(List<StagedFile> files, List<Serializable> sums) {
    public Staged {
      files = List.copyOf(files);
      sums = List.copyOf(sums);
    }
  }

  /**
   * A table whose days change.
   *
   * @param rows must have every column of the contract with its type, and any other columns that
   *     profiles read
   * @param days the days that change
   * @param made tables derived from single days of this one
   */
  public record Change(DayRows rows, SortedSet<String> days, Target table, List<Target> made) {
    public Change {
      made = List.copyOf(made);
    }
  }

  /**
   * Writes days of tables, and the tables derived from them, in one job. The rows of a day are
   * sorted, so that the same rows give the same files.
   *
   * @return for each change the result for its table, and for each derived table
   */
  public List<List<Staged>> write(List<Change> changes) {
    spark
        .sparkContext()
        .setJobDescription(
            String.join(", ", changes.stream().map(one -> one.table().schema().name()).toList()));
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(files.hadoop()));
    RowShuffle shuffle = new RowShuffle();
    List<DayFiles.TableDays> tables = new ArrayList<>();
    int days = 0;
    for (Change change : changes) {
      int kind = add(change, days, shuffle);
      tables.add(new DayFiles.TableDays(kind, change.table(), change.made()));
      days += change.days().size();
    }
    try {
      int tasks = context.defaultParallelism() * TASKS_A_CORE;
      long largest = changes.stream().mapToLong(one -> one.rows().largest()).max().orElse(0);
      int parts = Math.toIntExact(Math.min(1 + largest / ROWS_A_PART, MOST_PARTS));
      return merged(
          changes,
          shuffle
              .groups(Math.max(days, 1), parts, tasks)
              .map(new DayFiles(tables, folder, hadoop))
              .collect());
    } finally {
      hadoop.unpersist();
    }
  }

  private static int add(Change change, int daysBefore, RowShuffle shuffle) {
    TableSchema schema = change.table().schema();
    List<String> key = new ArrayList<>(List.of(schema.partition().name()));
    key.addAll(schema.key());
    RowShuffle.Place place = new ByDay(schema.partition().name(), daysBefore, change.days());
    DayRows rows = change.rows();
    rows.made().requireColumnsOf(schema);
    if (rows.kept() != null) {
      rows.kept().requireColumnsOf(schema);
    }
    int kind = shuffle.add(rows.made(), key, place);
    // A kind without rows still has its number.
    shuffle.add(rows.kept() == null ? rows.made().none() : rows.kept(), key, place);
    shuffle.add(rows.gone() == null ? rows.made().none() : rows.gone(), key, place);
    return kind;
  }

  /** Each day has a partition of its own. */
  private static final class ByDay implements RowShuffle.Place {
    private static final long serialVersionUID = 1;

    private final String partition;
    private final HashMap<String, Integer> days = new HashMap<>();

    private ByDay(String partition, int before, SortedSet<String> days) {
      this.partition = partition;
      days.forEach(day -> this.days.put(day, before + this.days.size()));
    }

    @Override
    public int of(TableRow row) {
      Integer day = days.get(row.text(partition));
      if (day == null) {
        throw new IllegalStateException("day " + row.text(partition) + " was not to change");
      }
      return day;
    }
  }

  /** Combines the results of all tasks, each in the order of the tables. */
  private static List<List<Staged>> merged(
      List<Change> changes, List<List<DayFiles.Result>> tasks) {
    List<List<Staged>> merged = new ArrayList<>();
    int table = 0;
    for (Change change : changes) {
      List<Target> targets = new ArrayList<>(List.of(change.table()));
      targets.addAll(change.made());
      List<Staged> staged = new ArrayList<>();
      for (Target target : targets) {
        int at = table++;
        staged.add(merged(target, tasks.stream().map(results -> results.get(at)).toList()));
      }
      merged.add(staged);
    }
    return merged;
  }

  private static Staged merged(Target target, List<DayFiles.Result> tasks) {
    Folds folds = new Folds(target.profiles());
    List<Serializable> sums = folds.zero();
    List<StagedFile> written = new ArrayList<>();
    for (DayFiles.Result task : tasks) {
      sums = folds.merge(sums, task.sums());
      written.addAll(task.files());
    }
    return new Staged(onePerDay(target.schema(), written), sums);
  }

  private static List<StagedFile> onePerDay(TableSchema schema, List<StagedFile> written) {
    Set<String> days = new TreeSet<>();
    for (StagedFile file : written) {
      if (!days.add(file.day())) {
        throw new DataException(
            "staged day " + file.day() + " of " + schema.name() + " has more than one file");
      }
    }
    return written;
  }
}
