package io.dpuledger.report.opening;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;
import java.util.List;

/** On which worker type most was spent. */
public final class WorkerTypeOpening {
  private WorkerTypeOpening() {}

  public static String of(CurrencySection money) {
    SpendByDay spend = money.spendByDay();
    List<String> types = spend.workerTypes();
    BigDecimal most = BigDecimal.ZERO;
    String which = "";
    for (int type = 0; type < types.size(); type++) {
      int index = type;
      BigDecimal cost =
          spend.days().stream()
              .map(day -> day.byWorkerType().get(index))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (cost.compareTo(most) > 0) {
        most = cost;
        which = types.get(type);
      }
    }
    return "By %s and worker type: %s (%s) was spent on %s."
        .formatted(
            spend.step(),
            MoneyText.rounded(money.currency(), most),
            ShareText.of(most, money.totals().listCost()),
            which.isEmpty() ? "none" : VisibleText.of(which));
  }
}
