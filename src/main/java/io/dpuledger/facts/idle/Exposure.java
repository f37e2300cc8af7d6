package io.dpuledger.facts.idle;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a live session will still cost if nobody uses it again: until its idle timeout or the end of
 * its lifetime, whichever comes first.
 */
final class Exposure {
  private Exposure() {}

  /** Null if the session is not live, or its price or capacity is unknown. */
  static @Nullable BigDecimal cost(TableRow fact, SessionEnding ending) {
    BigDecimal units = fact.decimal(SessionFactTable.CAPACITY_UNITS);
    if (!Lifecycle.LIVE.equals(fact.text(SessionFactTable.LIFECYCLE)) || units == null) {
      return null;
    }
    Long ran = ending.ran();
    long left = ran == null ? 0 : Math.max(ending.lifetime() - ran, 0);
    Long timeout = ending.timeout();
    if (timeout != null) {
      left = Math.min(left, Math.max(timeout - idleSoFar(fact, ending), 0));
    }
    return Decimals.costOrNull(
        Decimals.hours(units.multiply(Decimals.seconds(left))),
        fact.decimal(SessionFactTable.LIST_UNIT_PRICE));
  }

  /** Idle time up to the last observation if statements were read then, otherwise 0. */
  private static long idleSoFar(TableRow fact, SessionEnding ending) {
    Long readAt = ending.readAt();
    Long pause = RowPause.millis(fact);
    return readAt == null || readAt < ending.endedAt() || pause == null ? 0 : pause;
  }
}
