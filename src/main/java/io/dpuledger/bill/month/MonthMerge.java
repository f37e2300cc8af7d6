package io.dpuledger.bill.month;

import io.dpuledger.bill.BillCharge;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillDelivery;
import io.dpuledger.bill.BillStatus;
import io.dpuledger.bill.BilledSession;
import io.dpuledger.bill.delivery.Delivery;
import io.dpuledger.bill.form.UnreadableBillException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Puts the deliveries of a month together. An account's bill is taken from the first source that
 * has it.
 */
public final class MonthMerge {
  private final YearMonth month;
  private final List<BillDaily> before;
  private final UnaryOperator<String> ids;
  private final Instant now;
  private final Map<String, Delivery> taken = new HashMap<>();
  private final List<BillDaily> daily = new ArrayList<>();
  private final List<BilledSession> sessions = new ArrayList<>();
  private final List<BillCharge> charges = new ArrayList<>();
  private final List<BillDelivery> deliveries = new ArrayList<>();

  /**
   * @param before the published rows of the month
   * @param ids how ids of sessions are stored
   */
  public MonthMerge(
      YearMonth month, List<BillDaily> before, UnaryOperator<String> ids, Instant now) {
    this.month = month;
    this.before = List.copyOf(before);
    this.ids = ids;
    this.now = now;
  }

  /**
   * The rows of the month.
   *
   * @param all its deliveries, in the order of the sources
   * @throws UnreadableBillException if they do not fit together
   */
  public BillMonth of(List<DeliveryMonth> all) {
    all.forEach(this::add);
    daily.sort(
        Comparator.comparing(
            (BillDaily row) -> new BillSums.DayCell(row.cell(), row.day()), DiscountSpread.ORDER));
    sessions.sort(
        Comparator.comparing(
                (BilledSession row) -> new BillSums.DayCell(row.cell(), row.day()),
                DiscountSpread.ORDER)
            .thenComparing(BilledSession::sessionId));
    charges.sort(
        Comparator.comparing(BillCharge::accountId)
            .thenComparing(
                BillCharge::correctedMonth, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(BillCharge::operation, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(BillCharge::lineItemType));
    return new BillMonth(month, daily, sessions, charges, deliveries);
  }

  private void add(DeliveryMonth one) {
    if (one.sums().currencies().size() > 1) {
      throw new UnreadableBillException(
          one.delivery().name()
              + " bills AWS Glue in two currencies: "
              + String.join(" and ", one.sums().currencies()));
    }
    Set<String> accounts = new TreeSet<>();
    for (String account : one.accounts()) {
      Delivery first = taken.putIfAbsent(account, one.delivery());
      if (first == null) {
        accounts.add(account);
      } else if (first.source().equals(one.delivery().source())) {
        throw new UnreadableBillException(
            "account "
                + account
                + " was delivered twice, in "
                + first.name()
                + " and in "
                + one.delivery().name()
                + ": keep one of them in the source");
      }
    }
    DeliveryRows rows =
        new DeliveryRows(month, one, accounts, MonthStatus.of(one.sums(), month, now));
    BillStatus status =
        MonthStatus.replacing(
            before.stream().filter(row -> accounts.contains(row.cell().accountId())).toList(),
            rows.daily(),
            rows.status());
    DeliveryRows whole = new DeliveryRows(month, one, accounts, status);
    daily.addAll(whole.daily());
    List<BilledSession> named = whole.sessions(ids);
    sessions.addAll(named);
    charges.addAll(whole.charges());
    deliveries.add(delivery(one, status, !named.isEmpty()));
  }

  private BillDelivery delivery(DeliveryMonth one, BillStatus status, boolean hasSessions) {
    return new BillDelivery(
        month,
        one.delivery().source(),
        one.form(),
        one.delivery().name(),
        one.delivery().files().stream().map(file -> file.name()).toList(),
        one.delivery().bytes(),
        one.delivery().hash(),
        one.rows(),
        one.sums().rows(),
        one.sums().sessionRows(),
        hasSessions,
        status,
        one.delivery().deliveredAt(),
        now);
  }
}
