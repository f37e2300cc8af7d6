package io.dpuledger.facts.idle;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Minimum and maximum idle time of a session; null if its running time is unknown. */
record IdleSeconds(@Nullable BigDecimal low, @Nullable BigDecimal high) {

  static IdleSeconds of(TableRow fact, String evidence, IdleTail tail) {
    BigDecimal ran = fact.decimal(SessionFactTable.EXECUTION_SECONDS);
    boolean isNone = evidence.equals(IdleEvidence.NONE);
    long low =
        isNone || evidence.equals(IdleEvidence.UNSUPPORTED)
            ? 0
            : RowMillis.total(fact, SessionFactTable.SEEN_IDLE_MILLIS) + tail.millis();
    BigDecimal high = withoutJobs(ran, fact);
    if (IdleEvidence.isByStatements(evidence)) {
      long unknown = RowMillis.total(fact, SessionFactTable.UNSEEN_MILLIS);
      high = Decimals.seconds(low + unknown + tail.restMillis() - tail.millis());
    } else if (isNone && ran != null) {
      // A session that never ran was idle for 0 seconds; with unknown running time, idle time is
      // unknown.
      high = Decimals.seconds(0);
    }
    return new IdleSeconds(high == null ? null : Decimals.seconds(low), high);
  }

  private static @Nullable BigDecimal withoutJobs(@Nullable BigDecimal ran, TableRow fact) {
    return ran == null
        ? null
        : ran.subtract(Decimals.seconds(RowMillis.total(fact, SessionFactTable.JOB_MILLIS)));
  }
}
