package io.dpuledger.report.section;

import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Source;
import io.dpuledger.report.words.Note;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A section of the report: its title, what it says, its table and its chart, for all forms.
 *
 * @param <S> what it is about: the money of one currency, or the whole report
 * @param <T> what a row of its table is
 */
public final class Section<S, T> {
  /** The heading of the currency, in a sheet. */
  public static final String CURRENCY = "Currency";

  static final String FIGURES = "Show the figures";

  private final String name;
  private final Function<S, String> title;
  private final Function<List<S>, FigureTable<T>> table;
  private final Function<S, List<T>> rows;
  private final Set<Form> forms = EnumSet.allOf(Form.class);
  private String sheet = "";
  private String jsonName = "";
  private Set<Form> formsOfFewer = Set.of();
  private Function<S, List<T>> fewer;
  private List<Source<?>> sources = List.of();
  private Function<S, String> caption =
      subject -> subject instanceof CurrencySection money ? "List cost in " + money.currency() : "";
  private Function<S, List<String>> sentences = subject -> List.of();
  private Function<S, List<Note>> notes = subject -> List.of();
  private Predicate<S> when;
  private @Nullable BiFunction<S, String, @Nullable Chart> chart;
  private @Nullable String fold;
  private Predicate<S> open = subject -> false;
  private @Nullable Link link;
  private boolean behindSentence;
  private boolean ofAllTeams;
  private boolean explained;
  private boolean stacked;
  private BiFunction<String, T, List<String>> below = (currency, row) -> List.of();

  /** A form of the report that people read; JSON has the columns that have a name. */
  public enum Form {
    PAGE,
    MARKDOWN,
    SHEET
  }

  /** A link to another file of the report, for the page. */
  public record Link(String text, String path) {}

  private Section(
      String name,
      Function<S, String> title,
      Function<List<S>, FigureTable<T>> table,
      Function<S, List<T>> rows) {
    this.name = name;
    this.title = title;
    this.table = table;
    this.rows = rows;
    this.fewer = rows;
    this.when = subject -> !rows.apply(subject).isEmpty();
  }

  /**
   * A section with the same columns whatever it is about.
   *
   * @param name of its table in the page
   */
  public static <S, T> Section<S, T> of(
      String name, String title, FigureTable<T> table, Function<S, List<T>> rows) {
    return new Section<>(name, subject -> title, subjects -> table, rows);
  }

  /** A section that shows the rows of a table as of the day. */
  public static <T> Section<CurrencySection, T> of(
      String name, String title, FigureTable<T> table, Source<T> source) {
    Section<CurrencySection, T> section =
        of(name, title, table.from(source.table()), money -> money.outlook().of(source));
    return section.reads(source);
  }

  /**
   * A section with columns that depend on what it is about.
   *
   * @param table of the columns of all subjects that are to be in one table
   */
  public static <S, T> Section<S, T> of(
      String name,
      Function<S, String> title,
      Function<List<S>, FigureTable<T>> table,
      Function<S, List<T>> rows) {
    return new Section<>(name, title, table, rows);
  }

  /** Its rows are made of these tables. */
  Section<S, T> reads(Source<?>... tables) {
    sources = List.of(tables);
    return this;
  }

  /** It has a sheet of the workbook. */
  public Section<S, T> sheet(String sheetName) {
    sheet = sheetName;
    return this;
  }

  /** JSON has its rows. */
  public Section<S, T> json(String fieldName) {
    jsonName = fieldName;
    return this;
  }

  /** What it shows, in a sentence. */
  public Section<S, T> says(String sentence) {
    return says(subject -> List.of(sentence));
  }

  public Section<S, T> says(Function<S, List<String>> made) {
    sentences = made;
    return this;
  }

  public Section<S, T> notes(Function<S, List<Note>> made) {
    notes = made;
    return this;
  }

  /** What its table is of, above the table in the page. */
  public Section<S, T> caption(Function<S, String> made) {
    caption = made;
    return this;
  }

  public Section<S, T> chart(BiFunction<S, String, @Nullable Chart> drawn) {
    chart = drawn;
    return this;
  }

  /** Some forms show fewer rows. */
  public Section<S, T> shows(Function<S, List<T>> rowsShown, Form... in) {
    fewer = rowsShown;
    formsOfFewer = Set.of(in);
    return this;
  }

  /** It is shown even without rows, or only then and when. */
  public Section<S, T> when(Predicate<S> condition) {
    when = condition;
    return this;
  }

  /** The page folds its table away. */
  public Section<S, T> folded(String summary) {
    fold = summary;
    return this;
  }

  /** The page folds its table away, but not if it matters. */
  public Section<S, T> folded(String summary, Predicate<S> matters) {
    open = matters;
    return folded(summary);
  }

  /** The page folds all of it away behind its first sentence. */
  public Section<S, T> behindItsSentence() {
    behindSentence = true;
    return this;
  }

  public Section<S, T> link(String text, String path) {
    link = new Link(text, path);
    return this;
  }

  /** It is in these forms only. */
  public Section<S, T> in(Form... only) {
    forms.retainAll(List.of(only));
    return this;
  }

  /** Pages of teams leave it out. */
  public Section<S, T> ofAllTeams() {
    ofAllTeams = true;
    return this;
  }

  /** The page says what its columns mean. */
  public Section<S, T> explained() {
    explained = true;
    return this;
  }

  /** On a narrow screen, each row becomes a block with a line for each column. */
  public Section<S, T> stacked() {
    stacked = true;
    return this;
  }

  /** Lines under a row, made of the currency and the row; JSON and the workbook have their own. */
  public Section<S, T> below(BiFunction<String, T, List<String>> lines) {
    below = lines;
    return this;
  }

  public String name() {
    return name;
  }

  public String title(S subject) {
    return title.apply(subject);
  }

  public FigureTable<T> table(List<S> subjects) {
    return table.apply(subjects);
  }

  public List<T> rows(S subject) {
    return rows.apply(subject);
  }

  public List<T> shown(S subject, Form form) {
    return (formsOfFewer.contains(form) ? fewer : rows).apply(subject);
  }

  public boolean isShown(S subject, Form form) {
    return forms.contains(form) && when.test(subject);
  }

  public String caption(S subject) {
    return caption.apply(subject);
  }

  public List<String> sentences(S subject) {
    return sentences.apply(subject);
  }

  public List<Note> notes(S subject) {
    return notes.apply(subject);
  }

  public @Nullable Chart chart(S subject, String id) {
    return chart == null ? null : chart.apply(subject, id);
  }

  public @Nullable String fold() {
    return fold;
  }

  public boolean isOpen(S subject) {
    return open.test(subject);
  }

  public @Nullable Link link() {
    return link;
  }

  /** The name of its sheet; empty if it has none. */
  public String sheet() {
    return sheet;
  }

  /** The tables that it is the rows of, if it is of any. */
  List<Source<?>> sources() {
    return sources;
  }

  /** What its rows are called in JSON; empty if it has none there. */
  String jsonName() {
    return jsonName;
  }

  public boolean isBehindSentence() {
    return behindSentence;
  }

  public boolean isOfAllTeams() {
    return ofAllTeams;
  }

  public boolean isStacked() {
    return stacked;
  }

  /** The lines under a row, not yet escaped. */
  public List<String> below(String currency, T row) {
    return below.apply(currency, row);
  }

  public boolean isExplained() {
    return explained;
  }
}
