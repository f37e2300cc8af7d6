package io.dpuledger.analysis.reconciliation.session;

import io.dpuledger.analysis.reconciliation.cell.Metered;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where usage of a session counts.
 *
 * @param rate without trailing zeros; null if rates are pooled
 */
record SessionCell(Metered metered, @Nullable BigDecimal rate, LocalDate day)
    implements Serializable {
  static SessionCell of(Metered metered, @Nullable BigDecimal rate, LocalDate day) {
    return new SessionCell(metered, rate == null ? null : rate.stripTrailingZeros(), day);
  }

  /** The same, with all rates as one if they are pooled. */
  SessionCell in(Set<MeteredMonth> pooled) {
    return pooled.contains(new MeteredMonth(metered, YearMonth.from(day)))
        ? new SessionCell(metered, null, day)
        : this;
  }
}
