package io.dpuledger.model.price;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The price of unit-hours with the newest Glue version that has its own prices. Only known prices:
 * recommendations do not use assumed ones.
 *
 * @param perUnitHour prices by {@link #key}
 */
public record VersionPrices(String glueVersion, Map<String, BigDecimal> perUnitHour)
    implements Serializable {
  /** The worker family of a price for all families. */
  public static final String ANY_FAMILY = "*";

  public VersionPrices {
    perUnitHour = Map.copyOf(perUnitHour);
  }

  /** The key of a region, a capacity unit and a worker family such as R. */
  public static String key(String region, String unit, String workerFamily) {
    return region + "|" + unit + "|" + workerFamily;
  }

  /** As of a day; empty if no version has its own known price. */
  public static Optional<VersionPrices> newest(RateCard card, LocalDate day) {
    List<ListPrice> known =
        card.prices().stream()
            .filter(
                price -> price.basis() == PriceBasis.LIST || price.basis() == PriceBasis.OVERRIDE)
            .filter(price -> price.isInForceOn(day))
            .filter(price -> price.glueVersionFrom() != null)
            .toList();
    return known.stream()
        .map(price -> Objects.requireNonNull(price.glueVersionFrom()))
        .max(Comparator.naturalOrder())
        .map(version -> new VersionPrices(version.toPlainString(), prices(known, version)));
  }

  private static Map<String, BigDecimal> prices(List<ListPrice> known, BigDecimal version) {
    Map<String, BigDecimal> prices = new HashMap<>();
    for (ListPrice price : known) {
      if (version.compareTo(price.glueVersionFrom()) == 0) {
        String family = price.workerFamily();
        prices.put(
            key(price.region(), price.unit().label(), family == null ? ANY_FAMILY : family),
            price.pricePerUnitHour());
      }
    }
    return prices;
  }
}
