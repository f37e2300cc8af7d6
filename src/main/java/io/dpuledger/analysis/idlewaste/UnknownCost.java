package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cost of the time of a session of which nobody knows whether it idled. */
final class UnknownCost {
  static final List<String> COLUMNS =
      List.of(
          SessionDayTable.SLICE_START,
          SessionDayTable.SLICE_END,
          SessionDayTable.IDLE_EVIDENCE,
          SessionDayTable.LIST_COST,
          SessionDayTable.IDLE_COST_LOW,
          SessionDayTable.IDLE_COST_HIGH,
          SessionDayTable.IDLE_SECONDS_LOW,
          SessionDayTable.IDLE_SECONDS_HIGH);

  private static final int MONEY = 6;
  private static final int MILLIS = 3;

  private UnknownCost() {}

  /**
   * Of a day; null without bounds. It is what lies between them, unless the session scaled: its
   * bounds are wider than its unknown time, for nobody knows its units. Then what is not idle for
   * certain is spread evenly over the rest of its time.
   */
  static @Nullable BigDecimal of(TableRow day) {
    BigDecimal list = day.decimal(SessionDayTable.LIST_COST);
    BigDecimal low = day.decimal(SessionDayTable.IDLE_COST_LOW);
    BigDecimal high = day.decimal(SessionDayTable.IDLE_COST_HIGH);
    BigDecimal lowSeconds = day.decimal(SessionDayTable.IDLE_SECONDS_LOW);
    BigDecimal highSeconds = day.decimal(SessionDayTable.IDLE_SECONDS_HIGH);
    Long millis = RowMillis.between(day, SessionDayTable.SLICE_START, SessionDayTable.SLICE_END);
    if (list == null || low == null || high == null) {
      return null;
    }
    if (IdleEvidence.UNSUPPORTED.equals(day.text(SessionDayTable.IDLE_EVIDENCE))) {
      return BigDecimal.ZERO.setScale(MONEY);
    }
    BigDecimal range = high.subtract(low);
    if (lowSeconds == null || highSeconds == null || millis == null) {
      return range;
    }
    BigDecimal rest = BigDecimal.valueOf(millis, MILLIS).subtract(lowSeconds);
    return rest.signum() <= 0
        ? range
        : list.subtract(low)
            .multiply(highSeconds.subtract(lowSeconds))
            .divide(rest, MONEY, RoundingMode.HALF_UP)
            .min(range);
  }
}
