package io.dpuledger.report.html;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.chart.Sparkline;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.section.Sections;
import io.dpuledger.report.words.Headline;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.Tile;
import io.dpuledger.report.words.Warning;
import java.util.List;

/** What the page template is given: the report and everything already made from it. */
public record HtmlPage(
    LedgerReport report,
    String contentSecurityPolicy,
    String style,
    String script,
    List<String> emptyHeadline,
    List<Warning> warnings,
    List<Money> money,
    List<Card> fleet) {

  /**
   * One currency's part of the page.
   *
   * @param root the relative path to the folder of the report; empty for a page in that folder
   * @param groups its cards, those that stand side by side in one
   */
  public record Money(
      CurrencySection figures,
      String root,
      List<String> headline,
      List<Tile> tiles,
      String spark,
      List<List<Card>> groups) {
    static Money of(LedgerReport report, CurrencySection section, String root, String id) {
      List<Double> days =
          section.spendByDay().days().stream().map(day -> day.listCost().doubleValue()).toList();
      return new Money(
          section,
          root,
          Headline.of(report.period(), section),
          Tile.of(report, section),
          section.hasSpend() ? new Sparkline(days).draw() : "",
          Card.grouped(Card.of(Sections.OF_MONEY, section, section.currency(), root, id)));
    }
  }

  /** Where the figures come from, in one line. */
  public List<String> scope() {
    return List.of(
        Phrases.capital(Phrases.period(report.period())) + " (UTC)",
        names("account", report.accounts()),
        names("region", report.regions()));
  }

  private static String names(String noun, List<String> names) {
    List<String> visible = names.stream().map(VisibleText::of).toList();
    return switch (visible.size()) {
      case 0 -> "no " + noun;
      case 1 -> noun + " " + visible.get(0);
      default -> noun + "s " + Phrases.shortList(visible, 6);
    };
  }
}
