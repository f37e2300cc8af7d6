package io.dpuledger.report.words;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.figures.CurrencySection;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What the recommended changes save, and up to which price of an interruption they pay. */
final class SavingSentence {
  private SavingSentence() {}

  static String of(UsagePeriod period, CurrencySection section) {
    List<Recommendation> changes = expectedToSave(section);
    if (!changes.isEmpty()) {
      return changes(changes.size())
          + " should save "
          + amounts(period, section)
          + worth(section.currency(), changes)
          + ".";
    }
    int possible = section.savingRecommendations().size();
    if (possible > 0) {
      return changes(possible)
          + " may save up to "
          + MoneyText.about(section.currency(), section.savingsCeiling())
          + " a month; how much is not known.";
    }
    int open = section.openRecommendations().size();
    return open == 0
        ? "No change is recommended."
        : changes(open) + " would save nothing by " + (open == 1 ? "itself." : "themselves.");
  }

  /** The open changes that save something by what is known. */
  static List<Recommendation> expectedToSave(CurrencySection section) {
    return section.savingRecommendations().stream()
        .filter(change -> change.incremental().expected().signum() > 0)
        .toList();
  }

  private static String changes(int number) {
    return Phrases.capital(Phrases.inWords(number, "change"));
  }

  private static String amounts(UsagePeriod period, CurrencySection section) {
    String expected = MoneyText.about(section.currency(), section.savingsExpected());
    String cautious = MoneyText.about(section.currency(), section.savingsCautious());
    BigDecimal monthlyCost = new MonthlyMoney(period).of(section.totals().listCost());
    boolean isAll =
        expectedToSave(section).stream().allMatch(change -> change.incremental().point() != null);
    return (isAll ? "about " : "")
        + expected
        + (isAll ? " a month (" : " a month or more (")
        + ShareText.of(section.savingsExpected(), monthlyCost)
        + ")"
        + (cautious.equals(expected) ? "" : ", cautiously " + cautious);
  }

  /** Nothing where no change interrupts anybody, or nothing tells. */
  private static String worth(String currency, List<Recommendation> changes) {
    List<BigDecimal> prices =
        changes.stream()
            .map(Recommendation::breakEvenInterruptionCost)
            .filter(Objects::nonNull)
            .sorted(Comparator.naturalOrder())
            .toList();
    if (prices.isEmpty()) {
      return "";
    }
    return "; "
        + payers(prices.size(), changes.size())
        + " off while an interruption costs less than "
        + MoneyText.below(currency, prices.get(0));
  }

  private static String payers(int known, int all) {
    if (known == all) {
      return all == 1 ? "it pays" : "they pay";
    }
    return known == 1
        ? "the one whose interruptions are known pays"
        : "the " + Phrases.inWords(known) + " whose interruptions are known pay";
  }
}
