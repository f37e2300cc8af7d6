package io.dpuledger.report.delivery;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.delivery.Letter.Advice;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.words.RecommendationText;
import java.util.Comparator;
import java.util.List;

/** The changes that a letter has room for. */
final class TopAdvice {
  private static final int LONGEST_PART = 200;

  private TopAdvice() {}

  /** All open ones, what saves most first; currencies stay apart. */
  static List<Recommendation> of(List<CurrencySection> sections) {
    return sections.stream()
        .flatMap(
            section ->
                section.openRecommendations().stream()
                    .sorted(Comparator.comparing(RecommendationText::expected).reversed()))
        .toList();
  }

  static Advice said(Recommendation change) {
    boolean isMonthly = change.oneOff() == null && change.incremental().point() != null;
    return new Advice(
        line(RecommendationText.subject(change)),
        line(RecommendationText.reach(change)),
        line(change.recommendedSummary()),
        RecommendationText.saving(change)
            + (isMonthly ? " a month, " + RecommendationText.savingDetail(change) : ""),
        switch (change.life().change()) {
          case NEW -> "new";
          case CHANGED -> "changed";
          case SAME -> "";
        });
  }

  private static String line(String text) {
    return Line.cut(text, LONGEST_PART);
  }
}
