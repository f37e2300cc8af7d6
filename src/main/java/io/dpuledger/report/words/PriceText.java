package io.dpuledger.report.words;

import io.dpuledger.report.figures.PriceUsed;

/** Says where a price is from. */
public final class PriceText {
  private PriceText() {}

  public static String source(PriceUsed price) {
    String source = price.source();
    return source == null ? "no longer in the rate card" : source;
  }
}
