package io.dpuledger.simulator.bill.form;

import io.dpuledger.simulator.bill.charge.Charge;
import io.dpuledger.simulator.bill.charge.Meter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that several forms have. */
final class BillValues {
  static final int DECIMALS = 10;

  private BillValues() {}

  static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  static Instant end(YearMonth month) {
    return start(month.plusMonths(1));
  }

  /** With ten decimals, as AWS writes rates. */
  static @Nullable String rate(@Nullable BigDecimal rate) {
    return rate == null ? null : rate.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
  }

  /** The price of one unit; null if there is none. */
  static @Nullable BigDecimal perUnit(Charge charge, BigDecimal cost) {
    BigDecimal usage = charge.usage();
    return charge.type() != Charge.Type.USAGE || usage == null || usage.signum() == 0
        ? null
        : cost.divide(usage, DECIMALS, RoundingMode.HALF_UP);
  }

  /** Something of the meter; null for a charge without one. */
  static Function<Charge, @Nullable String> ofMeter(Function<Meter, String> value) {
    return charge -> charge.meter() == null ? null : value.apply(charge.meter());
  }

  static boolean isUsage(Charge charge) {
    return charge.type() == Charge.Type.USAGE;
  }

  /** Something of usage; null for any other charge. */
  static <T> Function<Charge, @Nullable T> ofUsage(Function<Charge, @Nullable T> value) {
    return charge -> isUsage(charge) ? value.apply(charge) : null;
  }
}
