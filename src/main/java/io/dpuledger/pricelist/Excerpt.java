package io.dpuledger.pricelist;

/** Quotes what a file holds in a message, as far as a line has room for it. */
final class Excerpt {
  private static final int MOST_LETTERS = 60;

  private Excerpt() {}

  static String of(String text) {
    return text.codePointCount(0, text.length()) > MOST_LETTERS
        ? "'" + text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS)) + "…'"
        : "'" + text + "'";
  }
}
