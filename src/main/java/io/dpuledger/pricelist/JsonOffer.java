package io.dpuledger.pricelist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.Reader;

/** Reads an offer file in JSON: first the products, then, separately, the terms. */
final class JsonOffer {
  /** SKUs are field names here, so a file must not exhaust memory with them. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .build();

  private final Reader in;
  private final Offer offer;
  private boolean hasProducts;
  private boolean hasTerms;

  JsonOffer(Reader in, Offer offer) {
    this.in = in;
    this.offer = offer;
  }

  void read() throws IOException {
    try (JsonParser parser = JSON.createParser(in)) {
      JsonFields json = new JsonFields(parser);
      parser.nextToken();
      json.each("the file", name -> readField(json, name));
      if (parser.nextToken() != null) {
        throw new MalformedOfferException(json.line(), "continues after its end");
      }
    } catch (JsonEOFException e) {
      throw new MalformedOfferException(e.getLocation().getLineNr(), "is truncated");
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new MalformedOfferException(line, "is not JSON");
    }
    if (!hasProducts || !hasTerms) {
      throw new MalformedOfferException(0, "has no " + (hasProducts ? "terms" : "products"));
    }
  }

  private void readField(JsonFields json, String name) throws IOException {
    switch (name) {
      case "offerCode" -> offer.code(json.text(name), json.line());
      case "version" -> offer.version(json.text(name), json.line());
      case "publicationDate" -> offer.publicationDate(json.text(name), json.line());
      case "products" -> {
        hasProducts = true;
        json.each(name, sku -> offer.add(new JsonProduct(json, sku).read()));
      }
      case "terms" -> readTerms(json);
      case "PriceList" ->
          throw new MalformedOfferException(json.line(), "is output of 'aws pricing get-products'");
      default -> json.skip();
    }
  }

  private void readTerms(JsonFields json) throws IOException {
    if (!hasProducts) {
      throw new MalformedOfferException(json.line(), "has its terms before its products");
    }
    hasTerms = true;
    json.each(
        "terms",
        type -> {
          if (type.equals("OnDemand")) {
            json.each(type, sku -> readOffersOf(json, sku));
          } else {
            json.skip();
          }
        });
  }

  private void readOffersOf(JsonFields json, String sku) throws IOException {
    if (offer.sells(sku)) {
      json.each("the terms of " + sku, term -> new JsonTerm(json, offer, sku).read());
    } else {
      json.skip();
    }
  }
}
