package io.dpuledger.analysis.reconciliation;

import io.dpuledger.analysis.reconciliation.cell.LedgerCell;
import io.dpuledger.analysis.reconciliation.cell.LedgerUsage;
import io.dpuledger.analysis.reconciliation.cell.Matching;
import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.analysis.reconciliation.session.SessionDifference;
import io.dpuledger.analysis.reconciliation.session.SessionSums;
import io.dpuledger.bill.BillCharge;
import io.dpuledger.bill.BillDaily;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the ledger and the bill have of a month, by account and currency. */
final class MonthUsage {
  /** What ISO 4217 has for no currency: nobody knows a price of the account. */
  private static final String NO_CURRENCY = "XXX";

  private final MonthBill bill;
  private final SortedMap<Account, Map<LedgerCell, LedgerUsage>> ledger = new TreeMap<>();
  private final SortedMap<Account, List<BillDaily>> billed;

  /**
   * @param used what the ledger has of the month
   */
  MonthUsage(MonthBill bill, Map<LedgerCell, LedgerUsage> used) {
    this.bill = bill;
    this.billed =
        bill.usage().stream()
            .collect(Collectors.groupingBy(MonthUsage::account, TreeMap::new, Collectors.toList()));
    SortedMap<String, SortedSet<String>> currencies = currencies(bill, used);
    used.forEach(
        (cell, usage) ->
            ledger
                .computeIfAbsent(account(cell, currencies), account -> new HashMap<>())
                .merge(cell, usage, LedgerUsage::plus));
  }

  MonthBill bill() {
    return bill;
  }

  /** Those with sessions in the ledger or in the bill. */
  SortedSet<Account> accounts() {
    SortedSet<Account> accounts = new TreeSet<>(ledger.keySet());
    accounts.addAll(billed.keySet());
    return accounts;
  }

  List<BillDaily> billed(Account account) {
    return billed.getOrDefault(account, List.of());
  }

  List<BillCharge> charges(Account account) {
    return bill.charges().stream()
        .filter(charge -> charge.accountId().equals(account.id()))
        .filter(charge -> charge.billingCurrency().equals(account.currency()))
        .toList();
  }

  /** Whether the bill has anything of AWS Glue for the account. */
  boolean isInBill(Account account) {
    return !billed(account).isEmpty()
        || charges(account).stream().anyMatch(charge -> charge.correctedMonth() == null);
  }

  SortedSet<Metered> metered(Account account) {
    SortedSet<Metered> metered = new TreeSet<>();
    usage(account).keySet().forEach(cell -> metered.add(cell.metered()));
    billed(account).forEach(one -> metered.add(Metered.of(one.cell())));
    return metered;
  }

  Matching matching(Account account, Metered metered) {
    Map<LedgerCell, LedgerUsage> used = new HashMap<>();
    usage(account)
        .forEach(
            (cell, usage) -> {
              if (cell.metered().equals(metered)) {
                used.put(cell, usage);
              }
            });
    return new Matching(metered, used, billed(account, metered), account.currency());
  }

  private List<BillDaily> billed(Account account, Metered metered) {
    return billed(account).stream().filter(one -> Metered.of(one.cell()).equals(metered)).toList();
  }

  /** What has its rates pooled. */
  Set<Metered> pooled() {
    Set<Metered> pooled = new HashSet<>();
    for (Account account : accounts()) {
      for (Metered metered : metered(account)) {
        if (matching(account, metered).isPooled()) {
          pooled.add(metered);
        }
      }
    }
    return pooled;
  }

  /** Whether the bill names the sessions of all usage that is metered together. */
  boolean namesSessions(SessionSums sessions, Account account, Metered metered) {
    List<BillDaily> ofMetered = billed(account, metered);
    SessionDifference named = sessions.of(metered, bill.month());
    BigDecimal unnamed =
        ofMetered.stream()
            .map(BillDaily::unitHours)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .subtract(named.billed());
    BigDecimal rounding =
        LedgerUsage.ROUNDED.multiply(BigDecimal.valueOf(named.rows() + ofMetered.size()));
    return named.rows() > 0 && unnamed.abs().compareTo(rounding) <= 0;
  }

  /** The list cost of the ledger; null if no usage has a price in this currency. */
  @Nullable BigDecimal ledgerCost(Account account) {
    List<LedgerUsage> comparable =
        usage(account).entrySet().stream()
            .filter(one -> account.currency().equals(one.getKey().currency()))
            .map(Map.Entry::getValue)
            .toList();
    return comparable.isEmpty() && !usage(account).isEmpty()
        ? null
        : comparable.stream().map(LedgerUsage::listCost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Map<LedgerCell, LedgerUsage> usage(Account account) {
    return ledger.getOrDefault(account, Map.of());
  }

  private static Account account(BillDaily one) {
    return new Account(one.cell().accountId(), one.billingCurrency());
  }

  /** In its own currency if the account is billed in it, else in one that it is billed in. */
  private static Account account(LedgerCell cell, Map<String, SortedSet<String>> currencies) {
    String id = cell.metered().accountId();
    SortedSet<String> billed = Objects.requireNonNull(currencies.get(id));
    String own = cell.currency();
    return new Account(id, own != null && billed.contains(own) ? own : billed.first());
  }

  /** The currencies of each account of the ledger: of its bill, of its own, or of any bill. */
  private static SortedMap<String, SortedSet<String>> currencies(
      MonthBill bill, Map<LedgerCell, LedgerUsage> used) {
    SortedMap<String, SortedSet<String>> ofBill = new TreeMap<>();
    bill.usage().forEach(one -> add(ofBill, one.cell().accountId(), one.billingCurrency()));
    bill.charges().forEach(one -> add(ofBill, one.accountId(), one.billingCurrency()));
    SortedMap<String, SortedSet<String>> ofLedger = new TreeMap<>();
    used.keySet().forEach(cell -> add(ofLedger, cell.metered().accountId(), cell.currency()));
    String any =
        ofBill.values().stream()
            .map(own -> own.iterator().next())
            .sorted()
            .findFirst()
            .orElse(NO_CURRENCY);
    ofLedger.forEach(
        (account, own) -> {
          if (own.isEmpty()) {
            own.add(any);
          }
        });
    return Stream.of(ofLedger, ofBill)
        .flatMap(map -> map.entrySet().stream())
        .collect(TreeMap::new, (all, one) -> all.put(one.getKey(), one.getValue()), Map::putAll);
  }

  private static void add(
      Map<String, SortedSet<String>> all, String account, @Nullable String currency) {
    SortedSet<String> ofAccount = all.computeIfAbsent(account, id -> new TreeSet<>());
    if (currency != null) {
      ofAccount.add(currency);
    }
  }
}
