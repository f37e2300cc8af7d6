package io.dpuledger.table.files;

import io.dpuledger.table.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.execution.datasources.FileStatusCache;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.InMemoryFileIndex;
import org.apache.spark.sql.execution.datasources.PartitionPath;
import org.apache.spark.sql.execution.datasources.PartitionSpec;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.collection.immutable.Map$;

/**
 * Some files of a table as listed, so that Spark needs no requests before it opens one: reading by
 * path takes six status requests and one listing per file.
 *
 * <p>It equals no other index: Spark's compares only names, so a cached frame would be used for
 * files that were replaced since.
 *
 * <p>This extends an interface that Spark does not publish: another version may differ.
 */
public final class KnownFilesIndex extends InMemoryFileIndex {
  private KnownFilesIndex(SparkSession spark, StructType days, List<FileStatus> files) {
    super(
        spark,
        seq(files.stream().map(FileStatus::getPath).toList()),
        Map$.MODULE$.empty(),
        Option.empty(),
        new Statuses(files),
        Option.apply(new PartitionSpec(days, seq(partitions(files)))),
        Option.empty());
  }

  public static Dataset<Row> frame(
      SparkSession spark, TableSchema schema, List<FileStatus> listed) {
    List<FileStatus> files = asSparkOpensThem(spark, listed);
    StructType days = new StructType().add(schema.rowType().apply(schema.partition().name()));
    return spark.baseRelationToDataFrame(
        new HadoopFsRelation(
            new KnownFilesIndex(spark, days, files),
            days,
            schema.fileType(),
            Option.empty(),
            new ParquetFileFormat(),
            Map$.MODULE$.empty(),
            spark));
  }

  /** On a local disk, opening a file twice is cheap. */
  private static List<FileStatus> asSparkOpensThem(SparkSession spark, List<FileStatus> listed) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    if (!WholeFiles.isOnObjectStore(listed.get(0).getPath(), hadoop)) {
      return listed;
    }
    KnownFileSystem.register(hadoop);
    return listed.stream().map(KnownFileSystem::status).toList();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  private static List<PartitionPath> partitions(List<FileStatus> files) {
    return files.stream()
        .map(file -> file.getPath().getParent())
        .distinct()
        .map(folder -> new PartitionPath(row(LakeLayout.dayOf(folder)), folder))
        .toList();
  }

  private static GenericInternalRow row(String day) {
    return new GenericInternalRow(new Object[] {UTF8String.fromString(day)});
  }

  private static <T> Seq<T> seq(List<T> values) {
    return JavaConverters.asScalaBufferConverter(values).asScala();
  }

  /** The file statuses, as a listing would return them. */
  private static final class Statuses extends FileStatusCache {
    private final Map<Path, FileStatus> byPath;

    Statuses(List<FileStatus> files) {
      this.byPath = files.stream().collect(Collectors.toMap(FileStatus::getPath, file -> file));
    }

    @Override
    public Option<FileStatus[]> getLeafFiles(Path file) {
      return Option.apply(byPath.get(file)).map(status -> new FileStatus[] {status});
    }

    @Override
    public void putLeafFiles(Path folder, FileStatus[] leaves) {
      // Spark would report metrics of its own listing.
    }

    @Override
    public void invalidateAll() {
      // The known files do not change.
    }
  }
}
