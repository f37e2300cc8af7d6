package io.dpuledger.analysis.calibration;

import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rates of closed bills as lines of a rate card, one for each Glue version. */
public final class BilledCard {
  private BilledCard() {}

  /** Each rate holds from the first day of its month until that of a month with another one. */
  public static List<ListPrice> of(Collection<BillPrice> prices) {
    Map<String, List<BillPrice>> series = new TreeMap<>();
    prices.stream()
        .filter(price -> price.version() != null && price.version().glueVersion() != null)
        .sorted(Comparator.comparing(BillPrice::month).thenComparing(BillPrice.ORDER))
        .forEach(
            price ->
                series
                    .computeIfAbsent(
                        String.join(
                            " ",
                            price.region(),
                            price.capacityUnit(),
                            String.valueOf(price.version())),
                        one -> new ArrayList<>())
                    .add(price));
    return series.values().stream().flatMap(one -> lines(one).stream()).toList();
  }

  private static List<ListPrice> lines(List<BillPrice> months) {
    List<ListPrice> lines = new ArrayList<>();
    LocalDate until = null;
    BillPrice later = null;
    for (int i = months.size() - 1; i >= 0; i--) {
      BillPrice price = months.get(i);
      if (later != null && later.month().equals(price.month())) {
        continue;
      }
      boolean isSameAsBefore = i > 0 && isSame(months.get(i - 1), price);
      if (!isSameAsBefore) {
        lines.add(0, line(price, until));
        until = price.month().atDay(1);
      }
      later = price;
    }
    return lines;
  }

  private static boolean isSame(BillPrice one, BillPrice other) {
    return one.listUnitPrice().compareTo(other.listUnitPrice()) == 0
        && one.billingCurrency().equals(other.billingCurrency());
  }

  private static ListPrice line(BillPrice price, @Nullable LocalDate until) {
    MeteredVersion sessions = Objects.requireNonNull(price.version());
    BigDecimal version = new BigDecimal(Objects.requireNonNull(sessions.glueVersion()));
    return new ListPrice(
        price.region(),
        CapacityUnit.ofLabel(price.capacityUnit()).orElseThrow(),
        sessions.workerFamily(),
        version,
        version.add(version.ulp()),
        price.month().atDay(1),
        until,
        price.listUnitPrice().stripTrailingZeros(),
        price.billingCurrency(),
        PriceBasis.LIST,
        "AWS bill of %s%s"
            .formatted(
                price.month(), price.rateCode() == null ? "" : ", rate code " + price.rateCode()));
  }
}
