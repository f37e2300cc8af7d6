package io.dpuledger.report.html;

import static io.dpuledger.report.section.Section.Form.PAGE;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.section.Chapter;
import io.dpuledger.report.section.FigureTable;
import io.dpuledger.report.section.Section;
import io.dpuledger.report.words.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section as the page shows it.
 *
 * @param isTitled whether it says more than the title of its chapter
 * @param isBehindSentence whether all of it is folded away behind its first sentence
 */
public record Card(
    String name,
    String title,
    boolean isTitled,
    List<String> sentences,
    boolean isBehindSentence,
    @Nullable Drawing drawing,
    List<Note> notes,
    @Nullable Grid grid,
    Section.@Nullable Link link,
    List<Note> meanings) {
  private static final int PHONE = 320;
  private static final int PAGE_WIDTH = 1044;

  /** A drawing for wide screens and paper, and the same for phones. */
  public record Drawing(String wide, String narrow) {
    static @Nullable Drawing of(@Nullable Chart chart) {
      return chart == null ? null : new Drawing(chart.draw(PAGE_WIDTH), chart.draw(PHONE));
    }
  }

  /** The cards of a chapter. */
  static <S> List<Card> of(Chapter<S> chapter, S subject, String currency, String root, String id) {
    return of(chapter.sections(), chapter.title(), subject, currency, root, id);
  }

  /**
   * The cards of those sections that have something to say.
   *
   * @param heading of their chapter
   * @param root the way to the folder of the report; empty where the page lies in it
   * @param id tells the drawings of a page apart
   */
  static <S> List<Card> of(
      List<? extends Section<S, ?>> sections,
      String heading,
      S subject,
      String currency,
      String root,
      String id) {
    return sections.stream()
        .filter(
            section ->
                section.isShown(subject, PAGE) && (root.isEmpty() || !section.isOfAllTeams()))
        .map(section -> of(section, heading, subject, currency, root, id))
        .toList();
  }

  private static <S, T> Card of(
      Section<S, T> section, String heading, S subject, String currency, String root, String id) {
    String title = VisibleText.of(section.title(subject));
    Chart chart = section.chart(subject, id);
    Section.Link link = section.link();
    List<T> rows = section.shown(subject, PAGE);
    FigureTable<T> table = section.table(List.of(subject));
    return new Card(
        section.name(),
        title,
        !title.equals(heading),
        section.sentences(subject).stream().map(VisibleText::of).toList(),
        section.isBehindSentence(),
        Drawing.of(chart),
        section.notes(subject),
        rows.isEmpty() ? null : Grid.of(section, subject, table, currency, root),
        link == null ? null : new Section.Link(link.text(), root + link.path()),
        section.isExplained()
            ? table.columns(PAGE).stream()
                .map(column -> new Note(column.heading(), VisibleText.of(column.meaning())))
                .toList()
            : List.of());
  }
}
