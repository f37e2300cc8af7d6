package io.dpuledger.table.parquet;

import io.dpuledger.table.DataException;
import io.dpuledger.table.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of a table on the driver, without a Spark job. A row is an array in the order of
 * the table's columns, as for {@link ParquetRowWriter}; columns missing from the file are null.
 */
public final class ParquetRowReader {
  private ParquetRowReader() {}

  /** All rows of a listed file; a small one takes one request. */
  public static List<@Nullable Object[]> read(
      FileStatus file, TableSchema schema, Configuration hadoop) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    read(file, schema, hadoop, rows::add);
    return rows;
  }

  /** The rows of a listed file one by one, with only a part of them in memory. */
  public static void read(
      FileStatus file,
      TableSchema schema,
      Configuration hadoop,
      Consumer<@Nullable Object[]> rows) {
    ParquetReadOptions options = HadoopReadOptions.builder(hadoop).build();
    try (ParquetFileReader reader =
        ParquetFileReader.open(new KnownInputFile(file, hadoop), options)) {
      read(reader, schema, rows);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getPath() + ": " + e.getMessage(), e);
    } catch (RuntimeException broken) {
      throw new DataException(
          "cannot read "
              + file.getPath()
              + " as "
              + schema.name()
              + ": "
              + broken.getMessage()
              + ". Restore it, or move it out of the lake.",
          broken);
    }
  }

  private static void read(
      ParquetFileReader reader, TableSchema schema, Consumer<@Nullable Object[]> rows)
      throws IOException {
    MessageType whole = reader.getFileMetaData().getSchema();
    MessageType wanted = wanted(whole, schema);
    reader.setRequestedSchema(wanted);
    MessageColumnIO columns =
        new ColumnIOFactory(reader.getFileMetaData().getCreatedBy()).getColumnIO(wanted, whole);
    RowConverter row = new RowConverter(schema, wanted);
    for (PageReadStore group = reader.readNextRowGroup();
        group != null;
        group = reader.readNextRowGroup()) {
      RecordReader<@Nullable Object[]> records = columns.getRecordReader(group, row.materializer());
      for (long i = 0; i < group.getRowCount(); i++) {
        rows.accept(records.read());
      }
    }
  }

  /** The columns of the table that the file has. */
  private static MessageType wanted(MessageType whole, TableSchema schema) {
    List<Type> found = new ArrayList<>();
    for (TableSchema.Column column : schema.columns()) {
      if (whole.containsField(column.name())) {
        found.add(whole.getType(column.name()));
      }
    }
    return new MessageType(whole.getName(), found);
  }
}
