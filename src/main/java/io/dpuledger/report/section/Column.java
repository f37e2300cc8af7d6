package io.dpuledger.report.section;

import io.dpuledger.report.section.Section.Form;
import io.dpuledger.report.workbook.Cell;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: what it is called, what it means, and what it has of a row.
 *
 * @param <T> what a row is
 */
public final class Column<T> {
  /** Of figures and times; a text that is not known is empty, if nothing else is said. */
  private static final String UNKNOWN = "–";

  private final Kind<Object> kind;
  private final @Nullable String name;
  private final String heading;
  private final Function<T, ? extends @Nullable Object> value;
  String meaning = "";
  final Set<Form> forms = EnumSet.allOf(Form.class);
  String type;
  @Nullable FigureTable<Object> nested;
  Shape shape = Shape.ONE;
  boolean nullable;
  String unknown;
  boolean wide;
  @Nullable Function<T, ? extends @Nullable Object> sortedBy;
  @Nullable Function<T, String> link;
  @Nullable Predicate<T> bad;

  /** How many values JSON has of a row: one, a list, or some by name. */
  public enum Shape {
    ONE,
    LIST,
    MAP
  }

  @SuppressWarnings("unchecked") // the getter's values are of the kind
  Column(
      Kind<?> kind,
      @Nullable String name,
      String heading,
      Function<T, ? extends @Nullable Object> value) {
    this.kind = (Kind<Object>) kind;
    this.name = name;
    this.heading = heading;
    this.value = value;
    this.type = kind.type();
    this.unknown = kind.isText() ? "" : UNKNOWN;
  }

  /** The name in JSON; null where JSON does not have it. */
  public @Nullable String name() {
    return name;
  }

  public String heading() {
    return heading;
  }

  public String meaning() {
    return meaning;
  }

  public String type() {
    return nullable ? type + "_or_null" : type;
  }

  public @Nullable FigureTable<Object> nested() {
    return nested;
  }

  public Shape shape() {
    return shape;
  }

  public boolean isNullable() {
    return nullable;
  }

  boolean isRecordWith(String field) {
    return nested != null && shape == Shape.ONE && nested.has(field);
  }

  public boolean isIn(Form form) {
    return !heading.isEmpty() && forms.contains(form);
  }

  public boolean isFigure() {
    return kind.style().isEmpty();
  }

  public boolean isMoney() {
    return kind.isMoney();
  }

  /** How the page sets it; null for figures. */
  public @Nullable String style() {
    return isFigure() ? null : wide ? "t w" : kind.style();
  }

  public @Nullable Object value(T row) {
    return value.apply(row);
  }

  /** As people read it, not yet escaped. */
  public String text(String currency, T row) {
    Object known = value(row);
    return known == null || (known instanceof String text && text.isBlank())
        ? unknown
        : kind.text().apply(currency, known);
  }

  /** By what the page sorts it; null if by its text. */
  public @Nullable String sortKey(T row) {
    if (sortedBy != null) {
      Object key = sortedBy.apply(row);
      return key instanceof BigDecimal decimal
          ? decimal.toPlainString()
          : Objects.toString(key, "");
    }
    Function<Object, String> ofKind = kind.sortKey();
    Object known = value(row);
    return ofKind == null ? null : known == null ? "" : ofKind.apply(known);
  }

  /** A text that is not known is said, anything else is empty. */
  public Cell cell(T row) {
    Object known = value(row);
    return known == null && kind.isText() && !unknown.isEmpty()
        ? Cell.text(unknown)
        : kind.cell().apply(known);
  }

  /** The way from the report to what a cell leads to; null if to nothing. */
  public @Nullable String link(T row) {
    return link == null ? null : link.apply(row);
  }

  /** Whether a cell is marked: null where none of the column is. */
  public @Nullable Boolean isBad(T row) {
    return bad == null ? null : Boolean.valueOf(bad.test(row));
  }
}
