package io.dpuledger.table;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Writes days of tables to where no reader looks: one file a day, by the task that has the day's
 * rows, without a committer of Spark. The same task adds up what others want to know of the rows.
 */
public final class Staging {
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
   * @param profiles what is asked of its rows
   * @param maker what makes its rows of those of the table that it is written with; null of that
   *     table
   */
  public record Target(
      TableSchema schema,
      List<? extends Profile<? extends Serializable>> profiles,
      @Nullable DayTable<?> maker)
      implements Serializable {
    public Target {
      profiles = List.copyOf(profiles);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // asked of tables that are made, for their own sum
    DayTable<Serializable> madeBy() {
      return (DayTable<Serializable>) maker;
    }
  }

  /** The files of a table, and the sums, in the order of its profiles. */
  public record Staged(List<StagedFile> files, List<Serializable> sums) {
    public Staged {
      files = List.copyOf(files);
      sums = List.copyOf(sums);
    }
  }

  /**
   * Writes rows, and the tables that are made of them day by day. The frame must have every column
   * of the contract with its type, and those that profiles ask for besides.
   *
   * @return what became of the table, and of each that was made
   */
  public List<Staged> write(Dataset<Row> rows, Target table, List<Target> made) {
    TableSchema schema = table.schema();
    Column day = col(schema.partition().name());
    Dataset<Row> ordered =
        byContract(rows, schema, profilesOf(table, made))
            .repartition(day)
            .sortWithinPartitions(order(schema));
    spark.sparkContext().setJobDescription(schema.name());
    Broadcast<SerializableConfiguration> hadoop =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new SerializableConfiguration(files.hadoop()));
    try {
      DayFiles tasks = new DayFiles(table, made, ordered.schema(), folder, hadoop);
      return merged(
          table, made, ordered.queryExecution().toRdd().toJavaRDD().mapPartitions(tasks).collect());
    } finally {
      hadoop.unpersist();
    }
  }

  /** Day by day, and each day by its key: the same rows give the same file. */
  private static Column[] order(TableSchema schema) {
    return Stream.concat(Stream.of(schema.partition().name()), schema.key().stream())
        .distinct()
        .map(functions::col)
        .toArray(Column[]::new);
  }

  private static List<Profile<?>> profilesOf(Target table, List<Target> made) {
    List<Profile<?>> profiles = new ArrayList<>(table.profiles());
    made.forEach(target -> profiles.add(target.madeBy()));
    return profiles;
  }

  private static List<Staged> merged(Target table, List<Target> made, List<DayFiles.Part> parts) {
    List<Target> targets = new ArrayList<>(List.of(table));
    targets.addAll(made);
    List<Staged> staged = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      RowScan.Folds folds = new RowScan.Folds(targets.get(i).profiles());
      List<Serializable> sums = folds.zero();
      List<StagedFile> written = new ArrayList<>();
      for (DayFiles.Part part : parts) {
        sums = folds.merge(sums, part.results().get(i).sums());
        written.addAll(part.results().get(i).files());
      }
      staged.add(new Staged(onePerDay(targets.get(i).schema(), written), sums));
    }
    return staged;
  }

  private static List<StagedFile> onePerDay(TableSchema schema, List<StagedFile> written) {
    Set<String> days = new TreeSet<>();
    for (StagedFile file : written) {
      if (!days.add(file.day())) {
        throw new DataException(
            "staged day " + file.day() + " of " + schema.name() + " has more files than one");
      }
    }
    return written;
  }

  /** The columns of the contract with their types, and what else is asked for. */
  private static Dataset<Row> byContract(
      Dataset<Row> rows, TableSchema schema, List<Profile<?>> profiles) {
    List<String> contract = List.of(schema.rowType().fieldNames());
    Set<String> missing = new TreeSet<>(contract);
    missing.removeAll(Arrays.asList(rows.columns()));
    if (!missing.isEmpty()) {
      // to(schema) would fill them with nulls without a word.
      throw new IllegalArgumentException("table " + schema.name() + " lacks columns " + missing);
    }
    Set<String> besides = new LinkedHashSet<>();
    profiles.forEach(profile -> besides.addAll(profile.columns()));
    contract.forEach(besides::remove);
    List<String> columns = new ArrayList<>(contract);
    columns.addAll(besides);
    Dataset<Row> wanted = rows.select(columns.stream().map(functions::col).toArray(Column[]::new));
    var type = schema.rowType();
    for (String column : besides) {
      type = type.add(wanted.schema().apply(column));
    }
    return wanted.to(type);
  }
}
