package io.dpuledger.analysis.reconciliation;

import io.dpuledger.bill.BillCharge;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillStatus;
import io.dpuledger.bill.BilledSession;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * The bill of a month.
 *
 * @param charges those of its own, and those of later bills that correct this month
 * @param status of accounts that have no usage in it
 * @param deliveredAt the oldest of its deliveries
 * @param sessions those that its rows name
 * @param hash of all that it is judged by
 */
public record MonthBill(
    YearMonth month,
    List<BillDaily> usage,
    List<BillCharge> charges,
    BillStatus status,
    Instant deliveredAt,
    List<BilledSession> sessions,
    String hash) {
  public MonthBill {
    usage = List.copyOf(usage);
    charges = List.copyOf(charges);
    sessions = List.copyOf(sessions);
  }
}
