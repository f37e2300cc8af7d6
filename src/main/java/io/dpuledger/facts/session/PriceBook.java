package io.dpuledger.facts.session;

import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.price.RateCard;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up prices of the rate card, prepared for repeated use. */
public final class PriceBook implements Serializable {
  private static final long serialVersionUID = 1;

  private final List<ListPrice> prices;
  private final Map<Kind, List<ListPrice>> byKind = new HashMap<>();

  PriceBook(RateCard rateCard) {
    this.prices = rateCard.prices();
  }

  /** Everything that a price depends on except the day. */
  private record Kind(
      String region, CapacityUnit unit, @Nullable String workerType, @Nullable String glueVersion)
      implements Serializable {}

  /**
   * The price of a unit-hour.
   *
   * @param perUnitHour null if unknown, as is the currency then
   */
  public record Price(
      @Nullable BigDecimal perUnitHour, @Nullable String currency, PriceBasis basis) {
    static final Price MISSING = new Price(null, null, PriceBasis.MISSING);

    private static Price of(ListPrice price, boolean isUnknownType) {
      return new Price(
          Decimals.rounded(price.pricePerUnitHour(), Decimals.MONEY),
          price.currency(),
          isUnknownType && price.basis() == PriceBasis.LIST ? PriceBasis.ASSUMED : price.basis());
    }
  }

  /**
   * @param isUnknownType whether the worker type is unknown: then a price is assumed
   */
  Price of(
      String region,
      CapacityUnit unit,
      @Nullable String workerType,
      @Nullable String glueVersion,
      boolean isUnknownType,
      LocalDate day) {
    List<ListPrice> ofKind =
        byKind.computeIfAbsent(
            new Kind(region, unit, workerType, glueVersion),
            kind ->
                prices.stream()
                    .filter(one -> one.isForSession(region, unit, workerType, glueVersion))
                    .toList());
    for (ListPrice price : ofKind) {
      if (price.isInForceOn(day)) {
        return Price.of(price, isUnknownType);
      }
    }
    return Price.MISSING;
  }
}
