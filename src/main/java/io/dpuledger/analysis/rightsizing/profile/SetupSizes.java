package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.DecimalSum;
import io.dpuledger.table.DecimalSums;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What they might have cost under another timeout or version, and at worst. */
final class SetupSizes implements Serializable {
  private static final long serialVersionUID = 1;

  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.REGION,
          SessionFactTable.WORKER_TYPE,
          SessionFactTable.CAPACITY_UNIT,
          SessionFactTable.CAPACITY_UNITS,
          SessionFactTable.LIST_UNIT_PRICE);

  private final SizeTerms terms;
  private final DecimalSums mostCut;
  private final DecimalSum versionCut = new DecimalSum();
  private BigDecimal worst = BigDecimal.ZERO;

  SetupSizes(SizeTerms terms) {
    this.terms = terms;
    this.mostCut = new DecimalSums(terms.timeouts().size());
  }

  void add(TableRow row, BigDecimal cost) {
    BigDecimal units = row.decimal(SessionFactTable.CAPACITY_UNITS);
    BigDecimal price = row.decimal(SessionFactTable.LIST_UNIT_PRICE);
    BigDecimal hourlyCost = units == null || price == null ? null : units.multiply(price);
    IdleBeyond idle = IdleBeyond.of(row, cost, hourlyCost);
    for (int i = 0; i < mostCut.size(); i++) {
      mostCut.get(i).add(idle.cut(terms.timeouts().get(i)));
    }
    versionCut.add(terms.versionCut(row, cost, price));
    if (hourlyCost != null) {
      worst = worst.max(terms.worstCost(hourlyCost));
    }
  }

  void add(SetupSizes other) {
    mostCut.add(other.mostCut);
    versionCut.add(other.versionCut);
    worst = worst.max(other.worst);
  }

  /** By the timeout in minutes. */
  Map<Integer, BigDecimal> mostCut() {
    Map<Integer, BigDecimal> cut = new HashMap<>();
    for (int i = 0; i < mostCut.size(); i++) {
      cut.put(terms.timeouts().get(i), mostCut.get(i).orZero(ColumnTypes.MONEY));
    }
    return cut;
  }

  SessionSetup.CheaperVersion cheaperVersion() {
    return new SessionSetup.CheaperVersion(
        terms.newest() == null ? null : terms.newest().glueVersion(),
        versionCut.orZero(ColumnTypes.MONEY));
  }

  BigDecimal worstSessionCost() {
    return DecimalSum.fitting(worst, ColumnTypes.MONEY);
  }
}
