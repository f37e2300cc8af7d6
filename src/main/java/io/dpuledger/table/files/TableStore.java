package io.dpuledger.table.files;

import io.dpuledger.table.TableSchema;
import java.util.Collection;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads published tables with the schema of their contract. */
public final class TableStore {
  private final SparkSession spark;
  private final KnownFiles known;

  public TableStore(SparkSession spark, LakeFiles files, LakeLayout layout) {
    this(spark, new KnownFiles(files, layout));
  }

  public TableStore(SparkSession spark, KnownFiles known) {
    this.spark = spark;
    this.known = known;
  }

  /** The published files. Code that replaces one must record it there. */
  public KnownFiles known() {
    return known;
  }

  /** A published table, with the schema of its contract; empty if nothing was published yet. */
  public Dataset<Row> read(TableSchema schema) {
    return read(schema, day -> true);
  }

  /** The wanted published days; those that were never published have no rows. */
  public Dataset<Row> read(TableSchema schema, Predicate<String> isWanted) {
    return KnownFilesFrame.of(spark, schema, known.files(schema, isWanted));
  }

  /** Some files of a published table. */
  public Dataset<Row> readFiles(TableSchema schema, Collection<Path> data) {
    return KnownFilesFrame.of(spark, schema, known.files(schema, data));
  }

  public SortedSet<String> publishedDays(TableSchema schema) {
    return known.days(schema);
  }
}
