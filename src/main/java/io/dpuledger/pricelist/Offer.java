package io.dpuledger.pricelist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The session prices of an offer file, collected while the file is read. */
final class Offer {
  private static final String GLUE = "AWSGlue";
  private static final Pattern VERSION = Pattern.compile("[\\w.:-]{1,64}");
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T[\\d:.]+Z)?");

  private final Map<String, OfferProduct> products = new LinkedHashMap<>();
  private final List<OfferRow> rows = new ArrayList<>();
  private String code = "";
  private String version = "";
  private String publicationDate = "";

  void code(String text, long line) {
    if (!text.equals(GLUE)) {
      throw new MalformedOfferException(
          line, "is the price list of " + Excerpt.of(text) + ", needs that of " + GLUE);
    }
    code = text;
  }

  void version(String text, long line) {
    version = matching(VERSION, "version", text, line);
  }

  void publicationDate(String text, long line) {
    publicationDate = matching(DAY, "publication date", text, line);
  }

  void add(OfferProduct product) {
    if (product.isOfSessions()) {
      products.putIfAbsent(product.sku(), product);
    }
  }

  boolean sells(String sku) {
    return products.containsKey(sku);
  }

  /** Adds a rate of a known product; other products are not for sessions. */
  void add(String sku, OfferRate rate) {
    OfferProduct product = products.get(sku);
    if (product != null) {
      rows.add(new OfferRow(product, rate));
    }
  }

  /** Call this when the file was read completely. */
  void requireComplete() {
    requireSet(code, "offer code");
    requireSet(version, "version");
    requireSet(publicationDate, "publication date");
    if (products.isEmpty()) {
      throw new MalformedOfferException(
          0, "has no product with the operation GlueInteractiveSession");
    }
  }

  List<OfferProduct> products() {
    return List.copyOf(products.values());
  }

  List<OfferRow> rows() {
    return List.copyOf(rows);
  }

  String version() {
    return version;
  }

  String publicationDate() {
    return publicationDate;
  }

  private static String matching(Pattern shape, String what, String text, long line) {
    if (!shape.matcher(text).matches()) {
      throw new MalformedOfferException(line, Excerpt.of(text) + " is not a valid " + what);
    }
    return text;
  }

  private static void requireSet(String value, String what) {
    if (value.isEmpty()) {
      throw new MalformedOfferException(0, "lacks its " + what);
    }
  }
}
