package io.dpuledger.analysis.reconciliation.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.PlainRow;
import io.dpuledger.testing.TableRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerProfileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 3);

  @Test
  void addsUpWhatIsMeteredAndPricedAlike() {
    LedgerUsage usage = only(day("REPORTED", "ENDED").row(), day("REPORTED", "ENDED").row());

    assertThat(usage.hours()).isEqualByComparingTo("20");
    assertThat(usage.listCost()).isEqualByComparingTo("8.8");
    assertThat(usage.rows()).isEqualTo(2);
    assertThat(usage.notFinal()).isZero();
    assertThat(usage.mayHaveRun()).isZero();
  }

  @Test
  void theHoursOfTheMinimumFollowFromItsCost() {
    assertThat(
            only(day("REPORTED", "ENDED").with("minimum_charge_cost", money("0.022")).row())
                .minimum())
        .isEqualByComparingTo("0.05");
  }

  /** From 12:00, 5 units could have used 60 unit-hours by midnight; the ledger has 10 of them. */
  @Test
  void aSessionThatVanishedMayHaveRunUntilTheDayEnded() {
    LedgerUsage usage = only(day("ESTIMATED", "VANISHED").row());

    assertThat(usage.notFinal()).isEqualByComparingTo("10");
    assertThat(usage.mayHaveRun()).isEqualByComparingTo("50");
    assertThat(usage.minimum()).isZero();
  }

  @Test
  void derivedUsageOfASessionThatEndedIsNotFinalButNoMoreCanHaveRun() {
    LedgerUsage usage = only(day("DERIVED", "ENDED").row());

    assertThat(usage.notFinal()).isEqualByComparingTo("10");
    assertThat(usage.mayHaveRun()).isZero();
  }

  @Test
  void aRowOfAnEarlierVersionIsFinalUnlessItIsAnEstimate() {
    assertThat(only(day(null, null).row()).notFinal()).isZero();
    assertThat(only(day(null, null).with("is_estimated", true).row()).notFinal())
        .isEqualByComparingTo("10");
  }

  @Test
  void usageWithoutACostIsUnpriced() {
    LedgerUsage usage = only(day("REPORTED", "ENDED").with("list_cost", null).row());

    assertThat(usage.unpriced()).isEqualByComparingTo("10");
    assertThat(usage.listCost()).isZero();
  }

  private static LedgerUsage only(TableRow... rows) {
    Map<LedgerCell, LedgerUsage> sums = TableRows.sum(new LedgerProfile(), rows);
    assertThat(sums).hasSize(1);
    return sums.values().iterator().next();
  }

  private static PlainRow day(String basis, String lifecycle) {
    return PlainRow.of(SessionDayTable.SCHEMA, DAY.toString())
        .with("account_id", "111122223333")
        .with("region", "eu-west-1")
        .with("capacity_unit", "DPU")
        .with("capacity_units", money("5"))
        .with("list_unit_price", money("0.44"))
        .with("billing_currency", "USD")
        .with("unit_hours", money("10"))
        .with("list_cost", money("4.4"))
        .with("minimum_charge_cost", money("0"))
        .with("usage_basis", basis)
        .with("lifecycle", lifecycle)
        .with("is_estimated", false)
        .with("slice_start", Instant.parse("2026-10-03T12:00:00Z"));
  }

  private static BigDecimal money(String text) {
    return new BigDecimal(text).setScale(6);
  }
}
