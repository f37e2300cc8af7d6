package io.dpuledger.report.section;

import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.chart.RangeBars;
import io.dpuledger.report.words.MoneyText;
import java.math.BigDecimal;
import java.util.List;

/** Bars of money: worked, maybe idle, and idle for certain. */
final class IdleBars {
  private static final String OF_MONEY =
      ": money that was worked for certain, money that may have been idle, and money that was idle for certain.";

  private IdleBars() {}

  static Chart chart(String id, String title, String what, List<RangeBars.Bar> bars) {
    return new RangeBars(id, title, "One bar for each " + what + OF_MONEY, bars);
  }

  static RangeBars.Bar bar(
      String currency,
      String name,
      BigDecimal listCost,
      BigDecimal low,
      BigDecimal high,
      String label) {
    return new RangeBars.Bar(
        name,
        listCost.subtract(high).doubleValue(),
        high.subtract(low).doubleValue(),
        low.doubleValue(),
        label,
        "%s: %s, idle at least %s and at most %s"
            .formatted(
                name,
                MoneyText.exact(currency, listCost),
                MoneyText.exact(currency, low),
                MoneyText.exact(currency, high)));
  }
}
