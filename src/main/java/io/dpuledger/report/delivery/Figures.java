package io.dpuledger.report.delivery;

import io.dpuledger.report.delivery.Letter.Figure;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Totals;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;
import java.util.List;

/** The key figures of a letter. */
final class Figures {
  private Figures() {}

  static List<Figure> of(CurrencySection section) {
    Totals totals = section.totals();
    String currency = section.currency();
    return List.of(
        new Figure("List cost", MoneyText.exact(currency, totals.listCost())),
        new Figure("Idle at least", idle(currency, totals.idleCostLow(), totals)),
        new Figure("Idle at most", idle(currency, totals.idleCostHigh(), totals)),
        new Figure(
            "Expected savings a month",
            section.savingRecommendations().isEmpty()
                ? "none"
                : MoneyText.rounded(currency, section.savingsExpected())
                    + ", cautiously "
                    + MoneyText.rounded(currency, section.savingsCautious())));
  }

  private static String idle(String currency, BigDecimal amount, Totals totals) {
    return MoneyText.exact(currency, amount) + " (" + ShareText.of(amount, totals.listCost()) + ")";
  }
}
