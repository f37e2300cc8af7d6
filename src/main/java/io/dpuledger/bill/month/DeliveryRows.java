package io.dpuledger.bill.month;

import static java.math.RoundingMode.HALF_UP;

import io.dpuledger.bill.BillCharge;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillStatus;
import io.dpuledger.bill.BilledSession;
import io.dpuledger.bill.month.BillSums.ChargeKey;
import io.dpuledger.bill.month.BillSums.DayCell;
import io.dpuledger.bill.month.BillSums.SessionCell;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows that a delivery gives to a month, for some of its accounts. Rounds once. */
final class DeliveryRows {
  private static final int PLACES = DiscountSpread.PLACES;

  private final YearMonth month;
  private final DeliveryMonth delivery;
  private final Set<String> accounts;
  private final BillStatus status;
  private final Map<DayCell, BigDecimal> discounts;

  DeliveryRows(YearMonth month, DeliveryMonth delivery, Set<String> accounts, BillStatus status) {
    this.month = month;
    this.delivery = delivery;
    this.accounts = accounts;
    this.status = status;
    this.discounts = DiscountSpread.of(delivery.sums());
  }

  BillStatus status() {
    return status;
  }

  List<BillDaily> daily() {
    return rows(delivery.sums().cells(), cell -> cell.cell().accountId(), this::row);
  }

  private BillDaily row(DayCell cell, UsageSum usage) {
    return new BillDaily(
        month,
        cell.day(),
        cell.cell(),
        usage.rateCode(),
        currency(),
        hours(usage),
        rounded(usage.list()),
        discounted(usage.contracted(), discount(cell)),
        usage.billed().setScale(PLACES, HALF_UP).add(discount(cell)),
        status,
        delivery.form());
  }

  /** A line without an amount of usage is not read. */
  private static BigDecimal hours(UsageSum usage) {
    return Objects.requireNonNull(usage.unitHours()).setScale(PLACES, HALF_UP);
  }

  private BigDecimal discount(DayCell cell) {
    return discounts.getOrDefault(cell, BigDecimal.ZERO);
  }

  private static @Nullable BigDecimal discounted(@Nullable BigDecimal cost, BigDecimal discount) {
    return cost == null ? null : cost.setScale(PLACES, HALF_UP).add(discount);
  }

  private static @Nullable BigDecimal rounded(@Nullable BigDecimal figure) {
    return figure == null ? null : figure.setScale(PLACES, HALF_UP);
  }

  private String currency() {
    return delivery.sums().currencies().first();
  }

  /** Two ids that are stored alike become one session. */
  List<BilledSession> sessions(UnaryOperator<String> ids) {
    Map<SessionCell, BilledSession> rows = new HashMap<>();
    delivery
        .sums()
        .sessions()
        .forEach(
            (session, usage) -> {
              if (accounts.contains(session.cell().accountId())) {
                SessionCell stored =
                    new SessionCell(session.cell(), session.day(), ids.apply(session.sessionId()));
                rows.merge(stored, row(stored, usage), DeliveryRows::sum);
              }
            });
    return List.copyOf(rows.values());
  }

  private BilledSession row(SessionCell session, UsageSum usage) {
    return new BilledSession(
        month,
        session.day(),
        session.cell(),
        session.sessionId(),
        currency(),
        hours(usage),
        usage.billed().setScale(PLACES, HALF_UP).add(discountOf(session, usage)));
  }

  /** The part of its cell's discount, by its part of the cost. */
  private BigDecimal discountOf(SessionCell session, UsageSum usage) {
    DayCell cell = new DayCell(session.cell(), session.day());
    BigDecimal all = Objects.requireNonNull(delivery.sums().cells().get(cell)).billed();
    return all.signum() == 0
        ? BigDecimal.ZERO
        : discount(cell).multiply(usage.billed()).divide(all, PLACES, HALF_UP);
  }

  private static BilledSession sum(BilledSession one, BilledSession other) {
    return new BilledSession(
        one.month(),
        one.day(),
        one.cell(),
        one.sessionId(),
        one.billingCurrency(),
        one.unitHours().add(other.unitHours()),
        one.billedCost().add(other.billedCost()));
  }

  List<BillCharge> charges() {
    return rows(delivery.sums().charges(), ChargeKey::accountId, this::row);
  }

  private BillCharge row(ChargeKey charge, UsageSum usage) {
    return new BillCharge(
        month,
        charge.correctedMonth(),
        charge.accountId(),
        charge.operation(),
        charge.kind(),
        charge.lineItemType(),
        currency(),
        rounded(usage.unitHours()),
        rounded(usage.list()),
        usage.billed().setScale(PLACES, HALF_UP));
  }

  /** The rows of the accounts that are wanted. */
  private <K, R> List<R> rows(
      Map<K, UsageSum> sums, Function<K, String> account, BiFunction<K, UsageSum, R> row) {
    return sums.entrySet().stream()
        .filter(sum -> accounts.contains(account.apply(sum.getKey())))
        .map(sum -> row.apply(sum.getKey(), sum.getValue()))
        .toList();
  }
}
