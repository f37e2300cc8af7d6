package io.dpuledger.bill.month;

import io.dpuledger.bill.BillCell;
import io.dpuledger.bill.BillCharge.Kind;
import io.dpuledger.bill.form.BillLine;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All lines of one month in a delivery, or in a part of one. The order of lines and parts does not
 * matter: decimals are added whole, and rounded once at the end.
 */
public final class BillSums implements Serializable {
  private static final long serialVersionUID = 1;

  private final HashMap<DayCell, UsageSum> cells = new HashMap<>();
  private final HashMap<SessionCell, UsageSum> sessions = new HashMap<>();
  private final HashMap<ChargeKey, UsageSum> charges = new HashMap<>();
  private final HashMap<DiscountKey, BigDecimal> discounts = new HashMap<>();
  private final TreeSet<String> currencies = new TreeSet<>();
  private long rows;
  private long sessionRows;
  private long withoutInvoice;
  private boolean isNet;
  private boolean isEstimated;

  record DayCell(BillCell cell, @Nullable LocalDate day) implements Serializable {}

  record SessionCell(BillCell cell, LocalDate day, String sessionId) implements Serializable {}

  record ChargeKey(
      String accountId,
      @Nullable YearMonth correctedMonth,
      @Nullable String operation,
      Kind kind,
      String lineItemType)
      implements Serializable {}

  /**
   * What a discount in a row of its own is given on; null is all.
   *
   * @param isSession whether it is for sessions only
   */
  record DiscountKey(
      String accountId,
      boolean isSession,
      @Nullable String region,
      @Nullable String capacityUnit,
      @Nullable LocalDate day)
      implements Serializable {}

  public void add(BillLine line) {
    rows++;
    currencies.add(line.billingCurrency());
    charges
        .computeIfAbsent(
            new ChargeKey(
                line.accountId(),
                line.correctedMonth(),
                line.operation(),
                line.kind(),
                line.lineItemType()),
            key -> new UsageSum())
        .add(line);
    BillCell cell = line.cell();
    if (cell != null) {
      addUsage(line, cell);
    } else if (line.kind() == Kind.DISCOUNT
        && line.correctedMonth() == null
        && (line.isSession() || line.operation() == null)) {
      discounts.merge(
          new DiscountKey(
              line.accountId(), line.isSession(), line.region(), line.capacityUnit(), line.day()),
          line.billedCost(),
          BigDecimal::add);
    }
  }

  private void addUsage(BillLine line, BillCell cell) {
    sessionRows++;
    isNet |= line.isNet();
    isEstimated |= line.isEstimated();
    if (!line.hasInvoice()) {
      withoutInvoice++;
    }
    cells.computeIfAbsent(new DayCell(cell, line.day()), key -> new UsageSum()).add(line);
    if (line.sessionId() != null && line.day() != null) {
      sessions
          .computeIfAbsent(
              new SessionCell(cell, line.day(), line.sessionId()), key -> new UsageSum())
          .add(line);
    }
  }

  /** Adds another part of the same delivery. */
  public void add(BillSums other) {
    merge(cells, other.cells);
    merge(sessions, other.sessions);
    merge(charges, other.charges);
    other.discounts.forEach((key, cost) -> discounts.merge(key, cost, BigDecimal::add));
    currencies.addAll(other.currencies);
    rows += other.rows;
    sessionRows += other.sessionRows;
    withoutInvoice += other.withoutInvoice;
    isNet |= other.isNet;
    isEstimated |= other.isEstimated;
  }

  private static <K> void merge(Map<K, UsageSum> into, Map<K, UsageSum> other) {
    other.forEach((key, sum) -> into.computeIfAbsent(key, same -> new UsageSum()).add(sum));
  }

  Map<DayCell, UsageSum> cells() {
    return cells;
  }

  Map<SessionCell, UsageSum> sessions() {
    return sessions;
  }

  Map<ChargeKey, UsageSum> charges() {
    return charges;
  }

  Map<DiscountKey, BigDecimal> discounts() {
    return discounts;
  }

  SortedSet<String> currencies() {
    return currencies;
  }

  /** Rows of AWS Glue. */
  public long rows() {
    return rows;
  }

  /** Rows of usage of sessions. */
  public long sessionRows() {
    return sessionRows;
  }

  /** Whether every row of usage has an invoice. */
  boolean hasInvoice() {
    return sessionRows > 0 && withoutInvoice == 0;
  }

  /** Whether the rows of usage have the discounts of the contract in them. */
  boolean isNet() {
    return isNet;
  }

  boolean isEstimated() {
    return isEstimated;
  }
}
