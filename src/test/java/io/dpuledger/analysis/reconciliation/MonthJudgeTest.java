package io.dpuledger.analysis.reconciliation;

import static io.dpuledger.analysis.reconciliation.Books.DPU;
import static io.dpuledger.analysis.reconciliation.Books.day;
import static io.dpuledger.analysis.reconciliation.cause.Cause.ACCOUNT_NOT_IN_BILL;
import static io.dpuledger.analysis.reconciliation.cause.Cause.BILLED_BEYOND_LEDGER;
import static io.dpuledger.analysis.reconciliation.cause.Cause.BILLING_MINIMUM;
import static io.dpuledger.analysis.reconciliation.cause.Cause.DAY_SHIFT;
import static io.dpuledger.analysis.reconciliation.cause.Cause.LEDGER_BEYOND_BILL;
import static io.dpuledger.analysis.reconciliation.cause.Cause.NOT_COLLECTED;
import static io.dpuledger.analysis.reconciliation.cause.Cause.NOT_FINAL_USAGE;
import static io.dpuledger.analysis.reconciliation.cause.Cause.NOT_IN_BILL_YET;
import static io.dpuledger.analysis.reconciliation.cause.Cause.NO_LEDGER_PRICE;
import static io.dpuledger.analysis.reconciliation.cause.Cause.PRICE;
import static io.dpuledger.analysis.reconciliation.cause.Cause.ROUNDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.bill.BillStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonthJudgeTest {
  private final Books books = new Books();

  @Test
  void aBillThatIsTheLedgersHasNoDifference() {
    books.uses(1, "12.5").bills(1, "12.5").uses(2, "3").bills(2, "3");

    assertThat(books.judge().parts()).isEmpty();
    assertThat(onlyMonth().difference()).isZero();
    assertThat(onlyMonth().agreement().isWithinTolerance()).isTrue();
  }

  @Test
  void aDayOfATargetThatWasNotReadMayLackAnything() {
    books.notRead.add(day(3));
    books.uses(3, "10").bills(3, "30").uses(4, "10").bills(4, "12");

    assertThat(books.hours(3)).isEqualTo(Map.of(NOT_COLLECTED, "20"));
    assertThat(books.hours(4))
        .isEqualTo(Map.of(BILLED_BEYOND_LEDGER, "1.999998", ROUNDING, "0.000002"));
    assertThat(books.judge().parts().get(0).hoursHigh()).isNull();
  }

  @Test
  void anAccountThatNoTargetReadsIsNotCollected() {
    Metered other = new Metered("999900001111", "us-east-1", "DPU");
    books.uses(1, "10").bills(1, "10").bills(other, day(1), "7", "0.44");

    List<BillReconciliation> parts = books.judge().parts();

    assertThat(parts)
        .singleElement()
        .extracting(BillReconciliation::cause)
        .isEqualTo(NOT_COLLECTED);
    assertThat(parts.get(0).listCost()).isEqualByComparingTo("3.08");
    assertThat(books.judge().months())
        .extracting(AccountMonth::accountId, AccountMonth::isCollected)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Books.ACCOUNT, true),
            org.assertj.core.groups.Tuple.tuple("999900001111", false));
  }

  @Test
  void usageThatIsNotFinalExplainsUpToItself() {
    books.uses(1, "10", usage -> Books.notFinal(usage, "4", "6")).bills(1, "7");
    books.uses(3, "10", usage -> Books.notFinal(usage, "4", "6")).bills(3, "21");

    assertThat(books.hours(1)).isEqualTo(Map.of(NOT_FINAL_USAGE, "-3"));
    assertThat(books.hours(3))
        .isEqualTo(
            Map.of(NOT_FINAL_USAGE, "6", ROUNDING, "0.000002", BILLED_BEYOND_LEDGER, "4.999998"));
  }

  @Test
  void theBillingMinimumExplainsOnlyThatLessIsBilled() {
    books.uses(1, "10", usage -> Books.minimum(usage, "0.5")).bills(1, "9.6");
    books.uses(3, "10", usage -> Books.minimum(usage, "0.5")).bills(3, "10.4");

    assertThat(books.hours(1)).isEqualTo(Map.of(BILLING_MINIMUM, "-0.4"));
    assertThat(books.hours(3))
        .isEqualTo(Map.of(ROUNDING, "0.000002", BILLED_BEYOND_LEDGER, "0.399998"));
  }

  @Test
  void whatIsLeftIsNeverCalledUnseen() {
    books.uses(1, "10").bills(1, "9").uses(3, "10").bills(3, "12");

    assertThat(books.hours(1))
        .isEqualTo(Map.of(ROUNDING, "-0.000002", LEDGER_BEYOND_BILL, "-0.999998"));
    assertThat(onlyMonth().agreement().unexplainedCost()).isEqualByComparingTo("1.319998");
    assertThat(onlyMonth().agreement().daysBeyond()).isEqualTo(2);
    assertThat(onlyMonth().agreement().isWithinTolerance()).isFalse();
  }

  @Test
  void usageOfADayMayBeOnTheNextOrThePreviousOne() {
    books.uses(1, "10").bills(1, "15").uses(2, "8").bills(2, "3");
    books.uses(4, "10").bills(4, "6").uses(5, "8").bills(5, "13");

    assertThat(books.hours(1)).isEqualTo(Map.of(DAY_SHIFT, "5"));
    assertThat(books.hours(2)).isEqualTo(Map.of(DAY_SHIFT, "-5"));
    assertThat(books.hours(4)).isEqualTo(Map.of(DAY_SHIFT, "-4"));
    assertThat(books.hours(5))
        .isEqualTo(Map.of(DAY_SHIFT, "4", ROUNDING, "0.000002", BILLED_BEYOND_LEDGER, "0.999998"));
  }

  @Test
  void onlyNeighboursExchangeUsage() {
    books.uses(1, "10").bills(1, "5").uses(3, "10").bills(3, "15");

    assertThat(books.hours(1)).containsKey(LEDGER_BEYOND_BILL).doesNotContainKey(DAY_SHIFT);
  }

  @Test
  void roundingIsNoShift() {
    books.uses(1, "10").bills(1, "10.000001").uses(2, "10").bills(2, "9.999999");

    assertThat(books.hours(1)).isEqualTo(Map.of(ROUNDING, "0.000001"));
    assertThat(books.hours(2)).isEqualTo(Map.of(ROUNDING, "-0.000001"));
  }

  @Test
  void aWrongCardPriceIsAPriceAndNoUsage() {
    books
        .uses(1, "10")
        .bills(DPU, day(1), "10", "0.52")
        .uses(2, "5")
        .bills(DPU, day(2), "6", "0.52");

    assertThat(books.hours(1)).isEmpty();
    assertThat(books.costs().get(PRICE)).isEqualTo("1.28");
    assertThat(books.costs().get(BILLED_BEYOND_LEDGER)).isEqualTo("0.439999");
    assertThat(sum(books)).isEqualByComparingTo(onlyMonth().difference());
  }

  /** The example of the page Reconciliation. */
  @Test
  void theExampleOfThePageAddsUp() {
    books.uses(1, "100", usage -> Books.notFinal(usage, "4", "0")).bills(DPU, day(1), "97", "0.50");

    assertThat(books.hours(1)).isEqualTo(Map.of(NOT_FINAL_USAGE, "-3"));
    assertThat(books.costs()).isEqualTo(Map.of(NOT_FINAL_USAGE, "-1.32", PRICE, "5.82"));
    assertThat(onlyMonth().difference()).isEqualByComparingTo("4.50");
  }

  @Test
  void twoRatesThatBothHaveAreComparedApart() {
    books
        .uses(DPU, 1, "10", "0.44", usage -> usage)
        .uses(DPU, 1, "4", "0.6", usage -> usage)
        .bills(DPU, day(1), "10", "0.44")
        .bills(DPU, day(1), "5", "0.6");

    assertThat(books.judge().parts())
        .extracting(part -> part.rate().toPlainString(), BillReconciliation::cause)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("0.6", ROUNDING),
            org.assertj.core.groups.Tuple.tuple("0.6", BILLED_BEYOND_LEDGER));
    assertThat(books.costs()).doesNotContainKey(PRICE);
  }

  @Test
  void usageWithoutAPriceIsNoMissingUsage() {
    books.uses(DPU, 1, "10", null, usage -> usage).bills(1, "10");

    assertThat(books.hours(1)).isEmpty();
    assertThat(books.costs()).isEqualTo(Map.of(NO_LEDGER_PRICE, "4.4"));
    assertThat(onlyMonth().ledgerListCost()).isNull();
  }

  @Test
  void aDayOfAnOpenMonthIsDueTwoDaysAfterItEnded() {
    books.status = BillStatus.OPEN;
    books.deliveredAt = Instant.parse("2026-10-04T00:00:00Z");
    books.uses(1, "10").bills(1, "9").uses(2, "10").bills(2, "1");

    assertThat(books.hours(1)).containsKey(LEDGER_BEYOND_BILL);
    assertThat(books.hours(2)).isEqualTo(Map.of(NOT_IN_BILL_YET, "-9"));
    assertThat(onlyMonth().agreement().days()).isEqualTo(1);
    assertThat(onlyMonth().contractedShare()).isNull();
  }

  @Test
  void anAccountOfAnotherBillIsNotJudged() {
    Metered other = new Metered("999900001111", "eu-west-1", "DPU");
    books.uses(1, "10").bills(1, "10").uses(other, 1, "7", "0.44", usage -> usage);

    assertThat(books.costs()).isEqualTo(Map.of(ACCOUNT_NOT_IN_BILL, "-3.08"));
    assertThat(books.judge().months().get(1).costs()).isNull();
    assertThat(books.judge().months().get(1).agreement()).isNull();
  }

  @Test
  void aBillWithOneRowAMonthIsComparedByMonth() {
    books
        .uses(1, "10")
        .uses(9, "10", usage -> Books.notFinal(usage, "5", "0"))
        .bills(DPU, null, "16", "0.44");

    assertThat(books.judge().parts())
        .singleElement()
        .satisfies(part -> assertThat(part.day()).isNull())
        .satisfies(part -> assertThat(part.cause()).isEqualTo(NOT_FINAL_USAGE))
        .satisfies(part -> assertThat(part.unitHours()).isEqualByComparingTo("-4"));
  }

  @Test
  void withoutListCostInTheBillOnlyUsageIsCompared() {
    books.uses(1, "10").bills(DPU, day(1), "12", null);

    assertThat(books.costs())
        .doesNotContainKey(PRICE)
        .containsEntry(BILLED_BEYOND_LEDGER, "0.879999");
    assertThat(onlyMonth().difference()).isNull();
  }

  private AccountMonth onlyMonth() {
    List<AccountMonth> months = books.judge().months();
    assertThat(months).hasSize(1);
    return months.get(0);
  }

  static BigDecimal sum(Books of) {
    return of.judge().parts().stream()
        .map(BillReconciliation::listCost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
