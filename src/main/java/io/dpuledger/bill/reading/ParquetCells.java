package io.dpuledger.bill.reading;

import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row group, row by row. A column is only moved forward to the rows that are asked
 * for: skipping a value costs a fraction of making it.
 */
final class ParquetCells {
  private final Map<String, Column> columns = new HashMap<>();

  ParquetCells(PageReadStore group, MessageType schema) {
    ColumnReadStoreImpl store = new ColumnReadStoreImpl(group, new NoRecords(), schema, null);
    for (ColumnDescriptor column : schema.getColumns()) {
      columns.put(column.getPath()[0], new Column(store.getColumnReader(column), column));
    }
  }

  /** Whether a text column has this value in a row. Rows must be asked for in their order. */
  boolean is(long row, String column, String value) {
    Column found = columns.get(column);
    return found != null && value.equals(found.text(row));
  }

  /** The cell as text; null if it is null or no such column is read. */
  @Nullable String text(long row, String column) {
    Column found = columns.get(column);
    return found == null ? null : found.text(row);
  }

  /** One column and how far it was read. */
  private static final class Column {
    private final ColumnReader reader;
    private final ParquetText texts;
    private final int defined;
    private long at = -1;
    private @Nullable String text;
    private long next;

    Column(ColumnReader reader, ColumnDescriptor descriptor) {
      this.reader = reader;
      this.texts = new ParquetText(descriptor.getPrimitiveType());
      this.defined = descriptor.getMaxDefinitionLevel();
    }

    @Nullable String text(long row) {
      if (row != at) {
        for (; next < row; next++) {
          if (reader.getCurrentDefinitionLevel() == defined) {
            reader.skip();
          }
          reader.consume();
        }
        text = reader.getCurrentDefinitionLevel() == defined ? texts.of(reader) : null;
        reader.consume();
        next = row + 1;
        at = row;
      }
      return text;
    }
  }

  /** Columns are read directly, so nothing is put together. */
  private static final class NoRecords extends GroupConverter {
    @Override
    public Converter getConverter(int fieldIndex) {
      return new PrimitiveConverter() {};
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
