package io.dpuledger.report.html;

import io.dpuledger.analysis.rightsizing.logged.ReplayBasis;
import io.dpuledger.model.VisibleText;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.RecommendationText;
import io.dpuledger.report.words.RecommendationTitle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation that saves money, as the page shows it.
 *
 * @param subject whom it concerns
 * @param figures what it saves and what it risks
 * @param grades how sure, how risky and how much work it is
 * @param change from what to what
 * @param arithmetic the rest of the rationale
 * @param files what to apply; null if there is nothing
 * @param drawing what each timeout would cost and interrupt; null if that is not known
 */
public record ChangeCard(
    String id,
    String subject,
    String reach,
    String title,
    String why,
    List<Figure> figures,
    String grades,
    String change,
    String arithmetic,
    String undo,
    @Nullable String files,
    Card.@Nullable Drawing drawing) {

  /**
   * One figure.
   *
   * @param amount the exact amount behind the text; null if it is no money
   */
  public record Figure(String label, String text, @Nullable String amount) {}

  static ChangeCard of(Recommendation change, String root, Card.@Nullable Drawing drawing) {
    return new ChangeCard(
        VisibleText.of(change.recommendationId()),
        RecommendationText.subject(change),
        RecommendationText.reach(change),
        RecommendationTitle.of(change),
        RecommendationText.why(change),
        figures(change),
        RecommendationText.grades(change),
        VisibleText.of(change.currentSummary() + " → " + change.recommendedSummary()),
        RecommendationText.arithmetic(change),
        VisibleText.of(change.rollback()),
        files(root, change.artefactPath()),
        drawing);
  }

  static @Nullable String files(String root, @Nullable String folder) {
    return folder == null ? null : root + folder + "/APPLY.md";
  }

  private static List<Figure> figures(Recommendation change) {
    List<Figure> figures = new ArrayList<>();
    String currency = change.billingCurrency();
    figures.add(
        new Figure(
            change.oneOff() == null ? "Expected a month" : "Saves",
            RecommendationText.saving(change),
            isUnknown(change) ? null : amount(RecommendationText.expected(change))));
    if (change.oneOff() == null) {
      Recommendation.Saving saving = change.incremental();
      figures.add(
          new Figure("Cautious", MoneyText.rounded(currency, saving.low()), amount(saving.low())));
    }
    if (change.kind() == Recommendation.Kind.IDLE_TIMEOUT) {
      figures.add(
          new Figure("Interruptions a month", RecommendationText.interruptions(change), null));
    }
    ReplayBasis.of(change.details())
        .ifPresent(
            replay -> {
              figures.add(new Figure("Recorded work takes", replay.longer(), null));
              figures.add(new Figure("Replayed", replay.seen(), null));
            });
    BigDecimal breakEven = change.breakEvenInterruptionCost();
    if (breakEven != null) {
      figures.add(
          new Figure(
              "Pays if one costs less than",
              MoneyText.below(currency, breakEven),
              amount(breakEven)));
    }
    if (change.uninterruptedMinutes() != null) {
      figures.add(
          new Figure(
              "Shortest that interrupts nobody", change.uninterruptedMinutes() + " min", null));
    }
    return figures;
  }

  private static boolean isUnknown(Recommendation change) {
    return change.oneOff() == null && change.incremental().expected().signum() == 0;
  }

  private static String amount(BigDecimal money) {
    return money.toPlainString();
  }
}
