package io.dpuledger.bill.reading;

import io.dpuledger.bill.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A delivery without AWS Glue may be that of another service, unless other months of its source
 * have some.
 */
final class EmptyBill {
  /** The first days of a month are billed late. */
  private static final Duration EARLY = Duration.ofDays(3);

  private EmptyBill() {}

  /**
   * What is wrong with it; null if nothing is.
   *
   * @param hasGlue whether the source has some AWS Glue in another delivery
   */
  static @Nullable BillProblem problem(
      Delivery delivery, PartSums sums, boolean hasGlue, Instant now) {
    if (!sums.months().isEmpty()
        || isEarly(delivery.month(), now)
        || (hasGlue && sums.rows() > 0 && delivery.month() != null)) {
      return null;
    }
    return new BillProblem(
        delivery.source() + ": " + delivery.name(),
        sums.rows() == 0
            ? "has no rows: check the export"
            : "has "
                + sums.rows()
                + " rows and none of AWS Glue: check that the export has every service, and that"
                + " sessions were used");
  }

  private static boolean isEarly(@Nullable YearMonth month, Instant now) {
    return month != null
        && now.isBefore(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(EARLY));
  }
}
