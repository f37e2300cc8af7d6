package io.dpuledger.table.parquet;

import io.dpuledger.table.TableSchema;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;

/**
 * Writes the rows of one Parquet file group by group. Values go directly to Parquet's columns: a
 * {@code ParquetWriter} would ask for every value in an object, and look up its column each time.
 */
final class ParquetGroups {
  /** A group is kept in memory until it is full, and a collector must use little memory. */
  private static final long GROUP_BYTES = 32L << 20;

  private static final int ROWS_BETWEEN_CHECKS = 100;

  /**
   * A column gets no dictionary if its distinct values have more bytes. Parquet's own limit of 1 MB
   * is higher than all session ids of a day, so it would build a dictionary of them and discard it.
   */
  private static final int DICTIONARY_BYTES = 64 << 10;

  /** The file metadata key under which Spark stores columns with their comments. */
  private static final String SPARK_ROW = "org.apache.spark.sql.parquet.row.metadata";

  private final List<ParquetColumn> columns;
  private final MessageType type;
  private final Map<String, String> metadata;
  private final ParquetProperties properties;
  private final CodecFactory codecs;
  private final ParquetFileWriter file;
  private ColumnChunkPageWriteStore pages;
  private ColumnWriteStore values;
  private ParquetColumn.RowCell[] cells;
  private long rows;

  ParquetGroups(OutputFile output, TableSchema schema) throws IOException {
    this.columns = schema.columns().stream().map(ParquetColumn::of).toList();
    this.type = new MessageType("row", columns.stream().map(ParquetColumn::type).toList());
    this.metadata = Map.of(SPARK_ROW, schema.fileType().json());
    this.properties = properties(schema);
    this.codecs = new FastCodecs(properties.getPageSizeThreshold());
    this.file =
        new ParquetFileWriter(
            output,
            type,
            ParquetFileWriter.Mode.CREATE,
            GROUP_BYTES,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            properties.getColumnIndexTruncateLength(),
            properties.getStatisticsTruncateLength(),
            properties.getPageWriteChecksumEnabled());
    file.start();
    startGroup();
  }

  private static ParquetProperties properties(TableSchema schema) {
    ParquetProperties.Builder properties =
        ParquetProperties.builder().withDictionaryPageSize(DICTIONARY_BYTES);
    // Figures and times rarely repeat, so a dictionary is useless for them.
    schema.columns().stream()
        .filter(column -> !ParquetValue.repeats(column.type()))
        .forEach(column -> properties.withDictionaryEncoding(column.name(), false));
    return properties.build();
  }

  private void startGroup() {
    rows = 0;
    pages =
        new ColumnChunkPageWriteStore(
            codecs.getCompressor(CompressionCodecName.ZSTD),
            type,
            properties.getAllocator(),
            properties.getColumnIndexTruncateLength(),
            properties.getPageWriteChecksumEnabled());
    values = properties.newColumnWriteStore(type, pages, pages);
    Iterator<ColumnWriter> writers =
        type.getColumns().stream().map(values::getColumnWriter).iterator();
    cells =
        columns.stream()
            .map(column -> column.opening().in(writers))
            .toArray(ParquetColumn.RowCell[]::new);
  }

  /**
   * Writes a row in Spark's binary form.
   *
   * @param positions of the table's columns in the row
   */
  void write(SpecializedGetters row, int[] positions) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      cells[i].write(row, positions[i]);
    }
    values.endRecord();
    rows++;
    if (rows % ROWS_BETWEEN_CHECKS == 0 && values.getBufferedSize() >= GROUP_BYTES) {
      endGroup();
      startGroup();
    }
  }

  private void endGroup() throws IOException {
    if (rows > 0) {
      file.startBlock(rows);
      values.flush();
      pages.flushToFileWriter(file);
      file.endBlock();
    }
    values.close();
  }

  /** The bytes written so far, plus those buffered in memory. */
  long bytes() throws IOException {
    return file.getPos() + values.getBufferedSize();
  }

  void end() throws IOException {
    endGroup();
    file.end(metadata);
    codecs.release();
  }
}
