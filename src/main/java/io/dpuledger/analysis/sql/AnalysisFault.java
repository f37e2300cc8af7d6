package io.dpuledger.analysis.sql;

import java.util.Comparator;

/**
 * What is wrong with an analyst's file, and what to do.
 *
 * @param line the line of the file; 0 if it is about the whole of it
 */
public record AnalysisFault(String place, int line, String what) {
  static final Comparator<AnalysisFault> BY_PLACE =
      Comparator.comparing(AnalysisFault::place).thenComparing(AnalysisFault::line);

  /** The same for people who do not know the machine that the file is on. */
  public AnalysisFault withoutFolder() {
    return new AnalysisFault(place.substring(place.lastIndexOf('/') + 1), line, what);
  }

  @Override
  public String toString() {
    return place + (line > 0 ? ":" + line : "") + ": " + what;
  }
}
