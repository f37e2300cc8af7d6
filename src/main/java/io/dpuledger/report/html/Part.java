package io.dpuledger.report.html;

import static io.dpuledger.report.section.Section.Form.PAGE;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.section.Chapter;
import io.dpuledger.report.section.Sections;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chapter as the page shows it.
 *
 * @param id where the list of contents leads
 * @param changes the cards of recommendations; null if it is about something else
 */
public record Part(
    String id, String title, String opening, List<Card> cards, @Nullable ChangeCards changes) {

  /** The chapters about the money of a currency. */
  static List<Part> ofMoney(CurrencySection money, String root, String id) {
    List<Part> parts = new ArrayList<>();
    for (Chapter<CurrencySection> chapter : Sections.OF_MONEY) {
      boolean isChanges = chapter.name().equals(Sections.CHANGES);
      List<Card> cards = Card.of(chapter, money, money.currency(), root, id);
      String opening = chapter.opening().apply(money);
      if (isChanges || !cards.isEmpty() || !opening.isEmpty()) {
        parts.add(
            new Part(
                id + "-" + chapter.name(),
                chapter.title(),
                opening,
                cards,
                isChanges ? ChangeCards.of(money, root, id) : null));
      }
    }
    return parts;
  }

  /** The chapters about the fleet; prices are part of the method. */
  static List<Part> ofFleet(LedgerReport report) {
    List<Part> parts = new ArrayList<>();
    for (Chapter<LedgerReport> chapter : Sections.ofFleet(report)) {
      List<Card> cards = new ArrayList<>(Card.of(chapter, report, "", "", ""));
      if (chapter.name().equals(Sections.METHOD)) {
        for (CurrencySection money : report.sections()) {
          cards.addAll(
              Card.of(Sections.OF_PRICES, chapter.title(), money, money.currency(), "", ""));
        }
      }
      if (chapter.isShown(report, PAGE)) {
        parts.add(
            new Part(
                chapter.name(), chapter.title(), chapter.opening().apply(report), cards, null));
      }
    }
    return parts;
  }
}
