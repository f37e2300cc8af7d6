package io.dpuledger.report.picture;

import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.chart.RangeBars;
import io.dpuledger.report.figures.Spend;
import io.dpuledger.report.words.MoneyText;
import java.util.List;

/** Bars of money: a statement open, idle or not, and idle. */
public final class IdleBars {
  private static final String OF_MONEY =
      ": money paid while a statement was open or a Spark job ran, money of which it is unknown whether it was idle, and idle money, seen or inferred.";

  private IdleBars() {}

  /** One bar for each of something. */
  public static Chart chart(String id, String title, String what, List<RangeBars.Bar> bars) {
    return new RangeBars(id, title, "One bar for each " + what + OF_MONEY, bars);
  }

  /** The bar of some spend. */
  public static RangeBars.Bar bar(String currency, String name, Spend spend, String label) {
    return new RangeBars.Bar(
        name,
        spend.listCost().subtract(spend.idleCostHigh()).doubleValue(),
        spend.idleCostHigh().subtract(spend.idleCostLow()).doubleValue(),
        spend.idleCostLow().doubleValue(),
        label,
        "%s: %s, idle at least %s and at most %s"
            .formatted(
                name,
                MoneyText.exact(currency, spend.listCost()),
                MoneyText.exact(currency, spend.idleCostLow()),
                MoneyText.exact(currency, spend.idleCostHigh())));
  }
}
