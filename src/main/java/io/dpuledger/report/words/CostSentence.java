package io.dpuledger.report.words;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.figures.CurrencySection;
import java.math.BigDecimal;

/** What was spent, and whether that is more than before. */
final class CostSentence {
  private CostSentence() {}

  static String of(UsagePeriod period, CurrencySection section) {
    String subject = (period.days() == 1 ? "" : "The ") + Phrases.period(period);
    String amount = MoneyText.rounded(section.currency(), section.totals().listCost());
    return subject + " cost " + amount + " at list price" + comparison(period, section) + ".";
  }

  private static String comparison(UsagePeriod period, CurrencySection section) {
    BigDecimal before = section.previousListCost();
    if (before == null) {
      return "";
    }
    String earlier =
        period.days() == 1 ? "the day before" : "the " + period.days() + " days before";
    if (before.signum() == 0) {
      return ", after nothing in " + earlier;
    }
    long change = ShareText.changePercent(section.totals().listCost(), before);
    if (change == 0) {
      return ", about as much as " + earlier;
    }
    String direction = change > 0 ? "more" : "less";
    return ", " + Phrases.number(Math.abs(change)) + "\u00A0% " + direction + " than " + earlier;
  }
}
