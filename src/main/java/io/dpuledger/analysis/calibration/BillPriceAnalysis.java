package io.dpuledger.analysis.calibration;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import io.dpuledger.analysis.calibration.VersionProfile.Part;
import io.dpuledger.analysis.reconciliation.BillReconciliationAnalysis;
import io.dpuledger.analysis.reconciliation.MonthBills;
import io.dpuledger.facts.day.SessionDayTable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Calibrates prices by the bills that are judged in a night. Without one it asks nothing. */
public final class BillPriceAnalysis implements Analysis {
  private final BillReconciliationAnalysis reconciliation;
  private Supplier<? extends Map<Part, BigDecimal>> usage = Map::of;

  /**
   * @param reconciliation asks before, and knows the months
   */
  public BillPriceAnalysis(BillReconciliationAnalysis reconciliation) {
    this.reconciliation = reconciliation;
  }

  @Override
  public List<Output> outputs() {
    return List.of(new Output(BillPrice.SCHEMA, Days.CHANGED));
  }

  @Override
  public void ask(Night night, Scans scans) {
    MonthBills bills = reconciliation.bills();
    if (!bills.byMonth().isEmpty()) {
      usage = scans.ask(SessionDayTable.SCHEMA, bills.days(), new VersionProfile());
    }
  }

  @Override
  public void answer(Night night, Answers answers) {
    MonthBills bills = reconciliation.bills();
    Map<YearMonth, Map<Part, BigDecimal>> byMonth = new HashMap<>();
    usage
        .get()
        .forEach(
            (part, hours) ->
                byMonth
                    .computeIfAbsent(YearMonth.from(part.day()), month -> new HashMap<>())
                    .put(part, hours));
    SortedMap<String, List<BillPrice>> prices = new TreeMap<>();
    bills
        .byMonth()
        .forEach(
            (month, bill) ->
                prices.put(
                    month.atDay(1).toString(),
                    new MonthCalibration(
                            month,
                            byMonth.getOrDefault(month, Map.of()),
                            night.settings().billTolerance())
                        .prices(bill.usage())));
    answers.days(BillPrice.TABLE, bills.periods(), prices);
  }
}
