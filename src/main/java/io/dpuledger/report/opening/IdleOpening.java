package io.dpuledger.report.opening;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.EvidenceSpend;
import io.dpuledger.report.words.EvidenceText;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;

/** How much was idle at least, how much is not known, and whether statements would tell. */
public final class IdleOpening {
  private IdleOpening() {}

  public static String of(CurrencySection money) {
    BigDecimal cost = money.totals().listCost();
    BigDecimal low = money.totals().idleCostLow();
    BigDecimal unknown = money.totals().idleCostHigh().subtract(low);
    String currency = money.currency();
    String idle =
        low.signum() == 0
            ? "Nothing shows that any of it was idle"
            : "At least %s (%s) was idle"
                .formatted(MoneyText.rounded(currency, low), ShareText.of(low, cost));
    if (unknown.signum() == 0) {
      return idle + ", and nothing more.";
    }
    BigDecimal unread =
        money.evidence().stream()
            .filter(grade -> !EvidenceText.isMeasured(grade.evidence()))
            .map(IdleOpening::unknown)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return "%s; another %s (%s) is not known%s."
        .formatted(
            idle,
            MoneyText.rounded(currency, unknown),
            ShareText.of(unknown, cost),
            unread.signum() == 0
                ? ""
                : unread.compareTo(unknown) == 0
                    ? ", because statements were not read"
                    : ", %s of it because statements were not read"
                        .formatted(MoneyText.rounded(currency, unread)));
  }

  private static BigDecimal unknown(EvidenceSpend grade) {
    return grade.idleCostHigh().subtract(grade.idleCostLow());
  }
}
