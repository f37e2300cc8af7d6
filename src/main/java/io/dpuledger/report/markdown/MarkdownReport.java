package io.dpuledger.report.markdown;

import static io.dpuledger.report.markdown.MarkdownText.escape;
import static io.dpuledger.report.section.Section.Form.MARKDOWN;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.section.Chapter;
import io.dpuledger.report.section.Section;
import io.dpuledger.report.section.Sections;
import io.dpuledger.report.words.Headline;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.Tile;
import io.dpuledger.report.words.Warning;
import java.util.List;
import java.util.stream.Collectors;

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
    paragraph("# " + escape(report.title()));
    if (report.simulated()) {
      paragraph("**SIMULATED DATA.** No AWS account was read, and no money was spent.");
    }
    paragraph(
        Phrases.capital(Phrases.period(report.period()))
            + " (UTC) · accounts "
            + escape(Phrases.shortList(report.accounts(), 12))
            + " · regions "
            + escape(Phrases.shortList(report.regions(), 12)));
    Warning.of(report).forEach(this::warning);
    if (report.sections().isEmpty()) {
      sentences(Headline.withoutMoney(report));
    }
    report.sections().forEach(this::money);
    chapters(Sections.ofFleet(report), report, "");
    report.sections().forEach(money -> sections(Sections.OF_PRICES, money, money.currency(), ""));
    paragraph("Made " + Phrases.minute(report.generatedAt()) + " by DPU Ledger.");
    return text.toString();
  }

  private void money(CurrencySection section) {
    if (report.sections().size() > 1) {
      paragraph("## " + escape(section.currency()));
    }
    sentences(Headline.of(report.period(), section));
    MarkdownTable tiles = new MarkdownTable("Key figure", "Value", "");
    Tile.of(report, section)
        .forEach(
            tile ->
                tiles.row(List.of(tile.label(), tile.value(), joined(tile.detail(), tile.note()))));
    paragraph(tiles.toString());
    chapters(Sections.OF_MONEY, section, section.currency());
  }

  private <S> void chapters(List<Chapter<S>> chapters, S subject, String currency) {
    for (Chapter<S> chapter : chapters) {
      if (chapter.isShown(subject, MARKDOWN)) {
        paragraph("## " + escape(chapter.title()));
        paragraph(escape(chapter.opening().apply(subject)));
        sections(chapter.sections(), subject, currency, chapter.title());
      }
    }
  }

  private <S> void sections(
      List<? extends Section<S, ?>> sections, S subject, String currency, String chapter) {
    sections.stream()
        .filter(section -> section.isShown(subject, MARKDOWN))
        .forEach(section -> section(section, subject, currency, chapter));
  }

  private <S, T> void section(Section<S, T> section, S subject, String currency, String chapter) {
    String title = section.title(subject);
    paragraph(title.equals(chapter) ? "" : "### " + escape(title));
    section.sentences(subject).forEach(sentence -> paragraph(escape(sentence)));
    paragraph(
        section.notes(subject).stream()
            .map(note -> "- **" + note.label() + ":** " + escape(note.text()) + "\n")
            .collect(Collectors.joining()));
    if (!section.shown(subject, MARKDOWN).isEmpty()) {
      paragraph(MarkdownTable.of(section, subject, currency).toString());
    }
  }

  private void warning(Warning warning) {
    text.append("> **").append(escape(warning.text())).append("**\n");
    warning.details().forEach(detail -> text.append("> - ").append(escape(detail)).append('\n'));
    text.append('\n');
  }

  private void sentences(List<String> sentences) {
    paragraph("**" + escape(String.join(" ", sentences)) + "**");
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
