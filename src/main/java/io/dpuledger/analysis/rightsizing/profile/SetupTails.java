package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.DecimalSum;
import io.dpuledger.table.SumInput;
import io.dpuledger.table.SumOutput;
import io.dpuledger.table.WholeSums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Those that certainly ended by idling. */
final class SetupTails {
  private static final BigDecimal MILLIS_A_MINUTE =
      BigDecimal.valueOf(TimeUnit.MINUTES.toMillis(1));
  private static final int DIGITS_OF_A_RATE = 20;
  private static final int DIGITS_OF_A_SQUARE = 6;
  private static final int DIGITS_OF_A_TAIL = 12;

  private final WholeSums figures;
  private BigDecimal cost = BigDecimal.ZERO;
  private BigDecimal costPerMinute = BigDecimal.ZERO;
  private BigDecimal costPerMinuteSquares = BigDecimal.ZERO;

  SetupTails(WholeSums figures) {
    this.figures = figures;
  }

  void add(SessionFigures session) {
    if (!session.isTail()) {
      return;
    }
    figures.add(Figure.TAILS, 1);
    if (session.idleCostLow() != null) {
      BigDecimal idleCost = Micros.amount(session.idleCostLow());
      BigDecimal millis = BigDecimal.valueOf(Objects.requireNonNull(session.idleMillisLow()));
      cost = cost.add(tailCost(idleCost, millis, session.timeoutMinutes()));
      BigDecimal perMinute =
          idleCost.multiply(MILLIS_A_MINUTE).divide(millis, DIGITS_OF_A_RATE, RoundingMode.HALF_UP);
      costPerMinute = costPerMinute.add(perMinute);
      costPerMinuteSquares =
          costPerMinuteSquares.add(
              perMinute.multiply(perMinute).setScale(DIGITS_OF_A_SQUARE, RoundingMode.HALF_UP));
    }
  }

  void add(SetupTails other) {
    cost = cost.add(other.cost);
    costPerMinute = costPerMinute.add(other.costPerMinute);
    costPerMinuteSquares = costPerMinuteSquares.add(other.costPerMinuteSquares);
  }

  void write(SumOutput out) {
    out.decimal(cost);
    out.decimal(costPerMinute);
    out.decimal(costPerMinuteSquares);
  }

  void read(SumInput in) {
    cost = in.decimal();
    costPerMinute = in.decimal();
    costPerMinuteSquares = in.decimal();
  }

  SessionSetup.Tails sum() {
    return new SessionSetup.Tails(
        figures.get(Figure.TAILS),
        DecimalSum.fitting(cost, ColumnTypes.MONEY),
        DecimalSum.fitting(costPerMinute, SetupSpend.PRECISE),
        DecimalSum.fitting(costPerMinuteSquares, SetupSpend.PRECISE));
  }

  /** Statements may show more idling than that at the end. */
  private static BigDecimal tailCost(
      BigDecimal idleCost, BigDecimal idleMillis, @Nullable Integer timeout) {
    if (timeout == null) {
      return idleCost;
    }
    BigDecimal tailMillis = MILLIS_A_MINUTE.multiply(BigDecimal.valueOf(timeout));
    return idleMillis.compareTo(tailMillis) <= 0
        ? idleCost
        : idleCost.multiply(tailMillis).divide(idleMillis, DIGITS_OF_A_TAIL, RoundingMode.HALF_UP);
  }
}
