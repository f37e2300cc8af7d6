package io.dpuledger.analysis.reconciliation;

import io.dpuledger.analysis.reconciliation.Agreement.Judged;
import io.dpuledger.analysis.reconciliation.cause.Cause;
import io.dpuledger.analysis.reconciliation.cause.CostRules;
import io.dpuledger.analysis.reconciliation.cause.DueDays;
import io.dpuledger.analysis.reconciliation.cause.HourParts;
import io.dpuledger.analysis.reconciliation.cause.HourParts.HourPart;
import io.dpuledger.analysis.reconciliation.cause.HourRules;
import io.dpuledger.analysis.reconciliation.cause.TargetDays;
import io.dpuledger.analysis.reconciliation.cell.Cell;
import io.dpuledger.analysis.reconciliation.cell.CellSeries;
import io.dpuledger.analysis.reconciliation.cell.Matching;
import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.analysis.reconciliation.session.SessionSums;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillStatus;
import io.dpuledger.model.price.BillTolerance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the bill of a month with the ledger. The same input in any order gives the same. */
final class MonthJudge {
  private final MonthUsage usage;
  private final TargetDays collected;
  private final SessionSums sessions;
  private final BillTolerance tolerance;
  private final List<BillReconciliation> parts = new ArrayList<>();
  private final List<AccountMonth> months = new ArrayList<>();

  MonthJudge(
      MonthUsage usage, TargetDays collected, SessionSums sessions, BillTolerance tolerance) {
    this.usage = usage;
    this.collected = collected;
    this.sessions = sessions;
    this.tolerance = tolerance;
    usage.accounts().forEach(this::judge);
    parts.sort(BillReconciliation.ORDER);
  }

  /** Why they differ. */
  List<BillReconciliation> parts() {
    return List.copyOf(parts);
  }

  /** How accounts compare. */
  List<AccountMonth> months() {
    return List.copyOf(months);
  }

  private void judge(Account account) {
    MonthBill bill = usage.bill();
    List<BillDaily> billed = usage.billed(account);
    boolean isInBill = usage.isInBill(account);
    BillStatus status =
        billed.stream().map(BillDaily::status).min(BillStatus::compareTo).orElse(bill.status());
    HourRules rules = new HourRules(new DueDays(status, bill.deliveredAt()), isInBill, collected);
    List<BillReconciliation> ofAccount = new ArrayList<>();
    Map<Judged, BigDecimal> judged = new HashMap<>();
    for (Metered metered : usage.metered(account)) {
      Matching matching = usage.matching(account, metered);
      boolean bySession = usage.namesSessions(sessions, account, metered);
      for (CellSeries series : matching.series()) {
        List<HourParts> hours =
            bySession ? rules.bySession(series, sessions) : rules.byCell(series);
        for (int i = 0; i < hours.size(); i++) {
          Cell cell = series.cells().get(i);
          ofAccount.addAll(parts(series, cell, hours.get(i)));
          if (isInBill && rules.isDue(cell)) {
            judged.merge(new Judged(metered, cell.day()), cell.billed().hours(), BigDecimal::add);
          }
        }
      }
    }
    parts.addAll(ofAccount);
    months.add(
        new AccountMonth(
            bill.month(),
            account.id(),
            account.currency(),
            status,
            collected.hasAccount(account.id()),
            usage.ledgerCost(account),
            isInBill ? BilledCosts.of(billed, usage.charges(account)) : null,
            Agreement.of(bill.month(), judged, ofAccount, tolerance),
            bill.hash()));
  }

  private List<BillReconciliation> parts(CellSeries series, Cell cell, HourParts hours) {
    Map<Cause, HourPart> ofHours = hours.parts();
    Map<Cause, @Nullable BigDecimal> costs = CostRules.costs(cell, hours);
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    causes.addAll(ofHours.keySet());
    causes.addAll(costs.keySet());
    HourPart none = new HourPart(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    List<BillReconciliation> all = new ArrayList<>();
    for (Cause cause : causes) {
      HourPart part = ofHours.getOrDefault(cause, none);
      all.add(
          new BillReconciliation(
              usage.bill().month(),
              series.metered(),
              series.rate(),
              cell.day(),
              cause,
              series.currency(),
              part.hours(),
              costs.get(cause),
              part.low(),
              part.high()));
    }
    return all;
  }
}
