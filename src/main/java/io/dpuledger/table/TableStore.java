package io.dpuledger.table;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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

  public TableStore(SparkSession spark, LakeFiles files, LakeLayout layout) {
    this.spark = spark;
    this.files = files;
    this.layout = layout;
  }

  /** A published table, by its contract; empty if nothing was published yet. */
  public Dataset<Row> read(TableSchema schema) {
    return readFolder(layout.table(schema), schema);
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
    return readFolder(folder, schema);
  }

  /** Stages a few rows of one partition from the driver, without a job. */
  public void stageRows(String runId, TableSchema schema, String value, List<Object[]> rows) {
    Path folder = LakeLayout.day(layout.stagedTable(runId, schema), schema, value);
    try (ParquetRowWriter writer =
        new ParquetRowWriter(new Path(folder, "data.parquet"), schema, files.hadoop())) {
      rows.forEach(writer::write);
    }
  }

  /** Stages a file without rows over every published partition that the run leaves empty. */
  public void stageEmptied(String runId, TableSchema schema) {
    Set<String> emptied = new TreeSet<>(partitions(layout.table(schema)));
    emptied.removeAll(partitions(layout.stagedTable(runId, schema)));
    emptied.forEach(value -> stageRows(runId, schema, value, List.of()));
  }

  /** The first published partition; nothing if there is none. */
  public Optional<String> firstPartition(TableSchema schema) {
    return partitions(layout.table(schema)).stream().findFirst();
  }

  /** The first partition that the run staged; nothing if there is none. */
  public Optional<String> firstStagedPartition(String runId, TableSchema schema) {
    return partitions(layout.stagedTable(runId, schema)).stream().findFirst();
  }

  private SortedSet<String> partitions(Path table) {
    SortedSet<String> values = new TreeSet<>();
    for (FileStatus child : files.list(table)) {
      String name = child.getPath().getName();
      int equals = name.indexOf('=');
      if (equals > 0) {
        values.add(name.substring(equals + 1));
      }
    }
    return values;
  }

  private Dataset<Row> readFolder(Path folder, TableSchema schema) {
    List<FileStatus> data = files.listBelow(folder);
    data.stream().filter(file -> file.getLen() == 0).findFirst().ifPresent(TableStore::refuse);
    if (data.isEmpty()) {
      return spark.createDataFrame(List.of(), schema.rowType());
    }
    // Without the schema Spark would guess: account 012345678901 would become a number.
    return spark.read().schema(schema.rowType()).parquet(folder.toString());
  }

  /** Spark would pass over it without a word. */
  private static void refuse(FileStatus empty) {
    throw new DataException(
        "cannot read "
            + empty.getPath()
            + ": the file is empty, and even a table without rows has a header. Nothing was"
            + " published. Restore it, or move it out of the lake.");
  }

  private static Dataset<Row> byContract(TableSchema schema, Dataset<Row> frame) {
    Set<String> missing = new TreeSet<>(Set.of(schema.rowType().fieldNames()));
    missing.removeAll(Arrays.asList(frame.columns()));
    if (!missing.isEmpty()) {
      // to(schema) would fill them with nulls without a word.
      throw new IllegalArgumentException("table " + schema.name() + " lacks columns " + missing);
    }
    return schema.select(frame).to(schema.rowType());
  }
}
