package io.dpuledger.table.parquet;

import io.dpuledger.table.DataException;
import io.dpuledger.table.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file of a table, one at a time, without a Spark job. A row is an array in the
 * order of the table's columns, as for {@link ParquetRowWriter}; columns missing from the file are
 * null.
 */
public final class ParquetRows implements Iterator<@Nullable Object[]>, AutoCloseable {
  private final Path file;
  private final TableSchema schema;
  private final ParquetFileReader reader;
  private final MessageColumnIO columns;
  private final RowConverter row;
  private @Nullable RecordReader<@Nullable Object[]> group;
  private long left;

  private ParquetRows(Path file, TableSchema schema, ParquetFileReader reader) {
    this.file = file;
    this.schema = schema;
    this.reader = reader;
    MessageType whole = reader.getFileMetaData().getSchema();
    MessageType wanted = wanted(whole, schema);
    reader.setRequestedSchema(wanted);
    this.columns =
        new ColumnIOFactory(reader.getFileMetaData().getCreatedBy()).getColumnIO(wanted, whole);
    this.row = new RowConverter(schema, wanted);
  }

  /** Opens a listed file. */
  public static ParquetRows open(FileStatus file, TableSchema schema, Configuration hadoop) {
    return reading(
        file.getPath(),
        schema,
        () -> {
          ParquetFileReader reader =
              ParquetFileReader.open(
                  new KnownInputFile(file, hadoop), HadoopReadOptions.builder(hadoop).build());
          try {
            return new ParquetRows(file.getPath(), schema, reader);
          } catch (RuntimeException broken) {
            reader.close();
            throw broken;
          }
        });
  }

  @Override
  public boolean hasNext() {
    return left > 0 || reading(file, schema, this::openNextGroup);
  }

  @Override
  public @Nullable Object[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException(file.toString());
    }
    left--;
    return reading(file, schema, Objects.requireNonNull(group)::read);
  }

  /** Goes on to the next group of rows that has any, if there is one. */
  private boolean openNextGroup() throws IOException {
    for (PageReadStore next = reader.readNextRowGroup();
        next != null;
        next = reader.readNextRowGroup()) {
      left = next.getRowCount();
      if (left > 0) {
        group = columns.getRecordReader(next, row.materializer());
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw cannotRead(file, e);
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

  private static <T> T reading(Path file, TableSchema schema, Read<T> read) {
    try {
      return read.run();
    } catch (IOException e) {
      throw cannotRead(file, e);
    } catch (RuntimeException broken) {
      throw new DataException(
          "cannot read "
              + file
              + " as "
              + schema.name()
              + ": "
              + broken.getMessage()
              + ". Restore it, or move it out of the lake.",
          broken);
    }
  }

  private static UncheckedIOException cannotRead(Path file, IOException e) {
    return new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
  }

  private interface Read<T> {
    T run() throws IOException;
  }
}
