package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.RowTimeout;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long ended sessions ran whose idle timeout is known, in whole milliseconds.
 *
 * @param timeout their idle timeouts
 * @param capped their idle timeouts, none longer than the session ran
 */
public record Behaviour(long ran, long timeout, long capped) implements Serializable {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.LIFECYCLE,
          SessionFactTable.IDLE_TIMEOUT_MINUTES,
          SessionFactTable.EXECUTION_SECONDS);

  private static final int MILLIS = 3;
  private static final long MILLIS_A_SECOND = 1000;

  /** Of one session. */
  static Behaviour of(TableRow fact) {
    long ran = comparedMillis(fact);
    Long timeoutSeconds = RowTimeout.seconds(fact);
    long timeout = ran == 0 || timeoutSeconds == null ? 0 : timeoutSeconds * MILLIS_A_SECOND;
    return new Behaviour(ran, timeout, Math.min(timeout, ran));
  }

  /** Only ended sessions can be compared with their idle timeout. */
  private static long comparedMillis(TableRow fact) {
    BigDecimal seconds = fact.decimal(SessionFactTable.EXECUTION_SECONDS);
    return RowTimeout.seconds(fact) == null
            || seconds == null
            || seconds.signum() <= 0
            || !Lifecycle.ENDED.equals(fact.text(SessionFactTable.LIFECYCLE))
        ? 0
        : seconds.movePointRight(MILLIS).longValueExact();
  }

  Behaviour plus(Behaviour other) {
    return new Behaviour(ran + other.ran, timeout + other.timeout, capped + other.capped);
  }

  /** The part of the time that they ran; null if they did not. */
  @Nullable Double shareOfRun(long part) {
    return ran == 0
        ? null
        : Double.valueOf(
            BigDecimal.valueOf(part, MILLIS).doubleValue()
                / BigDecimal.valueOf(ran, MILLIS).doubleValue());
  }
}
