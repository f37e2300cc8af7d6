package io.dpuledger.report.delivery;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Change;
import io.dpuledger.report.figures.Coverage;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.TeamPage;
import io.dpuledger.report.words.Headline;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.Warning;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what people are told of a report: one letter about all of it, one about each team. */
public final class Letters {
  /** What is said first of a simulated company. */
  public static final String SIMULATED =
      "SIMULATED DATA. No AWS account was read, and no money was spent.";

  private static final String PAGE = "report.html";
  private static final int MOST_ADVICE = 5;
  private static final int LONGEST_SUBJECT = 150;
  private static final int LONGEST_LINE = 400;

  private final LedgerReport report;
  private final @Nullable URI reportUrl;

  /**
   * @param reportUrl where people find the folders of the reports; null if letters have no link
   */
  public Letters(LedgerReport report, @Nullable URI reportUrl) {
    this.report = report;
    this.reportUrl = reportUrl;
  }

  /**
   * Whether a recommendation is new or changed, or a live session is called out, of a team or, with
   * null, of any.
   */
  public boolean hasNews(@Nullable String team) {
    return sections(team).stream()
        .anyMatch(
            section ->
                section.recommendations().stream()
                        .anyMatch(change -> change.life().change() != Change.SAME)
                    || section.outlook().callsOut());
  }

  public Letter aboutAll() {
    List<String> warnings =
        Warning.of(report).stream()
            .flatMap(
                warning -> Stream.concat(Stream.of(warning.text()), warning.details().stream()))
            .toList();
    return letter("", report.sections(), Headline.of(report), warnings, PAGE);
  }

  /** Says nothing of others: of warnings only what they are, not of whom. */
  public Letter aboutTeam(String team) {
    List<CurrencySection> sections = sections(team);
    List<String> sentences =
        sections.stream()
            .flatMap(section -> Headline.of(report.period(), section).stream())
            .toList();
    return letter(
        "team " + team + ", ",
        sections,
        sentences.isEmpty() ? List.of("No sessions of this team are known.") : sentences,
        Warning.of(report).stream().map(Warning::text).toList(),
        report.teams().stream().anyMatch(one -> team.equals(one.team()))
            ? TeamPage.of(team)
            : PAGE);
  }

  private List<CurrencySection> sections(@Nullable String team) {
    return team == null
        ? report.sections()
        : report.sections().stream()
            .flatMap(section -> TeamPart.of(section, team).stream())
            .toList();
  }

  private Letter letter(
      String about,
      List<CurrencySection> sections,
      List<String> sentences,
      List<String> warnings,
      String page) {
    List<Recommendation> open = TopAdvice.of(sections);
    return new Letter(
        Line.cut(subject(about, sections), LONGEST_SUBJECT),
        report.simulated() ? SIMULATED : "",
        lines(sentences),
        sections.stream().flatMap(section -> Figures.of(section).stream()).toList(),
        open.stream().limit(MOST_ADVICE).map(TopAdvice::said).toList(),
        Math.max(0, open.size() - MOST_ADVICE),
        lines(warnings),
        link(page),
        closing());
  }

  private String subject(String about, List<CurrencySection> sections) {
    String cost =
        sections.stream()
            .map(section -> MoneyText.rounded(section.currency(), section.totals().listCost()))
            .collect(Collectors.joining(" and "));
    return (report.simulated() ? "[SIMULATED] " : "")
        + report.title()
        + ", "
        + about
        + Phrases.period(report.period())
        + (cost.isEmpty() ? "" : ": " + cost);
  }

  private String closing() {
    Coverage coverage = report.coverage();
    int complete = coverage.targets().size() - coverage.incompleteTargets().size();
    return "%d of %s read completely. Made %s by DPU Ledger. At list price; the bill may differ."
        .formatted(
            complete,
            Phrases.count(coverage.targets().size(), "target"),
            Phrases.minute(report.generatedAt()));
  }

  private @Nullable URI link(String page) {
    return reportUrl == null
        ? null
        : URI.create(reportUrl.toString().replaceAll("/+$", "") + "/" + report.asOf() + "/" + page);
  }

  private static List<String> lines(List<String> texts) {
    List<String> lines = new ArrayList<>();
    texts.forEach(text -> lines.add(Line.cut(text, LONGEST_LINE)));
    return lines;
  }
}
