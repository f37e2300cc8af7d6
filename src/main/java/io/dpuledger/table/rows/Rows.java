package io.dpuledger.table.rows;

import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Rows with their columns, from files or created by this run. Spark moves them; plain Java sees
 * each as a {@link TableRow}.
 */
public final class Rows {
  private final StructType type;
  private final JavaRDD<InternalRow> rows;

  Rows(StructType type, JavaRDD<InternalRow> rows) {
    this.type = type;
    this.rows = rows;
  }

  /** The rows of a frame. Nothing is planned for one without files, which would take long. */
  public static Rows of(Dataset<Row> frame) {
    QueryExecution query = frame.queryExecution();
    return query.analyzed().maxRows().contains(0L)
        ? new Rows(frame.schema(), noRows(frame.sparkSession().sparkContext()))
        : new Rows(frame.schema(), query.toRdd().toJavaRDD());
  }

  /** Some columns of a frame. */
  public static Rows of(Dataset<Row> frame, Collection<String> columns) {
    return of(frame.select(columns.stream().map(functions::col).toArray(Column[]::new)));
  }

  /** Rows with values in the order of their columns. */
  public static Rows of(StructType type, JavaRDD<@Nullable Object[]> values) {
    return new Rows(
        type,
        values.mapPartitions(
            part -> {
              RowPacker packer = new RowPacker(type);
              return Each.of(part, packer::pack);
            }));
  }

  /** No rows, with the same columns. */
  public Rows none() {
    return new Rows(type, noRows(rows.context()));
  }

  /** Whether it is known without reading them that there are none. */
  public boolean areNone() {
    return rows.getNumPartitions() == 0;
  }

  private static JavaRDD<InternalRow> noRows(SparkContext spark) {
    return JavaSparkContext.fromSparkContext(spark).emptyRDD();
  }

  StructType type() {
    return type;
  }

  /** The rows in Spark's form; the row object may be reused. */
  JavaRDD<InternalRow> internal() {
    return rows;
  }

  /** Maps each partition. */
  public <T> JavaRDD<T> map(OfPart<T> function) {
    StructType columns = type;
    return rows.mapPartitions(
        part -> {
          SparkRow row = new SparkRow(columns);
          return function.apply(Each.of(part, row::of));
        });
  }

  /** The rows that pass a test. */
  public Rows where(Test test) {
    StructType columns = type;
    return new Rows(
        type,
        rows.mapPartitions(
            part -> {
              SparkRow row = new SparkRow(columns);
              return Each.where(part, next -> test.passes(row.of(next)));
            }));
  }

  /** Rows with other values in the same columns. */
  public Rows with(Mapping mapping) {
    List<String> names = List.of(type.fieldNames());
    return of(type, map(part -> Each.of(part, row -> mapping.values(names, row))));
  }

  /** Maps each row to any number of rows with other columns. */
  public Rows several(StructType columns, Several several) {
    return of(columns, map(part -> Each.flat(part, row -> several.values(row).iterator())));
  }

  /** The union with other rows that have the same columns. */
  public Rows plus(Rows others) {
    if (!Arrays.equals(kinds(type), kinds(others.type))) {
      throw new IllegalArgumentException(
          "rows of " + type.catalogString() + " and of " + others.type.catalogString());
    }
    return new Rows(type, rows.union(others.rows));
  }

  /** The same rows, computed once and cached until closed. */
  public Kept kept() {
    int columns = type.size();
    JavaRDD<byte[]> blocks =
        rows.mapPartitions(RowBlocks::pack).persist(StorageLevel.MEMORY_AND_DISK());
    return new Kept(
        new Rows(type, blocks.mapPartitions(part -> RowBlocks.unpack(part, columns))), blocks);
  }

  /** Rows cached in memory, or on disk if they do not fit. */
  public record Kept(Rows rows, JavaRDD<byte[]> blocks) implements AutoCloseable {
    @Override
    public void close() {
      blocks.unpersist(false);
    }
  }

  /** Rejects rows that lack a column of a table, or have one with a different type. */
  public void requireColumnsOf(TableSchema table) {
    Map<String, DataType> types = new HashMap<>();
    Stream.of(type.fields()).forEach(field -> types.put(field.name(), field.dataType()));
    for (StructField column : table.rowType().fields()) {
      DataType found = types.get(column.name());
      if (found == null) {
        throw new IllegalArgumentException(
            "table %s lacks column %s".formatted(table.name(), column.name()));
      }
      if (!found.catalogString().equals(column.dataType().catalogString())) {
        throw new IllegalArgumentException(
            "column %s of table %s is %s instead of %s"
                .formatted(
                    column.name(),
                    table.name(),
                    found.catalogString(),
                    column.dataType().catalogString()));
      }
    }
  }

  private static Object[] kinds(StructType type) {
    return Arrays.stream(type.fields()).flatMap(Rows::kind).toArray();
  }

  private static Stream<Object> kind(StructField field) {
    return Stream.of(field.name(), field.dataType());
  }

  /** Receives rows; the row object may be reused. */
  public interface OfPart<T> extends Serializable {
    Iterator<T> apply(Iterator<TableRow> rows);
  }

  /** Makes the values of a row. */
  public interface Mapping extends Serializable {
    /** The new values, in the order of the columns. */
    @Nullable Object[] values(List<String> columns, TableRow row);
  }

  /** Makes the values of several rows. */
  public interface Several extends Serializable {
    /** The values of each, in the order of the new columns. */
    List<@Nullable Object[]> values(TableRow row);
  }

  /** Whether to keep a row. */
  public interface Test extends Serializable {
    boolean passes(TableRow row);
  }
}
