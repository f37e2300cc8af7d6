package io.dpuledger.report.opening;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.MonthToDate;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.OutlookText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the month ends, against last month and the budgets. */
public final class MonthOpening {
  private MonthOpening() {}

  /** The sentence; empty where there is no month to speak of. */
  public static String of(CurrencySection money) {
    Outlook.Forecast forecast = money.outlook().forecast();
    if (forecast == null) {
      return "";
    }
    BigDecimal end = forecast.point();
    if (end == null) {
      return OutlookText.sentence(money.currency(), forecast);
    }
    return OutlookText.month(forecast)
        + " should end at about "
        + MoneyText.about(money.currency(), end)
        + lastMonth(money.month(), end)
        + budgets(money.outlook().budgets())
        + ".";
  }

  private static String lastMonth(@Nullable MonthToDate month, BigDecimal end) {
    BigDecimal before = month == null ? null : month.lastMonth().listCost();
    if (before == null || before.signum() == 0) {
      return "";
    }
    long percent = ShareText.changePercent(end, before);
    return percent == 0
        ? ", as much as the month before"
        : ", %d\u00A0%% %s than the month before"
            .formatted(Math.abs(percent), percent > 0 ? "more" : "less");
  }

  private static String budgets(List<Outlook.Budget> budgets) {
    long likely = budgets.stream().filter(Outlook.Budget::isLikelyToBeExceeded).count();
    if (likely == 0) {
      return "";
    }
    return "; %s of %s %s exceeded or likely to be"
        .formatted(
            Phrases.inWords(likely),
            Phrases.inWords(budgets.size(), "budget"),
            likely == 1 ? "is" : "are");
  }
}
