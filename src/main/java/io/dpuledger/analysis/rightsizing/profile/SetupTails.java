package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.DecimalSum;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those that certainly ended by idling. */
final class SetupTails implements Serializable {
  private static final long serialVersionUID = 1;

  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.ENDING,
          SessionFactTable.IDLE_SECONDS_LOW,
          SessionFactTable.IDLE_COST_LOW,
          SessionFactTable.IDLE_TIMEOUT_MINUTES);

  private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);
  private static final int DIGITS_OF_A_RATE = 20;
  private static final int DIGITS_OF_A_SQUARE = 6;
  private static final int DIGITS_OF_A_TAIL = 12;

  private long sessions;
  private final DecimalSum cost = new DecimalSum();
  private final DecimalSum costPerMinute = new DecimalSum();
  private final DecimalSum costPerMinuteSquares = new DecimalSum();

  void add(TableRow row) {
    BigDecimal idleSeconds = row.decimal(SessionFactTable.IDLE_SECONDS_LOW);
    if (idleSeconds == null
        || idleSeconds.signum() <= 0
        || !IdleEvidence.BY_IDLING.equals(row.text(SessionFactTable.ENDING))) {
      return;
    }
    sessions++;
    BigDecimal idleCost = row.decimal(SessionFactTable.IDLE_COST_LOW);
    if (idleCost != null) {
      Integer timeout = row.integer(SessionFactTable.IDLE_TIMEOUT_MINUTES);
      cost.add(tailCost(idleCost, idleSeconds, timeout));
      BigDecimal perMinute =
          idleCost
              .multiply(SECONDS_A_MINUTE)
              .divide(idleSeconds, DIGITS_OF_A_RATE, RoundingMode.HALF_UP);
      costPerMinute.add(perMinute);
      costPerMinuteSquares.add(
          perMinute.multiply(perMinute).setScale(DIGITS_OF_A_SQUARE, RoundingMode.HALF_UP));
    }
  }

  void add(SetupTails other) {
    sessions += other.sessions;
    cost.add(other.cost);
    costPerMinute.add(other.costPerMinute);
    costPerMinuteSquares.add(other.costPerMinuteSquares);
  }

  SessionSetup.Tails sum() {
    return new SessionSetup.Tails(
        sessions,
        cost.orZero(ColumnTypes.MONEY),
        costPerMinute.orZero(SetupSpend.PRECISE),
        costPerMinuteSquares.orZero(SetupSpend.PRECISE));
  }

  /** Statements may show more idling than that at the end. */
  private static BigDecimal tailCost(
      BigDecimal idleCost, BigDecimal idleSeconds, @Nullable Integer timeout) {
    if (timeout == null) {
      return idleCost;
    }
    BigDecimal tailSeconds = BigDecimal.valueOf(timeout).multiply(SECONDS_A_MINUTE);
    return idleSeconds.compareTo(tailSeconds) <= 0
        ? idleCost
        : idleCost
            .multiply(tailSeconds)
            .divide(idleSeconds, DIGITS_OF_A_TAIL, RoundingMode.HALF_UP);
  }
}
