package io.dpuledger.bill.month;

import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How final a month is. */
public final class MonthStatus {
  private static final Duration PRESUMED = Duration.ofDays(15);

  private MonthStatus() {}

  /** Whether a month ended so long ago that AWS hardly changes it any more. */
  public static boolean isPresumedClosed(YearMonth month, Instant now) {
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return !now.isBefore(end.plus(PRESUMED));
  }

  static BillStatus of(BillSums sums, YearMonth month, Instant now) {
    if (sums.hasInvoice()) {
      return BillStatus.CLOSED;
    }
    return isPresumedClosed(month, now) && !sums.isEstimated()
        ? BillStatus.PRESUMED_CLOSED
        : BillStatus.OPEN;
  }

  /**
   * The status of rows that replace others: a closed month whose figures change is restated. A bill
   * in another form shows other figures, which restates nothing.
   *
   * @param before published rows of the same accounts
   * @param after rows with the status that they have by themselves
   */
  static BillStatus replacing(List<BillDaily> before, List<BillDaily> after, BillStatus own) {
    boolean wasClosed =
        !before.isEmpty() && before.stream().allMatch(row -> row.status().isClosed());
    if (!wasClosed) {
      return own;
    }
    boolean wasRestated = before.stream().anyMatch(row -> row.status() == BillStatus.RESTATED);
    boolean isOtherForm = after.stream().anyMatch(row -> row.form() != before.get(0).form());
    if (wasRestated || (!isOtherForm && !figures(before).equals(figures(after)))) {
      return BillStatus.RESTATED;
    }
    return own.isClosed() ? own : before.get(0).status();
  }

  private static Set<List<@Nullable Object>> figures(List<BillDaily> rows) {
    return rows.stream().map(MonthStatus::figures).collect(Collectors.toSet());
  }

  private static List<@Nullable Object> figures(BillDaily row) {
    List<@Nullable Object> figures = new ArrayList<>();
    figures.add(row.cell().accountId());
    figures.add(row.cell().region());
    figures.add(row.cell().capacityUnit());
    figures.add(row.day());
    figures.add(number(row.cell().listUnitPrice()));
    figures.add(number(row.unitHours()));
    figures.add(number(row.listCost()));
    figures.add(number(row.contractedCost()));
    figures.add(number(row.billedCost()));
    return figures;
  }

  private static @Nullable BigDecimal number(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros();
  }
}
