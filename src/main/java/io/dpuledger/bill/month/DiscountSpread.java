package io.dpuledger.bill.month;

import io.dpuledger.bill.BillCharge.Kind;
import io.dpuledger.bill.month.BillSums.DayCell;
import io.dpuledger.bill.month.BillSums.DiscountKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Spreads discounts in rows of their own over the usage that they are for, by its list cost. What
 * is spread adds up to the discount exactly.
 */
final class DiscountSpread {
  static final int PLACES = 6;
  static final Comparator<DayCell> ORDER =
      Comparator.comparing((DayCell one) -> one.cell().accountId())
          .thenComparing(one -> one.cell().region())
          .thenComparing(one -> one.cell().capacityUnit())
          .thenComparing(
              one -> one.cell().listUnitPrice(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(DayCell::day, Comparator.nullsFirst(Comparator.naturalOrder()));
  private static final Comparator<DiscountKey> KEYS = Comparator.comparing(DiscountKey::toString);

  private final BillSums sums;
  private final Map<String, List<DayCell>> cells;

  private DiscountSpread(BillSums sums) {
    this.sums = sums;
    this.cells =
        sums.cells().keySet().stream()
            .sorted(ORDER)
            .collect(Collectors.groupingBy(one -> one.cell().accountId()));
  }

  /** What each cell is discounted, as a negative cost; nothing for usage that is net already. */
  static Map<DayCell, BigDecimal> of(BillSums sums) {
    Map<DayCell, BigDecimal> spread = new HashMap<>();
    if (!sums.isNet()) {
      DiscountSpread all = new DiscountSpread(sums);
      sums.discounts().entrySet().stream()
          .sorted(Map.Entry.comparingByKey(KEYS))
          .forEach(discount -> all.spread(discount.getKey(), discount.getValue(), spread));
    }
    return spread;
  }

  private void spread(DiscountKey key, BigDecimal discount, Map<DayCell, BigDecimal> spread) {
    List<DayCell> discounted =
        cells.getOrDefault(key.accountId(), List.of()).stream()
            .filter(cell -> isFor(key, cell))
            .toList();
    BigDecimal weight = BigDecimal.ZERO;
    for (DayCell cell : discounted) {
      weight = weight.add(weight(cost(cell)));
    }
    BigDecimal all = key.isSession() ? weight : weight.add(ofOtherUsage(key.accountId()));
    if (weight.signum() <= 0) {
      return;
    }
    BigDecimal before = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    for (DayCell cell : discounted) {
      sum = sum.add(weight(cost(cell)));
      BigDecimal now = discount.multiply(sum).divide(all, PLACES, RoundingMode.HALF_UP);
      spread.merge(cell, now.subtract(before), BigDecimal::add);
      before = now;
    }
  }

  private static boolean isFor(DiscountKey key, DayCell cell) {
    return matches(key.region(), cell.cell().region())
        && matches(key.capacityUnit(), cell.cell().capacityUnit())
        && matches(key.day(), cell.day());
  }

  private static boolean matches(@Nullable Object wanted, @Nullable Object value) {
    return wanted == null || value == null || wanted.equals(value);
  }

  private UsageSum cost(DayCell cell) {
    return Objects.requireNonNull(sums.cells().get(cell));
  }

  private static BigDecimal weight(UsageSum usage) {
    return usage.list() == null ? usage.billed() : usage.list();
  }

  /** A discount on AWS Glue as a whole is for jobs and crawlers too. */
  private BigDecimal ofOtherUsage(String account) {
    BigDecimal other = BigDecimal.ZERO;
    for (var charge : sums.charges().entrySet()) {
      if (charge.getKey().kind() == Kind.USAGE
          && charge.getKey().accountId().equals(account)
          && !"GlueInteractiveSession".equals(charge.getKey().operation())) {
        other = other.add(weight(charge.getValue()));
      }
    }
    return other;
  }
}
