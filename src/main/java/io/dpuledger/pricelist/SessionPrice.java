package io.dpuledger.pricelist;

import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;

/** Converts one price of the price list to a line of the rate card, or says why not. */
final class SessionPrice {
  private static final Pattern SKU = Pattern.compile("[A-Za-z0-9]{1,40}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,20})?");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Set<String> FIRST_TIERS = Set.of("", "0");
  private static final Set<String> LAST_TIERS = Set.of("", "Inf");
  private static final int DATE_LETTERS = 10;

  private SessionPrice() {}

  static ListPrice of(OfferRow row, Set<String> knownRegions, String source)
      throws NotUnderstoodException {
    OfferProduct product = row.product();
    OfferRate rate = row.rate();
    require(SKU.matcher(product.sku()).matches(), "this is not a SKU");
    require(
        knownRegions.contains(product.regionCode()),
        "unknown region " + Excerpt.of(product.regionCode()));
    SessionUsage usage = SessionUsage.of(product.usageType(), rate.unit(), product.group());
    requireOneTier(rate);
    require(
        CURRENCY.matcher(rate.currency()).matches(),
        Excerpt.of(rate.currency()) + " is not a currency code such as USD");
    return new ListPrice(
        product.regionCode(),
        usage.unit(),
        usage.workerFamily(),
        null,
        usage.glueVersionBelow(),
        day(rate.effectiveDate()),
        null,
        amount(rate.price()),
        rate.currency(),
        PriceBasis.LIST,
        source);
  }

  private static void requireOneTier(OfferRate rate) throws NotUnderstoodException {
    require(
        FIRST_TIERS.contains(rate.startingRange()) && LAST_TIERS.contains(rate.endingRange()),
        "price for a tier, from %s to %s"
            .formatted(Excerpt.of(rate.startingRange()), Excerpt.of(rate.endingRange())));
  }

  /** The price list writes 0.4400000000, the rate card 0.44. */
  private static BigDecimal amount(String text) throws NotUnderstoodException {
    require(AMOUNT.matcher(text).matches(), Excerpt.of(text) + " is not a price");
    BigDecimal amount = new BigDecimal(text);
    require(amount.signum() != 0, "price is zero, which would hide a missing price");
    require(
        ListPrice.isPrice(amount),
        text + " is not a price above 0 and below 1000, with at most 6 decimals");
    BigDecimal shortest = amount.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  private static LocalDate day(String text) throws NotUnderstoodException {
    try {
      return text.length() == DATE_LETTERS
          ? LocalDate.parse(text)
          : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    } catch (DateTimeParseException e) {
      throw new NotUnderstoodException(Excerpt.of(text) + " is not an effective date");
    }
  }

  private static void require(boolean holds, String reason) throws NotUnderstoodException {
    if (!holds) {
      throw new NotUnderstoodException(reason);
    }
  }
}
