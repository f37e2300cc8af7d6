package io.dpuledger.report.markdown;

import io.dpuledger.report.figures.Capacity;
import io.dpuledger.report.figures.Coverage;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.MonthToDate;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.words.Headline;
import io.dpuledger.report.words.LimitText;
import io.dpuledger.report.words.MethodNotes;
import io.dpuledger.report.words.Note;
import io.dpuledger.report.words.OutlookText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.QualityNotes;
import io.dpuledger.report.words.RecommendationText;
import io.dpuledger.report.words.Tile;
import io.dpuledger.report.words.Warning;
import io.dpuledger.report.words.WeekText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report as Markdown, for a chat, a wiki or a terminal. */
public final class MarkdownReport {
  private final LedgerReport report;
  private final StringBuilder text = new StringBuilder();

  private MarkdownReport(LedgerReport report) {
    this.report = report;
  }

  public static String render(LedgerReport report) {
    return new MarkdownReport(report).render();
  }

  private String render() {
    heading("# " + MarkdownText.escape(report.title()));
    if (report.simulated()) {
      paragraph("**SIMULATED DATA.** No AWS account was read, and no money was spent.");
    }
    paragraph(
        Phrases.capital(Phrases.period(report.period()))
            + " (UTC) · accounts "
            + MarkdownText.escape(Phrases.shortList(report.accounts(), 12))
            + " · regions "
            + MarkdownText.escape(Phrases.shortList(report.regions(), 12)));
    Warning.of(report).forEach(this::warning);
    if (report.sections().isEmpty()) {
      sentences(Headline.withoutMoney(report));
    }
    report.sections().forEach(this::section);
    peaks();
    limits();
    paragraph(MarkdownOwn.of(report.analystAnswers()));
    notes("## Data quality and gaps", QualityNotes.of(report));
    targets();
    notes("## Method", MethodNotes.of(report));
    report.sections().forEach(section -> paragraph(MarkdownTables.prices(section)));
    paragraph("Made " + Phrases.minute(report.generatedAt()) + " by DPU Ledger.");
    return text.toString();
  }

  private void section(CurrencySection section) {
    if (report.sections().size() > 1) {
      heading("## " + MarkdownText.escape(section.currency()));
    }
    sentences(Headline.of(report.period(), section));
    MarkdownTable tiles = new MarkdownTable("Key figure", "Value", "");
    Tile.of(report, section)
        .forEach(tile -> tiles.row(tile.label(), tile.value(), joined(tile.detail(), tile.note())));
    paragraph(tiles.toString());
    heading("## Spend by day and worker type");
    paragraph(MarkdownTables.days(section));
    heading("## Idle by team");
    paragraph(MarkdownTables.teams(section));
    heading("## How well idling is known");
    paragraph(MarkdownTables.evidence(section));
    months(section.currency(), section.month());
    outlook(section.currency(), section.outlook());
    heading("## What to do next");
    paragraph(MarkdownTables.changes(section));
    paragraph(RecommendationText.decided(section));
  }

  private void months(String currency, @Nullable MonthToDate month) {
    if (month != null && !month.closed().isEmpty()) {
      heading("## Months that have ended");
      paragraph(MarkdownOutlook.months(currency, month.closed()));
    }
  }

  private void outlook(String currency, Outlook outlook) {
    if (outlook.forecast() != null) {
      heading("## Where the month ends");
      paragraph(MarkdownText.escape(OutlookText.sentence(currency, outlook.forecast())));
      paragraph(MarkdownText.escape(OutlookText.past(currency, outlook.forecast())));
      paragraph(MarkdownOutlook.budgets(currency, outlook.budgets()));
    }
    if (!outlook.anomalies().isEmpty()) {
      heading("## Days out of the ordinary");
      paragraph(MarkdownOutlook.anomalies(currency, outlook.anomalies()));
    }
    if (!outlook.movers().isEmpty()) {
      heading("## What moved");
      paragraph(MarkdownOutlook.movers(currency, outlook.movers()));
    }
  }

  private void peaks() {
    if (report.capacity().peaks().isEmpty()) {
      return;
    }
    heading("## When most sessions ran");
    MarkdownTable table = new MarkdownTable("Account", "Region", "When", "At the peak");
    for (Capacity.Peak peak : report.capacity().peaks()) {
      table.row(peak.accountId(), peak.region(), Phrases.minute(peak.at()), WeekText.peak(peak));
    }
    paragraph(table.toString());
  }

  private void limits() {
    if (report.capacity().limits().isEmpty()) {
      return;
    }
    heading("## Quotas and failures");
    List<String> headings =
        new ArrayList<>(List.of("Account", "Region", "Quota:", "Above 80 % of it:", "Started:"));
    LimitText.classes().forEach(one -> headings.add("Failed, " + LimitText.name(one) + ":"));
    MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
    for (Capacity.Limit limit : report.capacity().limits()) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  limit.accountId(),
                  limit.region(),
                  LimitText.quota(limit),
                  LimitText.nearQuota(limit),
                  Phrases.number(limit.started())));
      LimitText.classes().forEach(one -> cells.add(Phrases.number(limit.failed(one))));
      table.row(cells);
    }
    paragraph(table.toString());
  }

  private void targets() {
    List<Coverage.TargetState> incomplete = report.coverage().incompleteTargets();
    if (incomplete.isEmpty()) {
      return;
    }
    MarkdownTable table = new MarkdownTable("Target", "Outcome", "Tried", "Last read", "Error");
    for (Coverage.TargetState state : incomplete) {
      table.row(
          state.target().toString(),
          state.outcome().name(),
          Phrases.minute(state.finishedAt()),
          state.lastReadAt() == null ? "never" : Phrases.minute(state.lastReadAt()),
          state.error() == null ? "" : state.error());
    }
    paragraph(table.toString());
  }

  private void warning(Warning warning) {
    text.append("> **").append(MarkdownText.escape(warning.text())).append("**\n");
    warning
        .details()
        .forEach(detail -> text.append("> - ").append(MarkdownText.escape(detail)).append('\n'));
    text.append('\n');
  }

  private void notes(String heading, List<Note> notes) {
    heading(heading);
    for (Note note : notes) {
      text.append("- **").append(note.label()).append(":** ");
      text.append(MarkdownText.escape(note.text())).append('\n');
    }
    text.append('\n');
  }

  private void sentences(List<String> sentences) {
    paragraph("**" + MarkdownText.escape(String.join(" ", sentences)) + "**");
  }

  private void heading(String heading) {
    paragraph(heading);
  }

  private void paragraph(String paragraph) {
    if (!paragraph.isEmpty()) {
      text.append(paragraph.stripTrailing()).append("\n\n");
    }
  }

  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + "; " + second;
  }
}
