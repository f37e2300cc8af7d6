package io.dpuledger.analysis.reconciliation;

import io.dpuledger.analysis.Night;
import io.dpuledger.bill.BillCharge;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillDelivery;
import io.dpuledger.bill.BillStatus;
import io.dpuledger.bill.BilledSession;
import io.dpuledger.model.Sha256;
import io.dpuledger.table.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The months to judge: those of the last year whose bill or usage changed since they were. */
public final class MonthBills {
  static final MonthBills NONE = new MonthBills();

  private static final int MONTHS_BACK = 12;

  private final SortedMap<YearMonth, MonthBill> bills = new TreeMap<>();

  private MonthBills() {}

  /** Reads nothing if no bill was ever read. */
  public static MonthBills of(Night night) {
    MonthBills toJudge = new MonthBills();
    YearMonth first = YearMonth.from(night.asOf()).minusMonths(MONTHS_BACK);
    SortedSet<String> periods =
        night.publishedDays(BillDelivery.SCHEMA).tailSet(first.atDay(1).toString());
    if (periods.isEmpty()) {
      return toJudge;
    }
    SortedMap<YearMonth, List<BillCharge>> charges = new TreeMap<>();
    for (String period : periods) {
      for (BillCharge charge : rows(night, BillCharge.TABLE, period)) {
        charges.computeIfAbsent(judgedIn(charge), month -> new ArrayList<>()).add(charge);
      }
    }
    Set<YearMonth> changed =
        night.daysOfChange().stream()
            .map(day -> YearMonth.from(LocalDate.parse(day)))
            .collect(Collectors.toSet());
    for (String period : periods) {
      YearMonth month = month(period);
      List<BillCharge> ofMonth = charges.getOrDefault(month, List.of());
      List<BillDelivery> deliveries = rows(night, BillDelivery.TABLE, period);
      String hash = hash(night, deliveries, ofMonth);
      if (!deliveries.isEmpty()
          && (changed.contains(month) || !hash.equals(judgedBy(night, period)))) {
        toJudge.bills.put(month, bill(night, month, deliveries, ofMonth, hash));
      }
    }
    return toJudge;
  }

  /** By month. */
  public SortedMap<YearMonth, MonthBill> byMonth() {
    return Collections.unmodifiableSortedMap(bills);
  }

  /** The partitions of these months. */
  public SortedSet<String> periods() {
    return bills.keySet().stream()
        .map(month -> month.atDay(1).toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a day is in one of these months. */
  public Predicate<String> days() {
    Set<YearMonth> months = Set.copyOf(bills.keySet());
    return day -> months.contains(YearMonth.from(LocalDate.parse(day)));
  }

  private static MonthBill bill(
      Night night,
      YearMonth month,
      List<BillDelivery> deliveries,
      List<BillCharge> charges,
      String hash) {
    return new MonthBill(
        month,
        rows(night, BillDaily.TABLE, month.atDay(1).toString()),
        charges,
        deliveries.stream()
            .map(BillDelivery::status)
            .min(Comparator.naturalOrder())
            .orElse(BillStatus.OPEN),
        deliveries.stream()
            .map(BillDelivery::deliveredAt)
            .min(Comparator.naturalOrder())
            .orElse(Instant.EPOCH),
        deliveries.stream().anyMatch(BillDelivery::hasSessions)
            ? rows(night, BilledSession.TABLE, month.atDay(1).toString())
            : List.of(),
        hash);
  }

  /** A correction counts in the month that it corrects. */
  private static YearMonth judgedIn(BillCharge charge) {
    YearMonth corrected = charge.correctedMonth();
    return corrected == null ? charge.month() : corrected;
  }

  private static String hash(Night night, List<BillDelivery> deliveries, List<BillCharge> charges) {
    Stream<String> corrections =
        charges.stream()
            .filter(charge -> charge.correctedMonth() != null)
            .map(charge -> charge.accountId() + " " + charge.billedCost().toPlainString());
    return Sha256.hex(
        Stream.concat(
                deliveries.stream().map(one -> one.source() + " " + one.hash() + one.status()),
                corrections)
            .sorted()
            .collect(Collectors.joining("\n", night.settings().billTolerance() + "\n", "")));
  }

  /** By what a month was judged last; empty if it never was. */
  private static String judgedBy(Night night, String period) {
    return night.publishedDays(BillMonthTable.SCHEMA).contains(period)
        ? night.published(BillMonthTable.SCHEMA, period).stream()
            .map(row -> row.requireText(BillMonthTable.JUDGED_BY))
            .findFirst()
            .orElse("")
        : "";
  }

  private static <T> List<T> rows(Night night, Table<T> table, String period) {
    return night.publishedDays(table.schema()).contains(period)
        ? night.published(table.schema(), period).stream().map(table::read).toList()
        : List.of();
  }

  private static YearMonth month(String period) {
    return YearMonth.from(LocalDate.parse(period));
  }
}
