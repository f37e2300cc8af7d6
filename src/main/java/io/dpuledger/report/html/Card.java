package io.dpuledger.report.html;

import static io.dpuledger.report.section.Form.PAGE;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.section.FigureTable;
import io.dpuledger.report.section.Section;
import io.dpuledger.report.words.Note;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section as the page shows it. */
public record Card(
    String name,
    String title,
    List<String> sentences,
    @Nullable Drawing drawing,
    List<Note> notes,
    @Nullable Grid grid,
    Section.@Nullable Link link,
    boolean isHalf,
    List<Note> meanings) {
  private static final int PHONE = 320;
  private static final int PAGE_WIDTH = 1044;
  private static final int HALF_PAGE = 498;

  /** A drawing for wide screens and paper, and the same for phones. */
  public record Drawing(String wide, String narrow) {}

  /**
   * The cards of those sections that have something to say.
   *
   * @param root the way to the folder of the report; empty where the page lies in it
   * @param id tells the drawings of a page apart
   */
  static <S> List<Card> of(
      List<? extends Section<S, ?>> sections, S subject, String currency, String root, String id) {
    return sections.stream()
        .filter(
            section ->
                section.isShown(subject, PAGE) && (root.isEmpty() || !section.isOfAllTeams()))
        .map(section -> of(section, subject, currency, root, id))
        .toList();
  }

  private static <S, T> Card of(
      Section<S, T> section, S subject, String currency, String root, String id) {
    Chart chart = section.chart(subject, id);
    Section.Link link = section.link();
    List<T> rows = section.shown(subject, PAGE);
    FigureTable<T> table = section.table(List.of(subject));
    return new Card(
        section.name(),
        VisibleText.of(section.title(subject)),
        section.sentences(subject).stream().map(VisibleText::of).toList(),
        chart == null
            ? null
            : new Drawing(chart.draw(section.isHalf() ? HALF_PAGE : PAGE_WIDTH), chart.draw(PHONE)),
        section.notes(subject),
        rows.isEmpty() ? null : Grid.of(section, subject, table, currency, root),
        link == null ? null : new Section.Link(link.text(), root + link.path()),
        section.isHalf(),
        section.isExplained()
            ? table.columns(PAGE).stream()
                .map(column -> new Note(column.heading(), VisibleText.of(column.meaning())))
                .toList()
            : List.of());
  }

  /** Cards by twos, where two stand side by side. */
  static List<List<Card>> grouped(List<Card> cards) {
    List<List<Card>> groups = new ArrayList<>();
    for (Card card : cards) {
      List<Card> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      if (card.isHalf() && last.size() == 1 && last.get(0).isHalf()) {
        last.add(card);
      } else {
        groups.add(new ArrayList<>(List.of(card)));
      }
    }
    return groups;
  }
}
