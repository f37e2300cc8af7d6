package io.dpuledger.report;

import io.dpuledger.report.csv.AnalystTable;
import io.dpuledger.report.csv.CsvExport;
import io.dpuledger.report.csv.CsvTable;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.TeamPage;
import io.dpuledger.report.figures.TeamReport;
import io.dpuledger.report.html.HtmlReport;
import io.dpuledger.report.json.JsonReport;
import io.dpuledger.report.markdown.MarkdownReport;
import io.dpuledger.report.xlsx.WorkbookReport;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every form of the report, by file name. Whoever asks does the writing. */
public final class Reports {
  private Reports() {}

  /** The pages of teams, the report in its other forms, and last the page that links to them. */
  public static Map<String, byte[]> render(LedgerReport report) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (TeamReport team : report.teams()) {
      files.put(TeamPage.of(team.team()), utf8(HtmlReport.render(report, team)));
    }
    files.put("report.md", utf8(MarkdownReport.render(report)));
    files.put("report.json", utf8(JsonReport.render(report)));
    files.put("report.xlsx", WorkbookReport.render(report));
    files.put("report.html", utf8(HtmlReport.render(report)));
    return files;
  }

  /** The rows of a table, in {@code csv/}. */
  public static Map<String, byte[]> render(CsvTable table) {
    return Map.of("csv/" + table.schema().name() + ".csv", CsvExport.render(table));
  }

  /** All rows of an answer to an analyst, in {@code csv/}. */
  public static Map<String, byte[]> render(AnalystTable table) {
    return Map.of("csv/" + table.schema().name() + ".csv", CsvExport.render(table));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
