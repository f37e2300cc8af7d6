package io.dpuledger.analysis.reconciliation;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import io.dpuledger.analysis.reconciliation.cause.TargetDays;
import io.dpuledger.analysis.reconciliation.cell.LedgerCell;
import io.dpuledger.analysis.reconciliation.cell.LedgerProfile;
import io.dpuledger.analysis.reconciliation.cell.LedgerUsage;
import io.dpuledger.analysis.reconciliation.session.MeteredMonth;
import io.dpuledger.analysis.reconciliation.session.NamedSession;
import io.dpuledger.analysis.reconciliation.session.SessionHours;
import io.dpuledger.analysis.reconciliation.session.SessionProfile;
import io.dpuledger.analysis.reconciliation.session.SessionSums;
import io.dpuledger.bill.BilledSession;
import io.dpuledger.facts.day.SessionDayTable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Compares the bills of months with the ledger, where either changed. Without a bill it asks
 * nothing.
 */
public final class BillReconciliationAnalysis implements Analysis {
  private MonthBills bills = MonthBills.NONE;
  private Supplier<? extends Map<LedgerCell, LedgerUsage>> usage = Map::of;
  private Supplier<? extends Map<NamedSession, SessionHours>> ledgerSessions = Map::of;

  /** The table that says by what a month was judged is published last. */
  @Override
  public List<Output> outputs() {
    return List.of(
        new Output(BillMonthTable.SCHEMA, Days.CHANGED),
        new Output(BillReconciliation.SCHEMA, Days.CHANGED));
  }

  @Override
  public void ask(Night night, Scans scans) {
    bills = MonthBills.of(night);
    if (bills.byMonth().isEmpty()) {
      return;
    }
    usage = scans.ask(SessionDayTable.SCHEMA, bills.days(), new LedgerProfile());
    Set<YearMonth> naming = naming();
    if (!naming.isEmpty()) {
      ledgerSessions =
          scans.ask(
              SessionDayTable.SCHEMA,
              day -> SessionProfile.isWanted(naming, LocalDate.parse(day)),
              new SessionProfile());
    }
  }

  /** The months of this night, for who calibrates prices by them. */
  public MonthBills bills() {
    return bills;
  }

  @Override
  public void answer(Night night, Answers answers) {
    Map<YearMonth, MonthUsage> months = months();
    SessionSums sessions = sessions(months);
    SortedMap<String, List<AccountMonth>> judged = new TreeMap<>();
    SortedMap<String, List<BillReconciliation>> parts = new TreeMap<>();
    months.forEach(
        (month, ofMonth) -> {
          MonthJudge judge =
              new MonthJudge(
                  ofMonth,
                  new TargetDays(month, night::collected),
                  sessions,
                  night.settings().billTolerance());
          judged.put(month.atDay(1).toString(), judge.months());
          parts.put(month.atDay(1).toString(), judge.parts());
        });
    answers.days(BillMonthTable.TABLE, bills.periods(), judged);
    answers.days(BillReconciliation.TABLE, bills.periods(), parts);
  }

  private Map<YearMonth, MonthUsage> months() {
    Map<YearMonth, Map<LedgerCell, LedgerUsage>> used = new HashMap<>();
    usage
        .get()
        .forEach(
            (cell, one) ->
                used.computeIfAbsent(YearMonth.from(cell.day()), month -> new HashMap<>())
                    .put(cell, one));
    Map<YearMonth, MonthUsage> months = new TreeMap<>();
    bills
        .byMonth()
        .forEach(
            (month, bill) ->
                months.put(month, new MonthUsage(bill, used.getOrDefault(month, Map.of()))));
    return months;
  }

  private SessionSums sessions(Map<YearMonth, MonthUsage> months) {
    Set<MeteredMonth> pooled = new HashSet<>();
    months.forEach(
        (month, ofMonth) ->
            ofMonth.pooled().forEach(metered -> pooled.add(new MeteredMonth(metered, month))));
    List<BilledSession> billed =
        bills.byMonth().values().stream().flatMap(bill -> bill.sessions().stream()).toList();
    return SessionSums.of(billed, ledgerSessions.get(), naming(), pooled);
  }

  private Set<YearMonth> naming() {
    return bills.byMonth().values().stream()
        .filter(bill -> !bill.sessions().isEmpty())
        .map(MonthBill::month)
        .collect(Collectors.toSet());
  }
}
