package io.dpuledger.report.opening;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.RecommendationText;
import io.dpuledger.report.words.RecommendationTitle;
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
    long sure =
        saving.stream().filter(change -> change.incremental().expected().signum() > 0).count();
    return (sure == 0 ? may(saving.size()) : should(sure, saving.size() - sure))
        + news(saving)
        + first(money.currency(), saving.get(0), money.savingsExpected())
        + ".";
  }

  private static String should(long sure, long more) {
    return Phrases.capital(Phrases.inWords(sure, "change"))
        + " should save money"
        + (more == 0 ? "" : ", " + Phrases.inWords(more) + " more may");
  }

  private static String may(long number) {
    return Phrases.capital(Phrases.inWords(number, "change")) + " may save money";
  }

  private static String news(List<Recommendation> saving) {
    long isNew =
        saving.stream()
            .filter(change -> change.life().change() == Recommendation.Change.NEW)
            .count();
    if (isNew == 0) {
      return saving.size() == 1 ? ", as reported before" : ", all of them reported before";
    }
    return isNew == saving.size()
        ? saving.size() == 1 ? ", and is new" : ", all of them new"
        : ", " + Phrases.inWords(isNew) + " of them new";
  }

  private static String first(String currency, Recommendation first, BigDecimal all) {
    BigDecimal saving = first.incremental().expected();
    return saving.signum() == 0
        ? "; how much is not known"
        : "; the first is “%s” for %s: %s%s a month"
            .formatted(
                RecommendationTitle.of(first),
                RecommendationText.subject(first),
                MoneyText.about(currency, saving),
                saving.compareTo(all) == 0 ? "" : " of " + MoneyText.about(currency, all));
  }
}
