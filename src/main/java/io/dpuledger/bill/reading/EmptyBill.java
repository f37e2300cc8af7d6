package io.dpuledger.bill.reading;

import io.dpuledger.bill.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A delivery without AWS Glue is no bill of nothing: it may be that of another service. */
final class EmptyBill {
  /** The first days of a month are billed late. */
  private static final Duration EARLY = Duration.ofDays(3);

  private EmptyBill() {}

  static @Nullable BillProblem problem(Delivery delivery, PartSums sums, Instant now) {
    if (!sums.months().isEmpty() || isEarly(delivery.month(), now)) {
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
