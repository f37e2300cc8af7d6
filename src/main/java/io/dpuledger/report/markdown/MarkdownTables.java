package io.dpuledger.report.markdown;

import io.dpuledger.model.Recommendation;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.EvidenceSpend;
import io.dpuledger.report.figures.PriceUsed;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.figures.TeamSpend;
import io.dpuledger.report.html.TeamFold;
import io.dpuledger.report.words.EvidenceText;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.PriceText;
import io.dpuledger.report.words.RecommendationText;
import io.dpuledger.report.words.ShareText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of one currency's section, as Markdown. */
final class MarkdownTables {
  private MarkdownTables() {}

  static String teams(CurrencySection section) {
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
    return table.toString();
  }

  static String changes(CurrencySection section) {
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
          RecommendationText.subject(change) + " · " + RecommendationText.reach(change),
          change.currentSummary(),
          change.recommendedSummary(),
          Stream.of(RecommendationText.saving(change), RecommendationText.savingDetail(change))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(", ")),
          RecommendationText.interruptions(change),
          RecommendationText.confidence(change),
          RecommendationText.riskAndEffort(change),
          change.rationale()
              + " Undo: "
              + change.rollback()
              + (change.artefactPath() == null ? "" : " To apply: " + change.artefactPath()));
    }
    return section.openRecommendations().isEmpty() ? "No change is recommended." : table.toString();
  }

  static String days(CurrencySection section) {
    List<String> headings = new ArrayList<>(List.of("Day (UTC)"));
    section
        .spendByDay()
        .workerTypes()
        .forEach(type -> headings.add(MarkdownText.escape(type) + ":"));
    headings.addAll(List.of("Total:", "Idle at least:", "Idle at most:"));
    MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
    for (SpendByDay.Day day : section.spendByDay().days()) {
      List<String> cells = new ArrayList<>(List.of(day.date().toString()));
      day.byWorkerType().forEach(part -> cells.add(MoneyText.exact(section.currency(), part)));
      Stream.of(day.listCost(), day.idleCostLow(), day.idleCostHigh())
          .forEach(amount -> cells.add(MoneyText.exact(section.currency(), amount)));
      table.row(cells);
    }
    return table.toString();
  }

  static String evidence(CurrencySection section) {
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
    return table.toString();
  }

  static String prices(CurrencySection section) {
    MarkdownTable table =
        new MarkdownTable("Region", "Unit", "Price:", "Basis", "Sessions:", "Source");
    for (PriceUsed price : section.prices()) {
      table.row(
          price.region(),
          price.unit(),
          MoneyText.price(section.currency(), price.pricePerUnitHour()),
          price.basis(),
          Phrases.number(price.sessions()),
          PriceText.source(price));
    }
    return section.prices().isEmpty() ? "" : table.toString();
  }
}
