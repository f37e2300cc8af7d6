package io.dpuledger.analysis.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.reconciliation.cause.Cause;
import io.dpuledger.analysis.reconciliation.cell.LedgerUsage;
import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.bill.BillStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for any ledger and any bill. */
class MonthJudgePropertiesTest {
  private static final List<String> PRICES = List.of("0.44", "0.6", "0.291234");
  private static final List<String> ACCOUNTS = List.of(Books.ACCOUNT, "999900001111");

  @Property(tries = 400)
  void thePartsAddUpToTheDifferenceInHoursAndMoney(@ForAll long seed) {
    Books books = any(new Random(seed));
    MonthJudge judge = books.judge();

    for (AccountMonth month : judge.months()) {
      BigDecimal parts = BigDecimal.ZERO;
      BigDecimal hours = BigDecimal.ZERO;
      for (BillReconciliation part : judge.parts()) {
        if (part.metered().accountId().equals(month.accountId())) {
          // Usage without any price is in neither list cost.
          parts = part.listCost() == null ? parts : parts.add(part.listCost());
          hours = hours.add(part.unitHours());
        }
      }
      BigDecimal billed = month.costs() == null ? BigDecimal.ZERO : month.costs().list();
      BigDecimal ledger = month.ledgerListCost() == null ? BigDecimal.ZERO : month.ledgerListCost();
      assertThat(parts).isEqualByComparingTo(billed.subtract(ledger));
      assertThat(hours).isEqualByComparingTo(difference(books, month.accountId()));
    }
  }

  @Property(tries = 200)
  void theOrderOfRowsDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    Books books = any(random);
    Books shuffled = books.shuffled(random);

    assertThat(shuffled.judge().parts()).isEqualTo(books.judge().parts());
    assertThat(shuffled.judge().months()).isEqualTo(books.judge().months());
  }

  @Property(tries = 300)
  void eachCauseIsWithinItsBoundsAndNoneActsAgainstAnother(@ForAll long seed) {
    Map<Object, Integer> signs = new HashMap<>();
    for (BillReconciliation part : any(new Random(seed)).judge().parts()) {
      assertThat(part.unitHours()).isGreaterThanOrEqualTo(part.hoursLow());
      if (part.hoursHigh() != null) {
        assertThat(part.unitHours()).isLessThanOrEqualTo(part.hoursHigh());
      }
      if (part.cause() != Cause.DAY_SHIFT && part.unitHours().signum() != 0) {
        Object cell = java.util.Arrays.asList(part.metered(), part.rate(), part.day());
        int sign = signs.computeIfAbsent(cell, one -> part.unitHours().signum());
        assertThat(part.unitHours().signum()).isEqualTo(sign);
      }
    }
  }

  @Property(tries = 200)
  void shiftsAddUpToNothing(@ForAll long seed) {
    assertThat(
            any(new Random(seed)).judge().parts().stream()
                .filter(part -> part.cause() == Cause.DAY_SHIFT)
                .map(BillReconciliation::unitHours)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isZero();
  }

  @Property(tries = 100)
  void nothingIsExplainedWhereNothingDiffers(@ForAll long seed) {
    Books books = any(new Random(seed));
    books.billed.clear();
    books.status = BillStatus.CLOSED;
    books.used.removeIf(one -> one.getKey().price() == null);
    books.used.forEach(
        one ->
            books.bills(
                one.getKey().metered(),
                one.getKey().day(),
                one.getValue().hours().toPlainString(),
                one.getKey().price().toPlainString()));

    assertThat(books.judge().parts())
        .allSatisfy(part -> assertThat(part.cause()).isEqualTo(Cause.ROUNDING))
        .allSatisfy(part -> assertThat(part.listCost().abs()).isLessThan(new BigDecimal("0.0001")));
  }

  private static BigDecimal difference(Books books, String account) {
    BigDecimal sum = BigDecimal.ZERO;
    for (var bill : books.billed) {
      sum = bill.cell().accountId().equals(account) ? sum.add(bill.unitHours()) : sum;
    }
    for (var one : books.used) {
      boolean isOwn = one.getKey().metered().accountId().equals(account);
      sum = isOwn ? sum.subtract(one.getValue().hours()) : sum;
    }
    return sum;
  }

  /** A few days of two accounts, with any rates, bounds and gaps. */
  private static Books any(Random random) {
    Books books = new Books();
    books.status = random.nextInt(4) == 0 ? BillStatus.OPEN : BillStatus.CLOSED;
    books.deliveredAt = Instant.parse("2026-10-08T00:00:00Z");
    books.accounts.addAll(random.nextBoolean() ? ACCOUNTS : List.of());
    for (int i = 0; i < 3; i++) {
      books.notRead.add(Books.day(1 + random.nextInt(10)));
    }
    for (int i = random.nextInt(40); i > 0; i--) {
      String price = random.nextInt(8) == 0 ? null : price(random);
      books.uses(
          metered(random),
          1 + random.nextInt(10),
          hours(random, 20),
          price,
          one -> any(one, random));
    }
    for (int i = random.nextInt(30); i > 0; i--) {
      boolean isMonthly = random.nextInt(200) == 0;
      books.bills(
          metered(random),
          isMonthly ? null : Books.day(1 + random.nextInt(10)),
          hours(random, 20),
          price(random));
    }
    return books;
  }

  private static LedgerUsage any(LedgerUsage usage, Random random) {
    String hours = usage.hours().toPlainString();
    return switch (random.nextInt(3)) {
      case 0 -> Books.notFinal(usage, hours, hours(random, 5));
      case 1 -> Books.minimum(usage, hours);
      default -> usage;
    };
  }

  private static Metered metered(Random random) {
    return new Metered(
        ACCOUNTS.get(random.nextInt(2)), "eu-west-1", random.nextBoolean() ? "DPU" : "M-DPU");
  }

  private static String price(Random random) {
    return PRICES.get(random.nextInt(10) == 0 ? 1 + random.nextInt(2) : 0);
  }

  private static String hours(Random random, int most) {
    return BigDecimal.valueOf(random.nextInt(most * 1_000_000), 6).toPlainString();
  }
}
