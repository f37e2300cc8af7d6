package io.dpuledger.analysis.reconciliation.cause;

import io.dpuledger.bill.BillStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The days that a bill has whole: all once it is closed, and before that those that ended two days
 * before it was delivered, because AWS bills usage up to 48 hours later.
 *
 * @param deliveredAt when the bill was delivered; the oldest of several deliveries
 */
public record DueDays(BillStatus status, Instant deliveredAt) {
  private static final Duration LAG = Duration.ofDays(2);

  /** Whether a day is due, or the month if the bill has no days. */
  public boolean has(@Nullable LocalDate day) {
    return status.isClosed()
        || (day != null
            && !day.plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(LAG)
                .isAfter(deliveredAt));
  }
}
