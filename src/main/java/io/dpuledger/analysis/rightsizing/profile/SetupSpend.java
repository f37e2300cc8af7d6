package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.DecimalSum;
import io.dpuledger.table.SumInput;
import io.dpuledger.table.SumOutput;
import io.dpuledger.table.WholeSums;
import java.math.BigDecimal;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/** Their money. */
final class SetupSpend {
  /** Enough digits of a minute's price that no saving depends on the rest. */
  static final DecimalType PRECISE = DataTypes.createDecimalType(38, 10);

  private final WholeSums figures;
  private BigDecimal costSquares = BigDecimal.ZERO;

  SetupSpend(WholeSums figures) {
    this.figures = figures;
  }

  void add(SessionFigures session) {
    figures.add(Figure.SESSIONS, 1);
    figures.add(Figure.RECENT_SESSIONS, session.isRecent() ? 1 : 0);
    figures.addKnown(Figure.EXECUTION_MILLIS, session.millis());
    figures.add(Figure.LIST_COST, session.cost());
    figures.addKnown(Figure.IDLE_COST_LOW, session.idleCostLow());
    figures.addKnown(Figure.IDLE_COST_HIGH, session.idleCostHigh());
    BigDecimal cost = Micros.amount(session.cost());
    costSquares = costSquares.add(cost.multiply(cost));
  }

  void add(SetupSpend other) {
    costSquares = costSquares.add(other.costSquares);
  }

  void write(SumOutput out) {
    out.decimal(costSquares);
  }

  void read(SumInput in) {
    costSquares = in.decimal();
  }

  SessionSetup.Spend sum() {
    return new SessionSetup.Spend(
        figures.get(Figure.SESSIONS),
        figures.get(Figure.RECENT_SESSIONS),
        BigDecimal.valueOf(figures.get(Figure.EXECUTION_MILLIS), SessionFigures.DIGITS_OF_SECONDS),
        figures.money(Figure.LIST_COST),
        DecimalSum.fitting(costSquares, PRECISE),
        figures.money(Figure.IDLE_COST_LOW),
        figures.money(Figure.IDLE_COST_HIGH));
  }
}
