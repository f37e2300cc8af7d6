package io.dpuledger.bill.month;

import io.dpuledger.bill.BillForm;
import io.dpuledger.bill.delivery.Delivery;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a delivery says of one month.
 *
 * @param rows of all services
 */
public record DeliveryMonth(Delivery delivery, BillForm form, long rows, BillSums sums) {
  Set<String> accounts() {
    Set<String> accounts = new TreeSet<>();
    sums.charges().keySet().forEach(charge -> accounts.add(charge.accountId()));
    return accounts;
  }
}
