package io.dpuledger.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Guesses how wide text is in a sans-serif font of 12 pixels, rather too wide than too narrow, so
 * that nothing overlaps whatever font the reader has.
 */
final class TextWidth {
  private static final String NARROW = "iljftrI.,:;'|!()[]{} ";
  private static final String WIDE = "mwMWGOQ@%&";
  private static final char ELLIPSIS = '…';

  private TextWidth() {}

  static double of(String text) {
    return text.codePoints().mapToDouble(TextWidth::ofCodePoint).sum();
  }

  /** The text, or as much of its beginning as fits, with an ellipsis. */
  static String fit(String text, double width) {
    if (of(text) <= width) {
      return text;
    }
    double left = width - ofCodePoint(ELLIPSIS);
    int end = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      left -= ofCodePoint(point);
      if (left < 0) {
        break;
      }
      end += Character.charCount(point);
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /** The words of a text in as many lines as it takes; a word that is too long is cut. */
  static List<String> lines(String text, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (of(longer) > width && !line.isEmpty()) {
        lines.add(fit(line, width));
        longer = word;
      }
      line = longer;
    }
    lines.add(fit(line, width));
    return List.copyOf(lines);
  }

  private static double ofCodePoint(int point) {
    if (point > 0x2E7F) {
      return 12.5;
    }
    if (NARROW.indexOf(point) >= 0) {
      return 4.6;
    }
    if (WIDE.indexOf(point) >= 0 || point == ELLIPSIS) {
      return 11.5;
    }
    return Character.isUpperCase(point) ? 8.8 : 7.4;
  }
}
