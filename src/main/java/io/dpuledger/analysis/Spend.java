package io.dpuledger.analysis;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.DecimalSum;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the sessions of a group cost on a day. */
public final class Spend implements Serializable {
  private static final long serialVersionUID = 1;

  long sessions;
  long started;
  final DecimalSum unitHours = new DecimalSum();
  final DecimalSum listCost = new DecimalSum();
  final DecimalSum contractedCost = new DecimalSum();
  final DecimalSum idleCostLow = new DecimalSum();
  final DecimalSum idleCostHigh = new DecimalSum();
  final DecimalSum estimatedCost = new DecimalSum();
  final DecimalSum unpricedUnitHours = new DecimalSum();
  final DecimalSum confirmedCost = new DecimalSum();
  final DecimalSum idleCostSeen = new DecimalSum();
  final DecimalSum statementOpenCost = new DecimalSum();
  final DecimalSum minimumChargeCost = new DecimalSum();

  /** Whether an earlier version made some of the rows, so that their parts are not known. */
  private boolean hasUnknownParts;

  void add(TableRow row) {
    BigDecimal units = row.decimal(SessionDayTable.UNIT_HOURS);
    BigDecimal cost = row.decimal(SessionDayTable.LIST_COST);
    sessions++;
    if (row.isTrue(SessionDayTable.IS_START)) {
      started++;
    }
    unitHours.add(units);
    listCost.add(cost);
    contractedCost.add(row.decimal(SessionDayTable.CONTRACTED_COST));
    idleCostLow.add(row.decimal(SessionDayTable.IDLE_COST_LOW));
    idleCostHigh.add(row.decimal(SessionDayTable.IDLE_COST_HIGH));
    if (cost == null) {
      unpricedUnitHours.add(units);
    } else if (row.isTrue(SessionDayTable.IS_ESTIMATED)) {
      estimatedCost.add(cost);
    }
    if (cost != null) {
      addParts(row, cost);
    }
  }

  private void addParts(TableRow row, BigDecimal cost) {
    hasUnknownParts |= row.isNull(SessionDayTable.IS_CONFIRMED);
    confirmedCost.add(row.isTrue(SessionDayTable.IS_CONFIRMED) ? cost : null);
    idleCostSeen.add(row.decimal(SessionDayTable.IDLE_COST_SEEN));
    minimumChargeCost.add(row.decimal(SessionDayTable.MINIMUM_CHARGE_COST));
    statementOpenCost.add(StatementOpen.cost(row, cost));
  }

  /** A sum of one of the parts; null if the part of some row is not known. */
  @Nullable BigDecimal part(DecimalSum part) {
    return hasUnknownParts || listCost.orNull(ColumnTypes.MONEY) == null
        ? null
        : part.orZero(ColumnTypes.MONEY);
  }

  void add(Spend other) {
    sessions += other.sessions;
    started += other.started;
    unitHours.add(other.unitHours);
    listCost.add(other.listCost);
    contractedCost.add(other.contractedCost);
    idleCostLow.add(other.idleCostLow);
    idleCostHigh.add(other.idleCostHigh);
    estimatedCost.add(other.estimatedCost);
    unpricedUnitHours.add(other.unpricedUnitHours);
    confirmedCost.add(other.confirmedCost);
    idleCostSeen.add(other.idleCostSeen);
    statementOpenCost.add(other.statementOpenCost);
    minimumChargeCost.add(other.minimumChargeCost);
    hasUnknownParts |= other.hasUnknownParts;
  }
}
