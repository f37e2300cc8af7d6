package io.dpuledger.pricelist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The prices of interactive sessions in the price list.
 *
 * @param version the version of the price list
 * @param publicationDate as AWS writes it
 * @param prices no two of them apply to the same session
 * @param leftOut in the order of the file
 */
public record PriceList(
    String version, String publicationDate, List<SkuPrice> prices, List<LeftOutPrice> leftOut) {
  private static final int DATE_LETTERS = 10;

  public PriceList {
    prices = List.copyOf(prices);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Reads an offer file.
   *
   * @param knownRegions the names of AWS regions; prices of others are skipped
   * @throws PriceListException if the file does not exist, or is something else
   */
  public static PriceList read(Path file, Set<String> knownRegions) {
    Offer offer = OfferFile.read(file);
    String source =
        "AWS price list AWSGlue, %s, version %s"
            .formatted(offer.publicationDate().substring(0, DATE_LETTERS), offer.version());
    List<LeftOutPrice> leftOut = new ArrayList<>(productsWithoutPrice(offer));
    ConflictingPrices candidates = new ConflictingPrices();
    for (OfferRow row : offer.rows()) {
      try {
        candidates.add(row, SessionPrice.of(row, knownRegions, source));
      } catch (NotUnderstoodException e) {
        leftOut.add(new LeftOutPrice(row.sku(), row.rate().line(), String.valueOf(e.getMessage())));
      }
    }
    leftOut.addAll(candidates.leftOut());
    leftOut.sort(Comparator.comparingLong(LeftOutPrice::line).thenComparing(LeftOutPrice::sku));
    return new PriceList(offer.version(), offer.publicationDate(), candidates.only(), leftOut);
  }

  private static List<LeftOutPrice> productsWithoutPrice(Offer offer) {
    Set<String> priced = new HashSet<>();
    offer.rows().forEach(row -> priced.add(row.sku()));
    return offer.products().stream()
        .filter(product -> !priced.contains(product.sku()))
        .map(product -> new LeftOutPrice(product.sku(), product.line(), "no on-demand price"))
        .toList();
  }
}
