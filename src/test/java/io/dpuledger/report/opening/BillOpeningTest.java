package io.dpuledger.report.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.reconciliation.AccountMonth;
import io.dpuledger.analysis.reconciliation.BilledCosts;
import io.dpuledger.bill.BillStatus;
import io.dpuledger.report.figures.bill.BillFigures;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BillOpeningTest {
  @Test
  void theAccountsThatAreReadAreComparedAndTheOthersNamed() {
    assertThat(of(month("1", true, "900"), month("2", false, "0")))
        .startsWith("One account is billed for sessions that no target reads: 2. ")
        .contains("has $1,000 at list rates, $100 more than the ledger")
        .endsWith("After the discounts of the contract, $920 is on the invoice.");
  }

  @Test
  void whatTheLedgerHasNoPriceForIsNotComparedAsNothing() {
    assertThat(of(month("1", true, "900"), month("2", true, null)))
        .contains("has $2,000 at list rates;")
        .doesNotContain("than the ledger ", "more than the ledger;");
  }

  private static String of(AccountMonth... months) {
    return BillOpening.of("USD", new BillFigures(List.of(months), List.of()));
  }

  private static AccountMonth month(String account, boolean isCollected, @Nullable String ledger) {
    BigDecimal none = BigDecimal.ZERO;
    return new AccountMonth(
        YearMonth.of(2026, 10),
        account,
        "USD",
        BillStatus.CLOSED,
        isCollected,
        ledger == null ? null : new BigDecimal(ledger),
        new BilledCosts(
            new BigDecimal("1000"),
            new BigDecimal("920"),
            new BigDecimal("920"),
            none,
            none,
            none,
            none,
            none),
        null,
        "hash");
  }
}
