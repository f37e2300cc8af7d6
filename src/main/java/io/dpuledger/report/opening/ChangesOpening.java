package io.dpuledger.report.opening;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import java.math.BigDecimal;
import java.util.List;

/** How many changes save money, how many of them are new, and what the first brings. */
public final class ChangesOpening {
  private ChangesOpening() {}

  public static String of(CurrencySection money) {
    List<Recommendation> saving = money.savingRecommendations();
    if (saving.isEmpty()) {
      return money.openRecommendations().isEmpty()
          ? "No change is recommended: nothing is worth the effort, or the evidence is too thin."
          : "No open recommendation saves money by itself.";
    }
    return Phrases.capital(Phrases.inWords(saving.size(), "change"))
        + (saving.size() == 1 ? " saves money" : " save money")
        + news(saving)
        + first(money.currency(), saving, money.savingsExpected())
        + ".";
  }

  private static String news(List<Recommendation> saving) {
    long isNew =
        saving.stream()
            .filter(change -> change.life().change() == Recommendation.Change.NEW)
            .count();
    if (isNew == 0) {
      return saving.size() == 1 ? ", known from before" : ", all known from before";
    }
    return isNew == saving.size()
        ? saving.size() == 1 ? ", and is new" : ", all of them new"
        : ", " + Phrases.inWords(isNew) + " of them new";
  }

  private static String first(String currency, List<Recommendation> saving, BigDecimal all) {
    BigDecimal first = saving.get(0).incremental().expected();
    if (first.signum() == 0) {
      return "; how much is not known";
    }
    return saving.size() == 1
        ? ""
        : "; the first should bring %s of %s a month"
            .formatted(MoneyText.about(currency, first), MoneyText.about(currency, all));
  }
}
