package io.dpuledger.app.export;

import io.dpuledger.analysis.focus.FocusCharge;
import io.dpuledger.analysis.focus.FocusTable;
import io.dpuledger.report.csv.CsvExport;
import io.dpuledger.table.TableSchema.Column;
import io.dpuledger.table.files.LocalFiles;
import io.dpuledger.table.parquet.ParquetOutput;
import io.dpuledger.table.parquet.ParquetRowWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Writes charges as Parquet and as CSV, one by one, so that a month may have any number. */
final class FocusFiles implements AutoCloseable {
  private static final List<String> COLUMNS =
      FocusTable.SCHEMA.columns().stream().map(Column::name).toList();

  private final ParquetRowWriter parquet;
  private final Path csvFile;
  private final OutputStream csv;

  FocusFiles(Path parquetFile, Path csvFile, Configuration hadoop) {
    this.csvFile = csvFile;
    this.parquet =
        new ParquetRowWriter(
            parquetFile.toString(), ParquetOutput.to(parquetFile, hadoop), FocusTable.SCHEMA);
    try {
      this.csv =
          new BufferedOutputStream(LocalFiles.systemOf(csvFile, hadoop).create(csvFile, true));
    } catch (IOException e) {
      parquet.close();
      throw cannotWrite(e);
    }
    write(CsvExport.line(COLUMNS));
  }

  void write(FocusCharge charge) {
    @Nullable Object[] row = FocusTable.TABLE.row(charge);
    parquet.write(row);
    write(CsvExport.line(Arrays.stream(row).limit(COLUMNS.size()).map(FocusFiles::cell).toList()));
  }

  /** A cost has up to 18 decimals, most of them zeros, which say nothing in a text. */
  private static @Nullable Object cell(@Nullable Object value) {
    return value instanceof BigDecimal figure ? figure.stripTrailingZeros() : value;
  }

  private void write(byte[] line) {
    try {
      csv.write(line);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  @Override
  public void close() {
    try (parquet) {
      csv.close();
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private UncheckedIOException cannotWrite(IOException e) {
    return new UncheckedIOException("cannot write " + csvFile + ": " + e.getMessage(), e);
  }
}
