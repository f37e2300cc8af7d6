package io.dpuledger.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a sheet back out of a written workbook. */
record XlsxTable(List<String> headings, List<Row> rows) {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  static List<String> names(byte[] workbook) {
    try (ReadableWorkbook file = open(workbook)) {
      return file.getSheets().map(Sheet::getName).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static XlsxTable named(byte[] workbook, String name) {
    try (ReadableWorkbook file = open(workbook)) {
      List<Row> all = file.findSheet(name).orElseThrow().read();
      List<String> headings = all.get(0).stream().map(Cell::asString).toList();
      return new XlsxTable(headings, all.subList(1, all.size()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The rows of which the text in a column is this. */
  XlsxTable where(String heading, String text) {
    return new XlsxTable(
        headings,
        rows.stream()
            .filter(row -> row.getCellText(headings.indexOf(heading)).equals(text))
            .toList());
  }

  Cell cell(int row, String heading) {
    return rows.get(row).getCell(headings.indexOf(heading));
  }

  boolean isEmpty(int row, String heading) {
    return rows.get(row).getOptionalCell(headings.indexOf(heading)).isEmpty();
  }

  List<BigDecimal> numbers(String heading) {
    int column = headings.indexOf(heading);
    return rows.stream().map(row -> row.getCell(column).asNumber()).toList();
  }

  /** Those of all columns to the right of this one; where there is none, nothing. */
  List<BigDecimal> numbersAfter(String heading) {
    int column = headings.indexOf(heading);
    return rows.stream()
        .flatMap(row -> row.stream().skip(column + 1L))
        .filter(Objects::nonNull)
        .map(Cell::asNumber)
        .filter(Objects::nonNull)
        .toList();
  }

  List<String> texts(String heading) {
    int column = headings.indexOf(heading);
    return rows.stream().map(row -> row.getCellText(column)).toList();
  }

  Stream<Cell> cells() {
    return rows.stream().flatMap(Row::stream).filter(Objects::nonNull);
  }

  private static ReadableWorkbook open(byte[] workbook) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(workbook), WITH_FORMATS);
  }
}
