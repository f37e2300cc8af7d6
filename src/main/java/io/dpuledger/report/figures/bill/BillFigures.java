package io.dpuledger.report.figures.bill;

import io.dpuledger.analysis.calibration.BillPrice;
import io.dpuledger.analysis.reconciliation.AccountMonth;
import io.dpuledger.analysis.reconciliation.BillMonthTable;
import io.dpuledger.analysis.reconciliation.BillReconciliation;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Source;
import io.dpuledger.table.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The bill of one currency, against the ledger. */
public record BillFigures(List<AccountMonth> months, List<BillReconciliation> parts) {
  /** Accounts that no target reads first, then the newest month. */
  public static final Source<AccountMonth> MONTHS =
      source(
          BillMonthTable.TABLE,
          Comparator.comparing(BillFigures::isUncollected)
              .thenComparing(AccountMonth::month)
              .reversed()
              .thenComparing(AccountMonth::accountId));

  /** By month and what is metered together. */
  public static final Source<BillReconciliation> PARTS =
      source(
          BillReconciliation.TABLE,
          Comparator.comparing(BillReconciliation::month)
              .reversed()
              .thenComparing(BillReconciliation::metered)
              .thenComparing(BillReconciliation::cause));

  /** The rates of closed bills, the newest month first. */
  public static final Source<BillPrice> PRICES =
      source(
          BillPrice.TABLE,
          Comparator.comparing(BillPrice::month)
              .reversed()
              .thenComparing(BillPrice::region)
              .thenComparing(BillPrice::capacityUnit)
              .thenComparing(BillPrice::listUnitPrice));

  public BillFigures {
    months = List.copyOf(months);
    parts = List.copyOf(parts);
  }

  public static BillFigures of(CurrencySection money) {
    return new BillFigures(money.outlook().of(MONTHS), money.outlook().of(PARTS));
  }

  /** Whether an account is billed for sessions that no target reads. */
  public static boolean isUncollected(AccountMonth month) {
    return !month.isCollected() && billed(month).signum() > 0;
  }

  /** Whether there is a bill in this currency. */
  public boolean isKnown() {
    return !months.isEmpty();
  }

  /** The last month whose bill is closed for all accounts. */
  public Optional<YearMonth> lastClosed() {
    return months.stream()
        .map(AccountMonth::month)
        .distinct()
        .filter(month -> of(month).stream().allMatch(one -> one.status().isClosed()))
        .max(Comparator.naturalOrder());
  }

  /** What a month has, by account. */
  public List<AccountMonth> of(YearMonth month) {
    return months.stream().filter(one -> one.month().equals(month)).toList();
  }

  /** The accounts that are billed for sessions that no target reads. */
  public List<String> uncollected() {
    return months.stream()
        .filter(BillFigures::isUncollected)
        .map(AccountMonth::accountId)
        .distinct()
        .sorted()
        .toList();
  }

  /** What a month has of the accounts that targets read. */
  public List<AccountMonth> collected(YearMonth month) {
    return of(month).stream().filter(AccountMonth::isCollected).toList();
  }

  /**
   * All differences of a month, or those without a known cause, each without its sign, of the
   * accounts that targets read.
   */
  public BigDecimal differences(YearMonth month, boolean onlyUnexplained) {
    Set<String> read =
        collected(month).stream().map(AccountMonth::accountId).collect(Collectors.toSet());
    return parts.stream()
        .filter(part -> part.month().equals(month) && part.cause().isJudged())
        .filter(part -> read.contains(part.metered().accountId()))
        .filter(part -> !onlyUnexplained || part.cause().isUnexplained())
        .map(BillReconciliation::listCost)
        .filter(Objects::nonNull)
        .map(BigDecimal::abs)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the bill has for sessions on the invoice; zero if it has none. */
  public static BigDecimal billed(AccountMonth month) {
    return month.costs() == null ? BigDecimal.ZERO : month.costs().billed();
  }

  private static <T> Source<T> source(Table<T> table, Comparator<? super T> order) {
    return new Source<>(
        table.schema(), table::read, order::compare, row -> true, row -> false, "team", false);
  }
}
