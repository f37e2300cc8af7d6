package io.dpuledger.report.opening;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.EvidenceSpend;
import io.dpuledger.report.words.EvidenceText;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;

/** Of how much of the cost statements were read. */
public final class EvidenceOpening {
  private EvidenceOpening() {}

  public static String of(CurrencySection money) {
    BigDecimal measured =
        money.evidence().stream()
            .filter(grade -> EvidenceText.isMeasured(grade.evidence()))
            .map(EvidenceSpend::listCost)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return measured.signum() == 0
        ? "No statements were read: idling is known only from how sessions ended."
        : "Statements were read of sessions that cost %s of the total."
            .formatted(ShareText.of(measured, money.totals().listCost()));
  }
}
