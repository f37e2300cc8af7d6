package io.dpuledger.table;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Reads and stages tables by their contract. Nothing that is staged can be read in the lake until
 * the {@link Publisher} has moved it.
 */
public final class TableStore {
  private final SparkSession spark;
  private final LakeFiles files;
  private final LakeLayout layout;
  private final KnownFiles known;

  public TableStore(SparkSession spark, LakeFiles files, LakeLayout layout) {
    this(spark, files, layout, new KnownFiles(files, layout));
  }

  public TableStore(SparkSession spark, LakeFiles files, LakeLayout layout, KnownFiles known) {
    this.spark = spark;
    this.files = files;
    this.layout = layout;
    this.known = known;
  }

  /** The published files. Whoever puts others in their place says so there. */
  public KnownFiles known() {
    return known;
  }

  /** A published table, by its contract; empty if nothing was published yet. */
  public Dataset<Row> read(TableSchema schema) {
    return read(schema, day -> true);
  }

  /** The published days that are wanted; those that were never published have no rows. */
  public Dataset<Row> read(TableSchema schema, Predicate<String> isWanted) {
    return KnownFilesFrame.of(spark, schema, known.files(schema, isWanted));
  }

  /** The published days that are wanted, as they will be once the run has published. */
  public Dataset<Row> readAhead(String runId, TableSchema schema, Predicate<String> isWanted) {
    Path ahead = layout.stagedTable(runId, schema);
    Set<String> staged = days(ahead);
    return read(schema, isWanted.and(day -> !staged.contains(day)))
        .union(readDays(ahead, schema, isWanted));
  }

  /** Some files of a published table. */
  public Dataset<Row> readFiles(TableSchema schema, Collection<Path> data) {
    return KnownFilesFrame.of(spark, schema, known.files(schema, data));
  }

  /**
   * Writes a frame to the run's staging folder, one file a partition, and returns the staged table.
   * The frame must have every column of the contract with its type, and the partition.
   */
  public Dataset<Row> stage(String runId, TableSchema schema, Dataset<Row> frame) {
    Path folder = layout.stagedTable(runId, schema);
    String partition = schema.partition().name();
    spark.sparkContext().setJobDescription(schema.name());
    byContract(schema, frame)
        .repartition(col(partition))
        .write()
        .mode(SaveMode.Overwrite)
        // Nobody reads what is staged: tasks may put their files in place at once.
        .option("mapreduce.fileoutputcommitter.algorithm.version", "2")
        .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
        .partitionBy(partition)
        .parquet(folder.toString());
    return readDays(folder, schema, day -> true);
  }

  /** Stages a few rows of one partition from the driver, without a job. */
  public void stageRows(String runId, TableSchema schema, String value, List<Object[]> rows) {
    Path folder = LakeLayout.day(layout.stagedTable(runId, schema), schema, value);
    try (ParquetRowWriter writer =
        new ParquetRowWriter(new Path(folder, "data.parquet"), schema, files.hadoop())) {
      rows.forEach(writer::write);
    }
  }

  /** Stages a file without rows over every published day of these that the run leaves empty. */
  public void stageEmptied(String runId, TableSchema schema, Set<String> touched) {
    Set<String> emptied = new TreeSet<>(publishedDays(schema));
    emptied.retainAll(touched);
    emptied.removeAll(days(layout.stagedTable(runId, schema)));
    emptied.forEach(value -> stageRows(runId, schema, value, List.of()));
  }

  /** Keeps a frame that no reader will ever see, so that it is not worked out twice. */
  public Dataset<Row> keep(String runId, String name, Dataset<Row> frame) {
    String folder = new Path(layout.stagingOf(runId), name).toString();
    spark.sparkContext().setJobDescription(name);
    frame.write().mode(SaveMode.Overwrite).parquet(folder);
    return spark.read().schema(frame.schema()).parquet(folder);
  }

  public SortedSet<String> publishedDays(TableSchema schema) {
    return known.days(schema);
  }

  private SortedSet<String> days(Path table) {
    SortedSet<String> values = new TreeSet<>();
    for (FileStatus child : files.list(table)) {
      String name = child.getPath().getName();
      if (name.indexOf('=') > 0) {
        values.add(LakeLayout.dayOf(child.getPath()));
      }
    }
    return values;
  }

  private Dataset<Row> readDays(Path table, TableSchema schema, Predicate<String> isWanted) {
    List<FileStatus> data =
        files.listBelow(table).stream()
            .filter(file -> isWanted.test(KnownFiles.day(file)))
            .toList();
    return KnownFilesFrame.of(spark, schema, KnownFiles.whole(data));
  }

  private static Dataset<Row> byContract(TableSchema schema, Dataset<Row> frame) {
    Set<String> missing = new TreeSet<>(Set.of(schema.rowType().fieldNames()));
    missing.removeAll(Arrays.asList(frame.columns()));
    if (!missing.isEmpty()) {
      // to(schema) would fill them with nulls without a word.
      throw new IllegalArgumentException("table " + schema.name() + " lacks columns " + missing);
    }
    return schema.described(schema.select(frame).to(schema.rowType()));
  }
}
