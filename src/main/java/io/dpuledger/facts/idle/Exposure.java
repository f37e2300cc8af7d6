package io.dpuledger.facts.idle;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.SessionStatus;
import io.dpuledger.table.InstantColumn;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a live session will still cost if nobody uses it again: until its idle timeout or the end of
 * its lifetime, whichever comes first. While a statement runs there is no idle timeout.
 */
public final class Exposure {
  /** What it reads of a fact, but for {@link #cost}. */
  public static final List<String> COLUMNS =
      List.of(
          SessionFactTable.LIFECYCLE,
          SessionFactTable.STATUS,
          SessionFactTable.SESSION_ORIGIN,
          SessionFactTable.IDLE_TIMEOUT_MINUTES,
          SessionFactTable.EXECUTION_SECONDS,
          SessionFactTable.STARTED_ON,
          SessionFactTable.ENDED_ON,
          SessionFactTable.STATEMENTS_READ_AT,
          SessionFactTable.IDLE_SINCE,
          SessionFactTable.BUSY_SINCE,
          SessionFactTable.LAST_BUSY_AT);

  private Exposure() {}

  /** Null if the session is not live, or its price or capacity is unknown. */
  static @Nullable BigDecimal cost(TableRow fact, SessionEnding ending) {
    BigDecimal units = fact.decimal(SessionFactTable.CAPACITY_UNITS);
    if (!Lifecycle.LIVE.equals(fact.text(SessionFactTable.LIFECYCLE)) || units == null) {
      return null;
    }
    return Decimals.costOrNull(
        Decimals.hours(units.multiply(Decimals.seconds(left(fact, ending)))),
        fact.decimal(SessionFactTable.LIST_UNIT_PRICE));
  }

  /** How long a live session will still run from its last observation on, in milliseconds. */
  public static long leftMillis(TableRow fact, IdleAssumptions assumptions) {
    return left(fact, SessionEnding.of(fact, assumptions));
  }

  /** What a live session did at its last observation; by its status if statements were not read. */
  public static SessionActivity activity(TableRow fact) {
    Long readAt = fact.micros(SessionFactTable.STATEMENTS_READ_AT);
    if (readAt == null || readAt < fact.requireMicros(SessionFactTable.ENDED_ON)) {
      return SessionActivity.ofStatus(fact.text(SessionFactTable.STATUS));
    }
    Instant idleSince = InstantColumn.of(fact.micros(SessionFactTable.IDLE_SINCE));
    return idleSince == null
        ? SessionActivity.busySince(InstantColumn.of(fact.micros(SessionFactTable.BUSY_SINCE)))
        : SessionActivity.idleSince(idleSince);
  }

  private static long left(TableRow fact, SessionEnding ending) {
    Long ran = ending.ran();
    long ofLife = ran == null ? 0 : Math.max(ending.lifetime() - ran, 0);
    Long timeout = ending.timeout();
    if (timeout == null || isBusy(fact, ending)) {
      return ofLife;
    }
    return Math.min(ofLife, Math.max(timeout - ending.idleAtEnd(), 0));
  }

  private static boolean isBusy(TableRow fact, SessionEnding ending) {
    return ending.isReadAtEnd()
        ? ending.isBusyAtEnd()
        : SessionStatus.BUSY.equals(fact.text(SessionFactTable.STATUS));
  }
}
