package io.dpuledger.analysis.reconciliation;

import io.dpuledger.analysis.reconciliation.cause.Cause;
import io.dpuledger.analysis.reconciliation.cause.TargetDays;
import io.dpuledger.analysis.reconciliation.cell.LedgerCell;
import io.dpuledger.analysis.reconciliation.cell.LedgerUsage;
import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.analysis.reconciliation.session.SessionSums;
import io.dpuledger.bill.BillCell;
import io.dpuledger.bill.BillCharge;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillForm;
import io.dpuledger.bill.BillStatus;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.model.price.BillTolerance;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetCollection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A month of a ledger and of its bill, made up. Every target was read after every day. */
final class Books {
  static final YearMonth MONTH = YearMonth.of(2026, 10);
  static final String ACCOUNT = "111122223333";
  static final Metered DPU = new Metered(ACCOUNT, "eu-west-1", "DPU");
  static final String PRICE = "0.44";
  static final BillTolerance TOLERANCE =
      new BillTolerance(new BigDecimal("0.01"), new BigDecimal("0.02"), new BigDecimal("0.003"));

  final List<Map.Entry<LedgerCell, LedgerUsage>> used = new ArrayList<>();
  final List<BillDaily> billed = new ArrayList<>();
  final List<BillCharge> charges = new ArrayList<>();
  final Set<String> accounts = new HashSet<>(Set.of(ACCOUNT));
  final Set<LocalDate> notRead = new HashSet<>();
  SessionSums sessions = SessionSums.NONE;
  BillStatus status = BillStatus.CLOSED;
  Instant deliveredAt = Instant.parse("2026-11-20T00:00:00Z");

  static LocalDate day(int day) {
    return MONTH.atDay(day);
  }

  static BigDecimal decimal(String text) {
    return new BigDecimal(text).setScale(Decimals.UNITS);
  }

  /** One session of a day. */
  static LedgerUsage usage(String hours, @Nullable String price) {
    BigDecimal used = decimal(hours);
    return new LedgerUsage(
        used,
        price == null ? BigDecimal.ZERO : used,
        price == null ? BigDecimal.ZERO : Decimals.cost(used, decimal(price)),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        1);
  }

  static LedgerUsage notFinal(LedgerUsage of, String hours, String mayHaveRun) {
    return new LedgerUsage(
        of.hours(),
        of.priced(),
        of.listCost(),
        decimal(hours),
        decimal(mayHaveRun),
        of.minimum(),
        of.rows());
  }

  static LedgerUsage minimum(LedgerUsage of, String hours) {
    return new LedgerUsage(
        of.hours(),
        of.priced(),
        of.listCost(),
        of.notFinal(),
        of.mayHaveRun(),
        decimal(hours),
        of.rows());
  }

  Books uses(int day, String hours) {
    return uses(DPU, day, hours, PRICE, usage -> usage);
  }

  Books uses(int day, String hours, UnaryOperator<LedgerUsage> change) {
    return uses(DPU, day, hours, PRICE, change);
  }

  Books uses(
      Metered metered,
      int day,
      String hours,
      @Nullable String price,
      UnaryOperator<LedgerUsage> change) {
    used.add(
        Map.entry(
            new LedgerCell(
                metered,
                price == null ? null : decimal(price),
                price == null ? null : "USD",
                day(day)),
            change.apply(usage(hours, price))));
    return this;
  }

  Books bills(int day, String hours) {
    return bills(DPU, day(day), hours, PRICE);
  }

  Books bills(Metered metered, @Nullable LocalDate day, String hours, @Nullable String rate) {
    BigDecimal unitHours = decimal(hours);
    BigDecimal cost = rate == null ? null : Decimals.cost(unitHours, new BigDecimal(rate));
    billed.add(
        new BillDaily(
            MONTH,
            day,
            new BillCell(
                metered.accountId(),
                metered.region(),
                metered.capacityUnit(),
                rate == null ? null : decimal(rate)),
            null,
            "USD",
            unitHours,
            cost,
            cost,
            cost == null ? BigDecimal.ZERO : cost,
            status,
            BillForm.CUR_2));
    return this;
  }

  MonthJudge judge() {
    Map<LedgerCell, LedgerUsage> sums = new LinkedHashMap<>();
    used.forEach(one -> sums.merge(one.getKey(), one.getValue(), LedgerUsage::plus));
    return new MonthJudge(
        new MonthUsage(bill(), sums), new TargetDays(MONTH, this::reads), sessions, TOLERANCE);
  }

  MonthBill bill() {
    return new MonthBill(MONTH, billed, charges, status, deliveredAt, List.of(), "hash");
  }

  /** The same in another order. */
  Books shuffled(Random random) {
    Books other = new Books();
    other.used.addAll(used);
    other.billed.addAll(billed);
    other.charges.addAll(charges);
    other.accounts.clear();
    other.accounts.addAll(accounts);
    other.notRead.addAll(notRead);
    other.status = status;
    other.deliveredAt = deliveredAt;
    Collections.shuffle(other.used, random);
    Collections.shuffle(other.billed, random);
    return other;
  }

  /** The causes and unit-hours of a day. */
  Map<Cause, String> hours(int day) {
    Map<Cause, String> hours = new HashMap<>();
    for (BillReconciliation part : judge().parts()) {
      if (day(day).equals(part.day()) && part.unitHours().signum() != 0) {
        hours.put(part.cause(), part.unitHours().stripTrailingZeros().toPlainString());
      }
    }
    return hours;
  }

  /** The causes and list costs of the month. */
  Map<Cause, String> costs() {
    Map<Cause, BigDecimal> costs = new HashMap<>();
    for (BillReconciliation part : judge().parts()) {
      if (part.listCost() != null) {
        costs.merge(part.cause(), part.listCost(), BigDecimal::add);
      }
    }
    Map<Cause, String> texts = new HashMap<>();
    costs.forEach((cause, cost) -> texts.put(cause, cost.stripTrailingZeros().toPlainString()));
    return texts;
  }

  private List<TargetCollection> reads(LocalDate date) {
    Instant at = date.atTime(2, 0).toInstant(ZoneOffset.UTC);
    return accounts.stream()
        .filter(account -> !notRead.contains(date.minusDays(1)))
        .map(
            account ->
                new TargetCollection(
                    "run-" + date,
                    at,
                    at.plusSeconds(60),
                    new Target(account, "eu-west-1"),
                    CollectionSource.SIMULATED,
                    CollectionOutcome.COMPLETE,
                    1,
                    1,
                    0,
                    null,
                    null))
        .toList();
  }
}
