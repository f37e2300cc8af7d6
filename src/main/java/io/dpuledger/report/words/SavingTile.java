package io.dpuledger.report.words;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.figures.CurrencySection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The key figure of savings: expected, cautious and realised. */
final class SavingTile {
  /** With fewer, one change more or less would be a tenth. */
  private static final int LEAST_PAST_ADVICE = 10;

  private SavingTile() {}

  static Tile of(CurrencySection section) {
    int changes = section.savingRecommendations().size();
    return new Tile(
        "Expected savings a month",
        changes == 0 ? "none" : MoneyText.about(section.currency(), section.savingsExpected()),
        changes == 0 ? "no change is recommended" : available(section),
        Stream.of(realised(section), pastAdvice(section), unknown(section))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; ")),
        Tile.Tone.SAVING);
  }

  private static String available(CurrencySection section) {
    String currency = section.currency();
    return "cautiously "
        + MoneyText.about(currency, section.savingsCautious())
        + "; "
        + MoneyText.about(currency, MonthlyMoney.ofAYear(section.savingsExpected()))
        + " a year";
  }

  /** Only what is above nothing at least: the rest has bounds on both sides of it. */
  private static String realised(CurrencySection section) {
    List<Recommendation.Saving> brought = section.realisedSavings();
    return brought.isEmpty()
        ? "none realised yet"
        : MoneyText.about(
                section.currency(), CurrencySection.sum(brought, Recommendation.Saving::expected))
            + " realised by "
            + Phrases.inWords(brought.size(), "change");
  }

  private static String pastAdvice(CurrencySection section) {
    List<Boolean> past = section.pastAdvice();
    return past.size() < LEAST_PAST_ADVICE
        ? ""
        : "%d of %d adopted changes saved as predicted"
            .formatted(past.stream().filter(kept -> kept).count(), past.size());
  }

  private static String unknown(CurrencySection section) {
    long without =
        section.savingRecommendations().stream()
            .filter(change -> change.incremental().point() == null)
            .count();
    long restarts =
        section.savingRecommendations().stream()
            .filter(change -> change.kind() == Recommendation.Kind.IDLE_TIMEOUT)
            .filter(change -> change.incremental().expected().signum() > 0)
            .filter(change -> change.interruptionsExpected() == null)
            .count();
    return Stream.of(
            without == 0
                ? ""
                : Phrases.inWords(without, "change")
                    + (without == 1 ? " counts" : " count")
                    + " only at the cautious figure",
            restarts == 0
                ? ""
                : Phrases.inWords(restarts, "change")
                    + (restarts == 1 ? " leaves" : " leave")
                    + " out restart costs")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
