package io.dpuledger.report.words;

import io.dpuledger.report.figures.CurrencySection;
import java.math.BigDecimal;

/** What the recommended changes save. */
final class SavingSentence {
  private SavingSentence() {}

  static String of(CurrencySection section) {
    int saving = section.savingRecommendations().size();
    int changes = saving == 0 ? section.openRecommendations().size() : saving;
    if (changes == 0) {
      return "No change is recommended.";
    }
    String subject = Phrases.capital(Phrases.inWords(changes, "change"));
    String currency = section.currency();
    BigDecimal low = section.savingsLow();
    BigDecimal high = section.savingsHigh();
    if (high.signum() == 0) {
      return subject + " would save nothing by " + (changes == 1 ? "itself." : "themselves.");
    }
    return subject + " would save " + MoneyText.range(currency, low, high) + " a month.";
  }
}
