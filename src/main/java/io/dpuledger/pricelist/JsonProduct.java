package io.dpuledger.pricelist;

import java.io.IOException;

/** Reads the attributes of a product that show whether and how it applies to sessions. */
final class JsonProduct {
  private final JsonFields json;
  private final String sku;
  private String regionCode = "";
  private String usageType = "";
  private String operation = "";
  private String group = "";

  JsonProduct(JsonFields json, String sku) {
    this.json = json;
    this.sku = sku;
  }

  OfferProduct read() throws IOException {
    long line = json.line();
    json.each(
        "product " + sku,
        name -> {
          if (name.equals("attributes")) {
            json.each("attributes of " + sku, this::readAttribute);
          } else {
            json.skip();
          }
        });
    return new OfferProduct(sku, regionCode, usageType, operation, group, line);
  }

  private void readAttribute(String name) throws IOException {
    switch (name) {
      case "regionCode" -> regionCode = json.text(name);
      case "usagetype" -> usageType = json.text(name);
      case "operation" -> operation = json.text(name);
      case "group" -> group = json.text(name);
      default -> json.skip();
    }
  }
}
