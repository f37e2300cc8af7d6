package io.dpuledger.report.delivery;

import io.dpuledger.model.VisibleText;

/** Makes one line of what anybody typed: no break of it can begin a header or a list of its own. */
public final class Line {
  private Line() {}

  /** The text without control characters, cut to so many letters. */
  public static String cut(String text, int most) {
    String line = VisibleText.of(text);
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }
}
