package io.dpuledger.analysis.reconciliation.cell;

import io.dpuledger.bill.BillDaily;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Brings usage of the ledger and of the bill together that is metered and priced alike. */
public final class Matching {
  private static final Comparator<@Nullable LocalDate> BY_DAY =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private final Metered metered;
  private final String currency;
  private final boolean isMonthly;
  private final Map<Optional<BigDecimal>, Map<@Nullable LocalDate, LedgerUsage>> ledger =
      new HashMap<>();
  private final Map<Optional<BigDecimal>, Map<@Nullable LocalDate, Billed>> billed =
      new HashMap<>();

  /**
   * @param usage what the ledger has, all of it metered together
   * @param bills what the bill has
   * @param currency of the bill; a cost in another one cannot be compared, so it is unknown
   */
  public Matching(
      Metered metered, Map<LedgerCell, LedgerUsage> usage, List<BillDaily> bills, String currency) {
    this.metered = metered;
    this.currency = currency;
    this.isMonthly = bills.stream().anyMatch(bill -> bill.day() == null);
    usage.forEach(this::add);
    bills.forEach(
        bill ->
            billed
                .computeIfAbsent(rate(bill.cell().listUnitPrice()), rate -> new HashMap<>())
                .merge(day(bill.day()), Billed.of(bill), Billed::plus));
  }

  private void add(LedgerCell cell, LedgerUsage usage) {
    boolean isComparable = currency.equals(cell.currency());
    ledger
        .computeIfAbsent(rate(isComparable ? cell.price() : null), rate -> new HashMap<>())
        .merge(day(cell.day()), isComparable ? usage : usage.withoutPrice(), LedgerUsage::plus);
  }

  /** Whether rates must be pooled because the ledger and the bill do not have the same. */
  public boolean isPooled() {
    return !ledger.keySet().equals(billed.keySet()) || ledger.containsKey(Optional.empty());
  }

  /** One series a rate, or one for all. */
  public List<CellSeries> series() {
    if (isPooled()) {
      return List.of(new CellSeries(metered, null, currency, pool()));
    }
    List<CellSeries> all = new ArrayList<>();
    for (Optional<BigDecimal> rate :
        new TreeMap<>(
                ledger.keySet().stream()
                    .collect(java.util.stream.Collectors.toMap(Optional::orElseThrow, one -> one)))
            .values()) {
      BigDecimal price = rate.orElseThrow();
      List<Cell> cells =
          cells(
              ledger.getOrDefault(rate, Map.of()),
              billed.getOrDefault(rate, Map.of()),
              (used, bill) -> price);
      all.add(new CellSeries(metered, price, currency, cells));
    }
    return all;
  }

  private List<Cell> pool() {
    Map<@Nullable LocalDate, LedgerUsage> used = new HashMap<>();
    ledger.values().forEach(one -> one.forEach((day, u) -> used.merge(day, u, LedgerUsage::plus)));
    Map<@Nullable LocalDate, Billed> bills = new HashMap<>();
    billed.values().forEach(one -> one.forEach((day, b) -> bills.merge(day, b, Billed::plus)));
    return cells(used, bills, new LedgerPrices(used.values())::of);
  }

  /** The price of a cell. */
  private interface Price {
    @Nullable BigDecimal of(LedgerUsage used, Billed bill);
  }

  private static List<Cell> cells(
      Map<@Nullable LocalDate, LedgerUsage> ledger,
      Map<@Nullable LocalDate, Billed> billed,
      Price price) {
    TreeSet<@Nullable LocalDate> days = new TreeSet<>(BY_DAY);
    days.addAll(ledger.keySet());
    days.addAll(billed.keySet());
    List<Cell> cells = new ArrayList<>();
    for (LocalDate day : days) {
      LedgerUsage used = ledger.getOrDefault(day, LedgerUsage.NONE);
      Billed bill = billed.getOrDefault(day, Billed.NONE);
      cells.add(new Cell(day, used, bill, price.of(used, bill)));
    }
    return cells;
  }

  private @Nullable LocalDate day(@Nullable LocalDate day) {
    return isMonthly ? null : day;
  }

  /** 0.440000 and 0.44 are the same rate. */
  private static Optional<BigDecimal> rate(@Nullable BigDecimal rate) {
    return Optional.ofNullable(rate).map(BigDecimal::stripTrailingZeros);
  }
}
