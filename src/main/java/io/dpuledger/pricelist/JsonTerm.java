package io.dpuledger.pricelist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one term of a product: its effective date, and its rates in each currency. */
final class JsonTerm {
  private final JsonFields json;
  private final Offer offer;
  private final String sku;
  private final List<Dimension> dimensions = new ArrayList<>();
  private String effectiveDate = "";

  JsonTerm(JsonFields json, Offer offer, String sku) {
    this.json = json;
    this.offer = offer;
    this.sku = sku;
  }

  void read() throws IOException {
    json.each(
        "a term of " + sku,
        name -> {
          switch (name) {
            case "effectiveDate" -> effectiveDate = json.text(name);
            case "priceDimensions" -> json.each(name, rateCode -> readDimension());
            default -> json.skip();
          }
        });
    // The date may come last.
    for (Dimension found : dimensions) {
      for (Amount amount : found.amounts) {
        offer.add(
            sku,
            new OfferRate(
                effectiveDate,
                found.startingRange,
                found.endingRange,
                found.unit,
                amount.price(),
                amount.currency(),
                amount.line()));
      }
    }
  }

  private void readDimension() throws IOException {
    Dimension found = new Dimension();
    json.each(
        "a price of " + sku,
        name -> {
          switch (name) {
            case "unit" -> found.unit = json.text(name);
            // The documentation calls the ranges startingRange and endingRange.
            case "beginRange", "startingRange" -> found.startingRange = json.text(name);
            case "endRange", "endingRange" -> found.endingRange = json.text(name);
            case "pricePerUnit" ->
                json.each(
                    name,
                    currency ->
                        found.amounts.add(new Amount(currency, json.text(currency), json.line())));
            default -> json.skip();
          }
        });
    dimensions.add(found);
  }

  /** A price in one currency. */
  private record Amount(String currency, String price, long line) {}

  /** The part of a price read so far. */
  private static final class Dimension {
    private final List<Amount> amounts = new ArrayList<>();
    private String unit = "";
    private String startingRange = "";
    private String endingRange = "";
  }
}
