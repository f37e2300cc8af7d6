package io.dpuledger.report.html;

import static io.dpuledger.report.section.Section.Form.PAGE;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.section.Column;
import io.dpuledger.report.section.FigureTable;
import io.dpuledger.report.section.Section;
import io.dpuledger.report.workbook.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as the page shows it.
 *
 * @param fold what opens it; null if it is always open
 */
public record Grid(
    String name,
    String label,
    String caption,
    @Nullable String fold,
    boolean isOpen,
    boolean isStacked,
    List<Head> heads,
    List<Row> rows) {
  /** What stands above a column. */
  public record Head(String text, @Nullable String style) {}

  /**
   * A row.
   *
   * @param below lines under it
   */
  public record Row(List<Cell> cells, List<String> below) {}

  /**
   * A cell.
   *
   * @param heading of its column
   * @param amount the exact amount behind the text, where it is money
   * @param sort by what it is sorted, if not by its text or its amount
   * @param link null if it leads nowhere
   * @param isBad null if it is no mark
   */
  public record Cell(
      String heading,
      String text,
      @Nullable String style,
      @Nullable String amount,
      @Nullable String sort,
      @Nullable String link,
      @Nullable Boolean isBad) {
    static <T> Cell of(Column<T> column, T row, String currency, String root) {
      String sort = column.sortKey(row);
      boolean hasAmount = column.isMoney() && sort != null && !sort.isEmpty();
      String link = column.link(row);
      String text = VisibleText.of(column.text(currency, row));
      return new Cell(
          VisibleText.of(column.heading()),
          text,
          column.style(),
          hasAmount ? sort : null,
          hasAmount || sort == null || sort.equals(text) ? null : VisibleText.of(sort),
          link == null ? null : root + link,
          column.isBad(row));
    }
  }

  static <S, T> Grid of(
      Section<S, T> section, S subject, FigureTable<T> table, String currency, String root) {
    List<Column<T>> columns = table.columns(PAGE);
    String fold = section.fold();
    String title = VisibleText.of(section.title(subject)) + (fold == null ? "" : ", figures");
    return new Grid(
        section.name(),
        title + (currency.isEmpty() ? "" : ", in " + currency),
        section.caption(subject),
        fold,
        section.isOpen(subject),
        section.isStacked(),
        columns.stream()
            .map(column -> new Head(VisibleText.of(column.heading()), column.style()))
            .toList(),
        section.shown(subject, PAGE).stream()
            .map(
                row ->
                    new Row(
                        columns.stream()
                            .map(column -> Cell.of(column, row, currency, root))
                            .toList(),
                        section.below(currency, row).stream().map(VisibleText::of).toList()))
            .toList());
  }
}
