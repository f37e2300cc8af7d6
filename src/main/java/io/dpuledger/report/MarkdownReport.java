package io.dpuledger.report;

import io.dpuledger.model.Recommendation;
import java.util.ArrayList;
import java.util.List;

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
    notes("## Data quality and gaps", QualityNotes.of(report));
    targets();
    notes("## Method", MethodNotes.of(report));
    report.sections().forEach(this::prices);
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
    teams(section);
    changes(section);
    days(section);
    evidence(section);
  }

  private void teams(CurrencySection section) {
    heading("## Idle by team");
    String currency = section.currency();
    MarkdownTable table =
        new MarkdownTable("Team", "List cost:", "Idle at least:", "Idle at most:", "Share:");
    for (TeamSpend team : section.teams()) {
      table.row(
          team.team() == null ? TeamFold.UNATTRIBUTED : team.team(),
          MoneyText.exact(currency, team.listCost()),
          MoneyText.exact(currency, team.idleCostLow()),
          MoneyText.exact(currency, team.idleCostHigh()),
          ShareText.compactRange(team.idleCostLow(), team.idleCostHigh(), team.listCost()));
    }
    paragraph(table.toString());
  }

  private void changes(CurrencySection section) {
    heading("## What to do next");
    MarkdownTable table =
        new MarkdownTable(
            "Where",
            "Today",
            "Do this",
            "Saves a month:",
            "Interruptions a month:",
            "Confidence",
            "Risk / effort",
            "Why");
    for (Recommendation change : section.openRecommendations()) {
      table.row(
          ChangeText.subject(change) + " · " + ChangeText.reach(change),
          change.currentSummary(),
          change.recommendedSummary(),
          ChangeText.saving(change),
          ChangeText.interruptions(change),
          ChangeText.confidence(change),
          ChangeText.riskAndEffort(change),
          change.rationale() + " Undo: " + change.rollback());
    }
    paragraph(
        section.openRecommendations().isEmpty() ? "No change is recommended." : table.toString());
    paragraph(ChangeText.decided(section));
  }

  private void days(CurrencySection section) {
    heading("## Spend by day and worker type");
    List<String> headings = new ArrayList<>(List.of("Day (UTC)"));
    section
        .spendByDay()
        .workerTypes()
        .forEach(type -> headings.add(MarkdownText.escape(type) + ":"));
    headings.add("Total:");
    MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
    for (SpendByDay.Day day : section.spendByDay().days()) {
      List<String> cells = new ArrayList<>(List.of(day.date().toString()));
      day.byWorkerType().forEach(part -> cells.add(MoneyText.exact(section.currency(), part)));
      cells.add(MoneyText.exact(section.currency(), day.listCost()));
      table.row(cells);
    }
    paragraph(table.toString());
  }

  private void evidence(CurrencySection section) {
    heading("## How well idling is known");
    MarkdownTable table =
        new MarkdownTable(
            "Evidence", "List cost:", "Share:", "Idle at least:", "Idle at most:", "Meaning");
    for (EvidenceSpend grade : section.evidence()) {
      table.row(
          Phrases.words(grade.evidence()),
          MoneyText.exact(section.currency(), grade.listCost()),
          ShareText.of(grade.listCost(), section.totals().listCost()),
          MoneyText.exact(section.currency(), grade.idleCostLow()),
          MoneyText.exact(section.currency(), grade.idleCostHigh()),
          EvidenceText.meaning(grade.evidence()));
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

  private void prices(CurrencySection section) {
    MarkdownTable table = new MarkdownTable("Region", "Unit", "Price:", "Basis", "Sessions:");
    for (PriceUsed price : section.prices()) {
      table.row(
          price.region(),
          price.unit(),
          MoneyText.price(section.currency(), price.pricePerUnitHour()),
          price.basis(),
          Phrases.number(price.sessions()));
    }
    paragraph(section.prices().isEmpty() ? "" : table.toString());
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
