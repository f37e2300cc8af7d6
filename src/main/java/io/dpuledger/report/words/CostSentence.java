package io.dpuledger.report.words;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.figures.CurrencySection;
import java.math.BigDecimal;

/** What was spent, whether that is more than before, and why. */
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
    BigDecimal now = section.totals().listCost();
    long change = ShareText.changePercent(now, before);
    String compared =
        change == 0 ? "about as much as " + earlier : size(change) + " than " + earlier;
    return ", " + compared + byWeekdays(period, section) + CostCause.of(section);
  }

  /** Where one day of the week is there more often than before, that alone changes the cost. */
  private static String byWeekdays(UsagePeriod period, CurrencySection section) {
    BigDecimal before = section.previousByWeekdays();
    if (period.isWholeWeeks() || before == null || before.signum() == 0) {
      return "";
    }
    long change = ShareText.changePercent(section.totals().listCost(), before);
    return " (weekday by weekday, " + (change == 0 ? "as much" : size(change)) + ")";
  }

  /** "3 % less". */
  private static String size(long change) {
    return Phrases.number(Math.abs(change)) + "\u00A0% " + (change > 0 ? "more" : "less");
  }
}
