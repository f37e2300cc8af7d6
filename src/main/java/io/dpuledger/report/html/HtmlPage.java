package io.dpuledger.report.html;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.chart.Sparkline;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
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
    List<Part> fleet) {

  /**
   * One currency's part of the page.
   *
   * @param parts its chapters
   */
  public record Money(
      CurrencySection figures,
      List<String> headline,
      List<Tile> tiles,
      String spark,
      List<Part> parts) {
    static Money of(LedgerReport report, CurrencySection section, String root, String id) {
      List<Double> days =
          section.spendByDay().days().stream().map(day -> day.listCost().doubleValue()).toList();
      return new Money(
          section,
          Headline.of(report.period(), section),
          Tile.of(report, section),
          section.hasSpend() ? new Sparkline(days).draw() : "",
          Part.ofMoney(section, root, id));
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
