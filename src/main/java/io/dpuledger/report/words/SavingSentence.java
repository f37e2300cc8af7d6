package io.dpuledger.report.words;

import io.dpuledger.analysis.rightsizing.saving.AvoidableTime;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.report.figures.CurrencySection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What the recommended changes save, up to which price of an interruption they pay, and which
 * sessions were left open or opened twice, whether or not they are among what saves most.
 */
final class SavingSentence {
  private static final int MOST_NAMED = 3;

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

  /**
   * "Ten sessions were left open after their dbt runs; avoiding that should save $44.00 a month;
   * last a, b, c." None if there were none.
   */
  static List<String> lapses(CurrencySection section) {
    List<String> sentences = new ArrayList<>();
    lapse(section, Kind.ORPHANED_SESSION, "left open after their dbt runs", sentences);
    lapse(
        section,
        Kind.DUPLICATE_SESSION,
        "open at the same time as another of their owner",
        sentences);
    return sentences;
  }

  private static void lapse(
      CurrencySection section, Kind kind, String what, List<String> sentences) {
    List<Recommendation> changes =
        section.openRecommendations().stream()
            .filter(change -> change.kind() == kind)
            .sorted(Comparator.comparing(RecommendationText::expected).reversed())
            .toList();
    if (changes.isEmpty()) {
      return;
    }
    long sessions = changes.stream().mapToLong(Recommendation::sessions).sum();
    BigDecimal cost =
        changes.stream()
            .map(change -> change.incremental().expected())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<String> latest =
        changes.stream()
            .flatMap(change -> AvoidableTime.latest(change.details()).stream())
            .limit(MOST_NAMED)
            .map(LiveSentence::shortened)
            .toList();
    sentences.add(
        Phrases.capital(Phrases.inWords(sessions, "session"))
            + (sessions == 1 ? " was " : " were ")
            + what
            + "; avoiding that should save "
            + MoneyText.rounded(section.currency(), cost)
            + " a month"
            + (latest.isEmpty() ? "" : "; last " + String.join(", ", latest))
            + ".");
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
