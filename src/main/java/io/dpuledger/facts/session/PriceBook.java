package io.dpuledger.facts.session;

import io.dpuledger.model.price.BilledPrices;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.price.RateCard;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up prices of the rate card and of bills, prepared for repeated use. */
public final class PriceBook implements Serializable {
  private static final long serialVersionUID = 1;

  private final List<ListPrice> prices;
  private final BilledPrices billed;
  private final Map<Kind, List<ListPrice>> byKind = new HashMap<>();

  PriceBook(RateCard rateCard, BilledPrices billed) {
    this.prices = rateCard.prices();
    this.billed = billed;
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

    private static Price of(
        BigDecimal perUnitHour, String currency, PriceBasis basis, boolean isUnknownType) {
      return new Price(
          Decimals.rounded(perUnitHour, Decimals.MONEY),
          currency,
          isUnknownType && basis != PriceBasis.OVERRIDE ? PriceBasis.ASSUMED : basis);
    }
  }

  /**
   * What the user set; else what AWS billed; else the price of the rate card.
   *
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
    ListPrice listed = null;
    for (ListPrice price : ofKind) {
      if (price.isInForceOn(day)) {
        listed = price;
        break;
      }
    }
    if (listed == null || listed.basis() != PriceBasis.OVERRIDE) {
      BilledPrices.Rate rate = billed(region, unit, workerType, glueVersion, day);
      if (rate != null) {
        return Price.of(rate.perUnitHour(), rate.currency(), PriceBasis.BILLED, isUnknownType);
      }
    }
    return listed == null
        ? Price.MISSING
        : Price.of(listed.pricePerUnitHour(), listed.currency(), listed.basis(), isUnknownType);
  }

  private BilledPrices.@Nullable Rate billed(
      String region,
      CapacityUnit unit,
      @Nullable String workerType,
      @Nullable String glueVersion,
      LocalDate day) {
    String family = workerType == null ? null : workerType.split("\\.", 2)[0];
    return billed.rates().isEmpty()
        ? null
        : billed.rate(region, unit, family, glueVersion, YearMonth.from(day)).orElse(null);
  }

  /**
   * The share of the list price that an account paid, by its bill.
   *
   * @param otherwise the share if no closed bill says so
   */
  BigDecimal contractedShare(String accountId, LocalDate day, BigDecimal otherwise) {
    return billed.shares().isEmpty()
        ? otherwise
        : billed.share(accountId, YearMonth.from(day)).orElse(otherwise);
  }
}
