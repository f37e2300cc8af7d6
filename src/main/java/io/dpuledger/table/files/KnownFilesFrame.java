package io.dpuledger.table.files;

import static org.apache.spark.sql.functions.col;

import io.dpuledger.table.TableSchema;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frames over files with known paths and lengths, by {@link KnownFilesIndex}. If a Spark version
 * lacks the internals for that, files are read by path, as any program would.
 */
public final class KnownFilesFrame {
  private static final Logger LOG = LoggerFactory.getLogger(KnownFilesFrame.class);
  private static final KnownFilesFrame OF_THIS_JVM = new KnownFilesFrame(KnownFilesIndex::frame);

  /** A way to read files of one table, at least one. */
  interface Way {
    Dataset<Row> frame(SparkSession spark, TableSchema schema, List<FileStatus> files);
  }

  private final Way byIndex;
  private @Nullable Way chosen;

  KnownFilesFrame(Way byIndex) {
    this.byIndex = byIndex;
  }

  /**
   * Tries how files can be read, which loads most of what planning a read needs. It opens no file,
   * so a run does this while it waits for something else.
   */
  public static void tryOut(SparkSession spark, TableSchema schema) {
    Path none = new Path("file:/" + schema.partition().name() + "=none/none.parquet");
    OF_THIS_JVM.way(spark, schema, List.of(new FileStatus(0, false, 1, 0, 0, none)));
  }

  /** The rows of some files of a table, with the schema of its contract. */
  static Dataset<Row> of(SparkSession spark, TableSchema schema, List<FileStatus> files) {
    return OF_THIS_JVM.read(spark, schema, files);
  }

  Dataset<Row> read(SparkSession spark, TableSchema schema, List<FileStatus> files) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), schema.rowType());
    }
    return way(spark, schema, files).frame(spark, schema, files);
  }

  /** Tried once, by planning a read of the first files, which opens none. */
  private synchronized Way way(SparkSession spark, TableSchema schema, List<FileStatus> files) {
    if (chosen == null) {
      try {
        plan(byIndex.frame(spark, schema, files), schema, files.get(0));
        chosen = byIndex;
      } catch (LinkageError otherSpark) {
        LOG.warn(
            "files are read by path, which takes more requests: Spark {} has different internals, {}",
            spark.version(),
            otherSpark.toString());
        chosen = KnownFilesFrame::byPaths;
      }
    }
    return chosen;
  }

  private static void plan(Dataset<Row> frame, TableSchema schema, FileStatus one) {
    String partition = schema.partition().name();
    frame
        .where(col(partition).equalTo(KnownFiles.day(one)))
        .select(partition)
        .queryExecution()
        .toRdd();
  }

  public static Dataset<Row> byPaths(
      SparkSession spark, TableSchema schema, List<FileStatus> files) {
    Path table = files.get(0).getPath().getParent().getParent();
    // Without the schema Spark would infer types: account 012345678901 would become a number.
    return spark
        .read()
        .schema(schema.rowType())
        .option("basePath", table.toString())
        .parquet(files.stream().map(file -> file.getPath().toString()).toArray(String[]::new));
  }
}
