package io.dpuledger.report.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Fills one sheet of a workbook, its headings in sight and ready to be filtered. */
final class SheetWriter {
  private static final int HEADINGS = 0;
  private static final String SHADE = "DDE6ED";

  /** For the indent of texts, and for the button of the filter. */
  private static final int MARGIN = 4;

  private static final int POINTS_A_LINE = 15;
  private static final int MOST_LINES = (int) Worksheet.MAX_ROW_HEIGHT / POINTS_A_LINE;

  /** What is wider is cut over several pages, for shrunk to one it could not be read. */
  private static final int WIDEST_PAGE = 180;

  private static final short AS_MANY_AS_NEEDED = 0;

  private final Worksheet worksheet;
  private final int[] lines;
  private int widths;

  private SheetWriter(Worksheet worksheet, int rows) {
    this.worksheet = worksheet;
    this.lines = new int[rows];
  }

  /** Adds a sheet with the text given at the top of each printed page. */
  static <T> void write(Workbook workbook, Sheet<T> sheet, String pageHeader) {
    Worksheet worksheet = workbook.newWorksheet(sheet.name());
    SheetWriter writer = new SheetWriter(worksheet, sheet.rows().size() + 1);
    int last = sheet.columns().size() - 1;
    for (int column = 0; column <= last; column++) {
      writer.write(column, sheet.columns().get(column), sheet.rows());
    }
    worksheet.freezePane(0, HEADINGS + 1);
    worksheet.setAutoFilter(HEADINGS, 0, sheet.rows().size(), last);
    worksheet.header(pageHeader, Position.CENTER);
    writer.heights();
    writer.pages();
  }

  private <T> void write(int index, Column<T> column, List<T> rows) {
    List<Cell> cells = column.cells(rows);
    int width = column.width(cells);
    worksheet.width(index, width + MARGIN);
    widths += width + MARGIN;
    write(column.heading(), HEADINGS, index, width);
    worksheet.style(HEADINGS, index).bold().fillColor(SHADE).set();
    for (int row = 0; row < cells.size(); row++) {
      write(cells.get(row), row + 1, index, width);
    }
  }

  private void write(Cell cell, int row, int column, int width) {
    Object value = cell.value();
    if (value == null) {
      return;
    }
    lines[row] = Math.max(lines[row], cell.lines(width));
    StyleSetter style = worksheet.style(row, column).format(cell.format().code());
    if (value instanceof String text) {
      worksheet.value(row, column, text);
      style.wrapText(true).horizontalAlignment("left").indent(1);
    } else if (value instanceof Number number) {
      worksheet.value(row, column, number);
    } else if (value instanceof LocalDate day) {
      worksheet.value(row, column, day);
    } else if (value instanceof Instant instant) {
      worksheet.value(row, column, instant);
    }
    style.verticalAlignment("top").set();
  }

  /** Not every program works out by itself how high a row is. */
  private void heights() {
    for (int row = 0; row < lines.length; row++) {
      if (lines[row] > 1) {
        worksheet.rowHeight(row, POINTS_A_LINE * Math.min(lines[row], MOST_LINES));
      }
    }
  }

  private void pages() {
    worksheet.pageOrientation("landscape");
    worksheet.repeatRows(HEADINGS);
    worksheet.fitToHeight(AS_MANY_AS_NEEDED);
    worksheet.setFitToPage(widths <= WIDEST_PAGE);
  }
}
