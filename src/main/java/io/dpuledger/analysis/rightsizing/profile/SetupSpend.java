package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.DecimalSum;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/** Their money. */
final class SetupSpend implements Serializable {
  private static final long serialVersionUID = 1;

  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.LIST_COST,
          SessionFactTable.EXECUTION_SECONDS,
          SessionFactTable.IDLE_COST_LOW,
          SessionFactTable.IDLE_COST_HIGH);

  /** Enough digits of a minute's price that no saving depends on the rest. */
  static final DecimalType PRECISE = DataTypes.createDecimalType(38, 10);

  private static final DecimalType SECONDS = DataTypes.createDecimalType(38, 3);

  private long sessions;
  private long recentSessions;
  private final DecimalSum executionSeconds = new DecimalSum();
  private final DecimalSum listCost = new DecimalSum();
  private final DecimalSum costSquares = new DecimalSum();
  private final DecimalSum idleCostLow = new DecimalSum();
  private final DecimalSum idleCostHigh = new DecimalSum();

  void add(TableRow row, BigDecimal cost, boolean isRecent) {
    sessions++;
    if (isRecent) {
      recentSessions++;
    }
    executionSeconds.add(row.decimal(SessionFactTable.EXECUTION_SECONDS));
    listCost.add(cost);
    costSquares.add(cost.multiply(cost));
    idleCostLow.add(row.decimal(SessionFactTable.IDLE_COST_LOW));
    idleCostHigh.add(row.decimal(SessionFactTable.IDLE_COST_HIGH));
  }

  void add(SetupSpend other) {
    sessions += other.sessions;
    recentSessions += other.recentSessions;
    executionSeconds.add(other.executionSeconds);
    listCost.add(other.listCost);
    costSquares.add(other.costSquares);
    idleCostLow.add(other.idleCostLow);
    idleCostHigh.add(other.idleCostHigh);
  }

  SessionSetup.Spend sum() {
    return new SessionSetup.Spend(
        sessions,
        recentSessions,
        executionSeconds.orZero(SECONDS),
        listCost.orZero(ColumnTypes.MONEY),
        costSquares.orZero(PRECISE),
        idleCostLow.orZero(ColumnTypes.MONEY),
        idleCostHigh.orZero(ColumnTypes.MONEY));
  }
}
