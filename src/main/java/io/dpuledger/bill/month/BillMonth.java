package io.dpuledger.bill.month;

import io.dpuledger.bill.BillCharge;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillDelivery;
import io.dpuledger.bill.BilledSession;
import java.time.YearMonth;
import java.util.List;

/** The rows of a month in every table of the bill, in their order. */
public record BillMonth(
    YearMonth month,
    List<BillDaily> daily,
    List<BilledSession> sessions,
    List<BillCharge> charges,
    List<BillDelivery> deliveries) {
  public BillMonth {
    daily = List.copyOf(daily);
    sessions = List.copyOf(sessions);
    charges = List.copyOf(charges);
    deliveries = List.copyOf(deliveries);
  }
}
