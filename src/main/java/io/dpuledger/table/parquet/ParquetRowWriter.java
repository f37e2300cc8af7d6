package io.dpuledger.table.parquet;

import io.dpuledger.table.TableSchema;
import io.dpuledger.table.rows.RowPacker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.io.OutputFile;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of a table directly to one Parquet file, without a SparkSession: four times faster
 * for collecting, with no start-up time.
 *
 * <p>Closing writes a valid footer even after a failure, so write to a private name and publish the
 * file only after success.
 */
public final class ParquetRowWriter implements AutoCloseable {
  private final String file;
  private final ParquetGroups groups;
  private final RowPacker packer;
  private final int[] inOrder;
  private boolean isClosed;

  public ParquetRowWriter(Path file, TableSchema schema, Configuration hadoop) {
    this(file.toString(), ParquetOutput.create(file, hadoop), schema);
  }

  /**
   * @param file its name in error messages
   */
  public ParquetRowWriter(String file, OutputFile output, TableSchema schema) {
    this.file = file;
    this.packer = new RowPacker(schema.fileType());
    this.inOrder = IntStream.range(0, schema.columns().size()).toArray();
    try {
      this.groups = new ParquetGroups(output, schema);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** Writes a row whose values are in the order of the table's columns. */
  public void write(@Nullable Object[] row) {
    write(packer.pack(row), inOrder);
  }

  /**
   * Writes a row in Spark's binary form.
   *
   * @param positions of the table's columns in the row
   */
  public void write(SpecializedGetters row, int[] positions) {
    try {
      groups.write(row, positions);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** A complete file of a few rows, in memory. */
  public static byte[] bytesOf(TableSchema schema, List<@Nullable Object[]> rows) {
    ParquetOutput output = ParquetOutput.inMemory();
    try (ParquetRowWriter writer = new ParquetRowWriter(schema.name(), output, schema)) {
      rows.forEach(writer::write);
    }
    return output.bytes();
  }

  /** The bytes written so far, plus those buffered in memory. */
  public long bytes() {
    try {
      return groups.bytes();
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  @Override
  public void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    try {
      groups.end();
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private UncheckedIOException cannotWrite(IOException e) {
    return new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
  }
}
