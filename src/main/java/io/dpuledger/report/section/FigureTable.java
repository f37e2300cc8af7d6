package io.dpuledger.report.section;

import io.dpuledger.report.figures.Spend;
import io.dpuledger.report.section.Section.Form;
import io.dpuledger.table.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, or the fields of a record in JSON, in their order. What follows a column
 * is about that column. What they mean in JSON is in {@code meanings.properties}, or what the table
 * of the lake says that they are from.
 *
 * @param <T> what a row is
 */
public final class FigureTable<T> {
  private final String name;
  private final List<Column<T>> columns = new ArrayList<>();
  private @Nullable TableSchema source;

  private FigureTable(String name) {
    this.name = name;
  }

  /**
   * A table.
   *
   * @param name of a row, in the schema of JSON
   */
  public static <T> FigureTable<T> of(String name) {
    return new FigureTable<>(name);
  }

  /** A table that JSON does not have. */
  public static <T> FigureTable<T> of() {
    return new FigureTable<>("");
  }

  public String name() {
    return name;
  }

  /** The table of the lake whose rows these are. */
  public @Nullable TableSchema source() {
    return source;
  }

  /** The columns that have a name in JSON. */
  public List<Column<T>> fields() {
    return columns.stream().filter(column -> column.name() != null).toList();
  }

  public List<Column<T>> columns(Form form) {
    return columns.stream().filter(column -> column.isIn(form)).toList();
  }

  /** A column of every form. */
  public <V> FigureTable<T> add(
      Kind<V> kind, String name, String heading, Function<T, ? extends @Nullable V> value) {
    return add(new Column<>(kind, name, heading, value));
  }

  /** A column that JSON does not have. */
  public <V> FigureTable<T> add(
      Kind<V> kind, String heading, Function<T, ? extends @Nullable V> value) {
    return add(new Column<>(kind, null, heading, value));
  }

  /** The team; none is {@code otherwise}. */
  public FigureTable<T> team(String otherwise, Function<T, @Nullable String> team) {
    return add(Kind.TEXT, "team", "Team", team).orNull().unknown(otherwise);
  }

  /** What was spent, and what of it was idle. */
  public FigureTable<T> spend(Function<T, ? extends Spend> of) {
    return add(Kind.MONEY, "list_cost", "List cost", row -> of.apply(row).listCost())
        .add(Kind.MONEY, "idle_cost_low", "Idle at least", row -> of.apply(row).idleCostLow())
        .add(Kind.MONEY, "idle_cost_high", "Idle at most", row -> of.apply(row).idleCostHigh());
  }

  /** A value that JSON alone has, of a type of {@code types.json}. */
  public FigureTable<T> field(
      String name, String type, Function<T, ? extends @Nullable Object> value) {
    return add(new Column<>(Kind.VALUE, name, "", value)).as(type);
  }

  /** A record within this one, in JSON. */
  @SuppressWarnings("unchecked") // the getter's values are rows of the table
  public <V> FigureTable<T> nested(
      String name, FigureTable<V> table, Function<T, ? extends @Nullable V> value) {
    field(name, table.name(), value);
    last().nested = (FigureTable<Object>) table;
    return this;
  }

  /** A list of records, in JSON. */
  @SuppressWarnings("unchecked") // the getter's values are lists of rows of the table
  public <V> FigureTable<T> rows(String name, FigureTable<V> table, Function<T, List<V>> rows) {
    return nested(name, (FigureTable<List<V>>) (FigureTable<?>) table, rows)
        .shape(Column.Shape.LIST);
  }

  /** The rows of a section, in JSON. */
  <V> FigureTable<T> rows(Section<T, V> section) {
    return rows(section.jsonName(), section.table(List.of()), section::rows);
  }

  /** The rows of those sections that it does not have yet, in JSON. */
  FigureTable<T> rest(List<Section<T, ?>> sections) {
    sections.stream()
        .filter(section -> !section.jsonName().isEmpty() && !has(section.jsonName()))
        .forEach(this::rows);
    return this;
  }

  boolean has(String field) {
    return columns.stream()
        .anyMatch(column -> field.equals(column.name()) || column.isRecordWith(field));
  }

  /** A list of values, in JSON. */
  public FigureTable<T> list(String name, String type, Function<T, ? extends List<?>> values) {
    return field(name, type, values).shape(Column.Shape.LIST);
  }

  /** Values by name, in JSON. */
  public FigureTable<T> map(String name, String type, Function<T, ? extends Map<?, ?>> values) {
    return field(name, type, values).shape(Column.Shape.MAP);
  }

  /** Its type in JSON is not that of its kind. */
  public FigureTable<T> as(String type) {
    last().type = type;
    return this;
  }

  /** It may be null in JSON. */
  public FigureTable<T> orNull() {
    last().nullable = true;
    return this;
  }

  /** What people read where it is not known. */
  public FigureTable<T> unknown(String text) {
    last().unknown = text;
    return this;
  }

  /** Of what people read only the workbook has it. */
  public FigureTable<T> inSheet() {
    last().forms.retainAll(List.of(Form.SHEET));
    return this;
  }

  /** The workbook does not have it. */
  public FigureTable<T> notInSheet() {
    last().forms.remove(Form.SHEET);
    return this;
  }

  /** The page sorts it by something else than its value. */
  public FigureTable<T> sortedBy(Function<T, ? extends @Nullable Object> key) {
    last().sortedBy = key;
    return this;
  }

  /** Its cells lead somewhere in the folder of the report. */
  public FigureTable<T> linked(Function<T, String> link) {
    last().link = link;
    return this;
  }

  /** Its cells are marks, some of them bad. */
  public FigureTable<T> badIf(Predicate<T> bad) {
    last().bad = bad;
    return this;
  }

  /** Its texts are long. */
  public FigureTable<T> wide() {
    last().wide = true;
    return this;
  }

  /** What it means, for people. */
  public FigureTable<T> means(String meaning) {
    last().meaning = meaning;
    return this;
  }

  FigureTable<T> from(TableSchema table) {
    source = table;
    return this;
  }

  private FigureTable<T> shape(Column.Shape shape) {
    last().shape = shape;
    return this;
  }

  private FigureTable<T> add(Column<T> column) {
    columns.add(column);
    return this;
  }

  private Column<T> last() {
    return columns.get(columns.size() - 1);
  }
}
