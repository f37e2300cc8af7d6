package io.dpuledger.analysis;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What was paid while a statement was open or a Spark job ran: all cost that cannot have been idle. */
final class StatementOpen {
  private StatementOpen() {}

  /**
   * The cost without the billing minimum and without what was idle at most. Of a session that, by
   * its figures, never ran but is billed, nobody knows what it did: then it is 0.
   *
   * @param row of session_day
   * @param cost its list cost
   * @return null if an earlier version made the row
   */
  static @Nullable BigDecimal cost(TableRow row, BigDecimal cost) {
    if (IdleEvidence.NONE.equals(row.text(SessionDayTable.IDLE_EVIDENCE))) {
      return BigDecimal.ZERO;
    }
    BigDecimal high = row.decimal(SessionDayTable.IDLE_COST_HIGH);
    BigDecimal minimum = row.decimal(SessionDayTable.MINIMUM_CHARGE_COST);
    return high == null || minimum == null ? null : cost.subtract(minimum).subtract(high);
  }
}
