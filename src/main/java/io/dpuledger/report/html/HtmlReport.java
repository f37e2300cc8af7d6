package io.dpuledger.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.TeamReport;
import io.dpuledger.report.template.JtereportGenerated;
import io.dpuledger.report.template.JteteamGenerated;
import io.dpuledger.report.words.Headline;
import io.dpuledger.report.words.Warning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The report as one page that needs no network, no script and no other file. */
public final class HtmlReport {
  private static final String STYLE = resource("report.css");
  private static final String SCRIPT = resource("report.js");

  private HtmlReport() {}

  public static String render(LedgerReport report) {
    StringOutput page = new StringOutput();
    // Called by name rather than found by an engine: no class loader can then be the wrong one.
    JtereportGenerated.render(new OwaspHtmlTemplateOutput(page), null, page(report, ""));
    return page.toString();
  }

  /** What the report says of one team, as a page beside it that says nothing of others. */
  public static String render(LedgerReport report, TeamReport team) {
    StringOutput page = new StringOutput();
    JteteamGenerated.render(
        new OwaspHtmlTemplateOutput(page),
        null,
        new HtmlTeam(team.team(), page(team.within(report), "../")));
    return page.toString();
  }

  private static HtmlPage page(LedgerReport report, String root) {
    List<HtmlPage.Money> money = new ArrayList<>();
    for (CurrencySection section : report.sections()) {
      money.add(HtmlPage.Money.of(report, section, root, "c" + money.size()));
    }
    return new HtmlPage(
        report,
        ContentSecurityPolicy.allowingOnly(STYLE, SCRIPT),
        STYLE,
        SCRIPT,
        money.isEmpty() ? Headline.withoutMoney(report) : List.of(),
        Warning.of(report),
        money,
        root.isEmpty() ? Part.ofFleet(report) : List.of());
  }

  private static String resource(String name) {
    try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
