package io.dpuledger.simulator.bill;

import io.dpuledger.simulator.bill.charge.Charge;
import io.dpuledger.simulator.bill.charge.Money;
import io.dpuledger.simulator.bill.form.BillWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives each charge to the files of all forms, and remembers the sums that discounts are of. */
final class Charges {
  private final List<BillWriter> writers;
  private final BillTruth truth;
  private final Map<DiscountKey, Charge> discountable = new LinkedHashMap<>();
  private final Map<YearMonth, Money> months = new LinkedHashMap<>();

  Charges(List<BillWriter> writers, BillTruth truth) {
    this.writers = writers;
    this.truth = truth;
  }

  private record DiscountKey(YearMonth month, String accountId, String usageType, String rate) {}

  void add(Charge charge) {
    truth.charged(charge);
    if (charge.type() == Charge.Type.USAGE && charge.meter() != null) {
      months.merge(charge.month(), charge.money(), Money::plus);
      discountable.merge(
          new DiscountKey(
              charge.month(),
              charge.accountId(),
              charge.meter().usageType(),
              String.valueOf(charge.rate())),
          charge,
          Charge::plus);
    }
    for (BillWriter writer : writers) {
      try {
        writer.write(charge);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write a bill: " + e.getMessage(), e);
      }
    }
  }

  /** The usage of each account, usage type and rate in a month, as one charge. */
  List<Charge> usage() {
    return List.copyOf(discountable.values());
  }

  /** All usage of each month. */
  Map<YearMonth, Money> months() {
    return months;
  }
}
