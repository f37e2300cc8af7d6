package io.dpuledger.facts.idle;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The part of the minimum idle cost that statements show. The rest is inferred: it is in a tail
 * that no poll covered, for which an idle timeout is the only explanation.
 */
final class IdleCostSeen {
  private IdleCostSeen() {}

  /** The share of the idle seconds that statements show; null if the minimum idle cost is. */
  static @Nullable BigDecimal of(
      TableRow fact, String evidence, IdleSeconds idle, @Nullable BigDecimal costLow) {
    BigDecimal seconds = idle.low();
    if (costLow == null || seconds == null) {
      return null;
    }
    if (!IdleEvidence.isByStatements(evidence) || seconds.signum() == 0) {
      return BigDecimal.ZERO.setScale(Decimals.MONEY);
    }
    BigDecimal seen = Decimals.seconds(RowMillis.total(fact, SessionFactTable.SEEN_IDLE_MILLIS));
    return Decimals.quotient(costLow.multiply(seen), seconds, Decimals.MONEY);
  }
}
