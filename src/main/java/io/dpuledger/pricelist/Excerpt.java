package io.dpuledger.pricelist;

/** Quotes text from a file in a message, shortened to fit on a line. */
final class Excerpt {
  private static final int MOST_LETTERS = 60;

  private Excerpt() {}

  static String of(String text) {
    return text.codePointCount(0, text.length()) > MOST_LETTERS
        ? "'" + text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS)) + "…'"
        : "'" + text + "'";
  }
}
