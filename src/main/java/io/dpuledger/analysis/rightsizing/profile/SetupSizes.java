package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.DecimalSum;
import io.dpuledger.table.SumInput;
import io.dpuledger.table.SumOutput;
import io.dpuledger.table.WholeSums;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What they might have cost under another timeout or version, and at worst. */
final class SetupSizes {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.REGION,
          SessionFactTable.WORKER_TYPE,
          SessionFactTable.CAPACITY_UNIT,
          SessionFactTable.CAPACITY_UNITS,
          SessionFactTable.LIST_UNIT_PRICE);

  private final SizeTerms terms;
  private final WholeSums figures;

  /** By the place of the timeout. */
  private final WholeSums mostCut = new WholeSums();

  private BigDecimal highestHourlyCost = BigDecimal.ZERO;

  SetupSizes(SizeTerms terms, WholeSums figures) {
    this.terms = terms;
    this.figures = figures;
  }

  void add(SessionFigures session) {
    BigDecimal units = session.row().decimal(SessionFactTable.CAPACITY_UNITS);
    BigDecimal price = session.row().decimal(SessionFactTable.LIST_UNIT_PRICE);
    // Few digits, because most units are whole.
    BigDecimal hourlyCost =
        units == null || price == null ? null : units.stripTrailingZeros().multiply(price);
    addCuts(IdleBeyond.of(session, hourlyCost));
    figures.addKnown(Figure.VERSION_CUT, terms.versionCut(session, price));
    if (hourlyCost != null) {
      highestHourlyCost = highestHourlyCost.max(hourlyCost);
    }
  }

  private void addCuts(IdleBeyond idle) {
    for (int i = 0; i < terms.timeouts().size(); i++) {
      long cut = idle.cut(terms.timeouts().get(i));
      if (cut == 0) {
        return;
      }
      mostCut.add(i, cut);
    }
  }

  void add(SetupSizes other) {
    mostCut.add(other.mostCut);
    highestHourlyCost = highestHourlyCost.max(other.highestHourlyCost);
  }

  void write(SumOutput out) {
    mostCut.write(out);
    out.shared(highestHourlyCost, out::decimal);
  }

  void read(SumInput in) {
    mostCut.read(in);
    highestHourlyCost = Objects.requireNonNull(in.shared(in::decimal));
  }

  /** By the timeout in minutes. */
  Map<Integer, BigDecimal> mostCut() {
    Map<Integer, BigDecimal> cut = new HashMap<>();
    for (int i = 0; i < terms.timeouts().size(); i++) {
      cut.put(terms.timeouts().get(i), mostCut.money(i));
    }
    return cut;
  }

  SessionSetup.CheaperVersion cheaperVersion() {
    return new SessionSetup.CheaperVersion(
        terms.newest() == null ? null : terms.newest().glueVersion(),
        figures.money(Figure.VERSION_CUT));
  }

  BigDecimal worstSessionCost() {
    return DecimalSum.fitting(terms.worstCost(highestHourlyCost), ColumnTypes.MONEY);
  }
}
