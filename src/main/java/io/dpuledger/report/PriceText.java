package io.dpuledger.report;

/** Says where a price is from. */
public final class PriceText {
  private PriceText() {}

  public static String source(PriceUsed price) {
    String source = price.source();
    return source == null ? "no longer in the rate card" : source;
  }
}
