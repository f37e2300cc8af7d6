package io.dpuledger.report.html;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.words.Note;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.Tile;
import io.dpuledger.report.words.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page template is given: the report and everything already made from it. */
public record HtmlPage(
    LedgerReport report,
    String contentSecurityPolicy,
    String style,
    String script,
    List<String> emptyHeadline,
    List<Warning> warnings,
    List<Section> sections,
    Drawing week,
    List<Note> quality,
    List<Note> method) {

  /** A drawing for wide screens and paper, and the same for phones. */
  public record Drawing(String wide, String narrow) {}

  /**
   * One currency's part of the page.
   *
   * @param root the way to the folder of the report; empty where the page lies in it
   * @param idleByTeam null on the page of one team
   */
  public record Section(
      CurrencySection figures,
      String root,
      List<String> headline,
      List<Tile> tiles,
      String spark,
      Drawing spendByDay,
      Drawing idleByDay,
      @Nullable Drawing idleByTeam,
      Drawing idleByEvidence) {

    public String currency() {
      return figures.currency();
    }

    /** The days of the page, or its weeks. */
    public SpendByDay spend() {
      return figures.spendByDay().readable();
    }

    /** What one column of the charts by day is. */
    public String step() {
      return figures.spendByDay().step();
    }

    public boolean hasSpend() {
      return figures.totals().listCost().signum() != 0;
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
