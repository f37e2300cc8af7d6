package io.dpuledger.analysis.reconciliation;

import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.model.price.BillTolerance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a bill and the ledger agree, on the days that could be judged.
 *
 * @param unexplainedCost what is not explained, each part without its sign; null if a price is
 *     unknown
 * @param explainedShare of all differences, each without its sign; null if there are none
 * @param days accounts, regions and units on a day
 * @param daysBeyond those of them beyond the tolerance
 * @param bias the largest share of billed unit-hours of a region and unit that is not explained,
 *     with its sign; null if nothing was billed
 */
public record Agreement(
    @Nullable BigDecimal unexplainedCost,
    @Nullable Double explainedShare,
    int days,
    int daysBeyond,
    @Nullable Double bias,
    boolean isWithinTolerance) {

  /** A day, or a month without days, of what is metered together. */
  record Judged(Metered metered, @Nullable LocalDate day) {}

  /** Unit-hours. */
  private record Hours(BigDecimal billed, BigDecimal unexplained) {
    Hours plus(Hours other) {
      return new Hours(billed.add(other.billed), unexplained.add(other.unexplained));
    }
  }

  /**
   * @param billed the billed hours of everything that was judged
   * @param parts the causes of the same account and month
   */
  static @Nullable Agreement of(
      YearMonth month,
      Map<Judged, BigDecimal> billed,
      List<BillReconciliation> parts,
      BillTolerance tolerance) {
    if (billed.isEmpty()) {
      return null;
    }
    Map<Judged, Hours> days = new HashMap<>();
    billed.forEach((day, hours) -> days.put(day, new Hours(hours, BigDecimal.ZERO)));
    for (BillReconciliation part : parts) {
      if (part.cause().isUnexplained()) {
        days.merge(
            new Judged(part.metered(), part.day()),
            new Hours(BigDecimal.ZERO, part.unitHours()),
            Hours::plus);
      }
    }
    Map<Metered, Hours> months = new HashMap<>();
    days.forEach((day, hours) -> months.merge(day.metered(), hours, Hours::plus));
    int beyond =
        (int)
            days.entrySet().stream()
                .filter(
                    day ->
                        isBeyond(
                            day.getValue(),
                            tolerance.share(),
                            allowed(day.getKey().day(), month, tolerance)))
                .count();
    boolean isBiased =
        months.values().stream()
            .anyMatch(hours -> isBeyond(hours, tolerance.monthlyBias(), tolerance.unitHours()));
    BigDecimal unexplained = cost(parts, true);
    return new Agreement(
        unexplained,
        share(unexplained, cost(parts, false)),
        days.size(),
        beyond,
        bias(months),
        beyond == 0 && !isBiased);
  }

  private static BigDecimal allowed(
      @Nullable LocalDate day, YearMonth month, BillTolerance tolerance) {
    return day != null
        ? tolerance.unitHours()
        : tolerance.unitHours().multiply(BigDecimal.valueOf(month.lengthOfMonth()));
  }

  private static boolean isBeyond(Hours hours, BigDecimal share, BigDecimal unitHours) {
    return hours.unexplained().abs().compareTo(hours.billed().multiply(share).max(unitHours)) > 0;
  }

  private static @Nullable Double bias(Map<Metered, Hours> months) {
    return months.values().stream()
        .filter(hours -> hours.billed().signum() > 0)
        .map(hours -> hours.unexplained().doubleValue() / hours.billed().doubleValue())
        .max((one, other) -> Double.compare(Math.abs(one), Math.abs(other)))
        .orElse(null);
  }

  private static @Nullable BigDecimal cost(
      List<BillReconciliation> parts, boolean unexplainedOnly) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BillReconciliation part : parts) {
      if (part.cause().isJudged() && (!unexplainedOnly || part.cause().isUnexplained())) {
        BigDecimal cost = part.listCost();
        if (cost == null) {
          return null;
        }
        sum = sum.add(cost.abs());
      }
    }
    return sum;
  }

  private static @Nullable Double share(
      @Nullable BigDecimal unexplained, @Nullable BigDecimal all) {
    return unexplained == null || all == null || all.signum() == 0
        ? null
        : Double.valueOf(1 - unexplained.doubleValue() / all.doubleValue());
  }
}
