package io.dpuledger.table.parquet;

import io.dpuledger.table.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of a table directly to one Parquet file, without a SparkSession: four times faster
 * for collecting, with no start-up time. A row is an array in the order of the table's columns.
 *
 * <p>Closing writes a valid footer even after a failure, so write to a private name and publish the
 * file only after success.
 */
public final class ParquetRowWriter implements AutoCloseable {
  /** A row group is kept in memory until it is full, and a collector must use little memory. */
  private static final long ROW_GROUP_BYTES = 32L << 20;

  /** The file metadata key under which Spark stores columns with their comments. */
  private static final String SPARK_ROW = "org.apache.spark.sql.parquet.row.metadata";

  private final String file;
  private final ParquetWriter<Object[]> writer;

  public ParquetRowWriter(Path file, TableSchema schema, Configuration hadoop) {
    this(file.toString(), ParquetOutput.create(file, hadoop), schema, hadoop);
  }

  /**
   * @param file its name in error messages
   */
  public ParquetRowWriter(
      String file, OutputFile output, TableSchema schema, Configuration hadoop) {
    this.file = file;
    try {
      Builder builder =
          new Builder(output, schema, hadoop)
              .withCompressionCodec(CompressionCodecName.ZSTD)
              .withRowGroupSize(ROW_GROUP_BYTES)
              .withWriteMode(ParquetFileWriter.Mode.CREATE);
      // Figures and times rarely repeat, so a dictionary is useless for them.
      schema.columns().stream()
          .filter(column -> !ParquetValues.repeats(column.type()))
          .forEach(column -> builder.withDictionaryEncoding(column.name(), false));
      this.writer = builder.build();
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  public void write(@Nullable Object[] row) {
    try {
      writer.write(row);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** A complete file of a few rows, in memory. */
  public static byte[] bytesOf(TableSchema schema, List<@Nullable Object[]> rows) {
    ParquetOutput output = ParquetOutput.inMemory();
    try (ParquetRowWriter writer =
        new ParquetRowWriter(schema.name(), output, schema, new Configuration(false))) {
      rows.forEach(writer::write);
    }
    return output.bytes();
  }

  /** The bytes written so far, plus those buffered in memory. */
  public long bytes() {
    return writer.getDataSize();
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private UncheckedIOException cannotWrite(IOException e) {
    return new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
  }

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
    private final TableSchema schema;

    Builder(OutputFile output, TableSchema schema, Configuration hadoop) {
      super(output);
      this.schema = schema;
      withConf(hadoop);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(Configuration conf) {
      return new RowWriteSupport(schema);
    }
  }

  private static final class RowWriteSupport extends WriteSupport<Object[]> {
    private final MessageType type;
    private final List<ParquetColumn> columns;
    private final String meanings;
    private RecordConsumer consumer;

    @SuppressWarnings("NullAway.Init") // Parquet calls prepareForWrite before the first row.
    RowWriteSupport(TableSchema schema) {
      this.columns = schema.columns().stream().map(ParquetColumn::of).toList();
      this.type = new MessageType("row", columns.stream().map(ParquetColumn::type).toList());
      this.meanings = schema.fileType().json();
    }

    @Override
    public WriteContext init(Configuration configuration) {
      return new WriteContext(type, Map.of(SPARK_ROW, meanings));
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      this.consumer = recordConsumer;
    }

    @Override
    public void write(Object[] row) {
      consumer.startMessage();
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).writeField(consumer, i, row[i]);
      }
      consumer.endMessage();
    }
  }
}
