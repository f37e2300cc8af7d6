package io.dpuledger.report.opening;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.EvidenceSpend;
import io.dpuledger.report.words.EvidenceText;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;

/**
 * How much was idle for certain, how much nobody knows, and whether that is for want of reading.
 */
public final class IdleOpening {
  private IdleOpening() {}

  public static String of(CurrencySection money) {
    BigDecimal cost = money.totals().listCost();
    BigDecimal low = money.totals().idleCostLow();
    BigDecimal unknown = money.totals().idleCostHigh().subtract(low);
    String currency = money.currency();
    String idle =
        low.signum() == 0
            ? "None of it was idle for certain"
            : "%s (%s) was idle for certain"
                .formatted(MoneyText.rounded(currency, low), ShareText.of(low, cost));
    if (unknown.signum() == 0) {
      return idle + ", and nothing is unknown.";
    }
    BigDecimal unread =
        money.evidence().stream()
            .filter(grade -> !EvidenceText.isMeasured(grade.evidence()))
            .map(IdleOpening::unknown)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return "%s; of another %s (%s) nobody knows%s."
        .formatted(
            idle,
            MoneyText.rounded(currency, unknown),
            ShareText.of(unknown, cost),
            unread.signum() == 0
                ? ""
                : unread.compareTo(unknown) == 0
                    ? ", because statements were not read"
                    : ", for %s because statements were not read"
                        .formatted(MoneyText.rounded(currency, unread)));
  }

  private static BigDecimal unknown(EvidenceSpend grade) {
    return grade.idleCostHigh().subtract(grade.idleCostLow());
  }
}
