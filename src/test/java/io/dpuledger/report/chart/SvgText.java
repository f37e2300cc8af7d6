package io.dpuledger.report.chart;

import java.util.List;
import java.util.regex.Pattern;

/** Reads texts back out of a drawing. */
final class SvgText {
  private static final Pattern MIDDLE =
      Pattern.compile("<text x=\"([0-9.]+)\" y=\"[0-9.]+\" class=\"[a-z0-9]+ m\"");
  private static final Pattern TEXT = Pattern.compile("<text [^>]*>([^<]*)</text>");

  private static final Pattern PLACED =
      Pattern.compile("<text x=\"[0-9.]+\" y=\"([0-9.]+)\"[^>]*>([^<]*)</text>");

  private SvgText() {}

  static List<Double> middlesOf(String svg) {
    return MIDDLE.matcher(svg).results().map(found -> Double.valueOf(found.group(1))).toList();
  }

  /** How high each text stands that contains some other. */
  static List<Double> heightsOf(String svg, String part) {
    return PLACED
        .matcher(svg)
        .results()
        .filter(found -> found.group(2).contains(part))
        .map(found -> Double.valueOf(found.group(1)))
        .toList();
  }

  static List<String> textsOf(String svg) {
    return TEXT.matcher(svg).results().map(found -> found.group(1)).toList();
  }
}
