package io.dpuledger.report.chart;

import java.util.List;
import java.util.regex.Pattern;

/** Reads texts back out of a drawing. */
final class SvgText {
  private static final Pattern MIDDLES =
      Pattern.compile("<g class=\"[a-z0-9]+ m\">.*?</g>|<text [^>]*class=\"[a-z0-9]+ m\"");
  private static final Pattern PLACE = Pattern.compile("<text x=\"([0-9.]+)\"");
  private static final Pattern TEXT = Pattern.compile("<text [^>]*>([^<]*)</text>");

  private static final Pattern PLACED =
      Pattern.compile("<text x=\"[0-9.]+\" y=\"([0-9.]+)\"[^>]*>([^<]*)</text>");

  private SvgText() {}

  /** Where texts stand that are held in their middle, from left to right. */
  static List<Double> middlesOf(String svg) {
    return MIDDLES
        .matcher(svg)
        .results()
        .flatMap(row -> PLACE.matcher(row.group()).results())
        .map(found -> Double.valueOf(found.group(1)))
        .sorted()
        .toList();
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
