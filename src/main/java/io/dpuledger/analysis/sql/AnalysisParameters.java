package io.dpuledger.analysis.sql;

import io.dpuledger.model.UsagePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a SELECT is given: days as texts such as 2026-11-21, since the tables name their days so.
 */
public final class AnalysisParameters {
  private static final String AS_OF = "as_of";
  private static final String PERIOD_START = "period_start";
  private static final String PERIOD_END = "period_end";

  private AnalysisParameters() {}

  /**
   * The values of a night.
   *
   * @param period the days that the report looks back on
   */
  public static Map<String, Object> of(LocalDate asOf, UsagePeriod period) {
    return Map.of(
        AS_OF, asOf.toString(),
        PERIOD_START, period.firstDay().toString(),
        PERIOD_END, period.lastDay().toString());
  }

  static SortedSet<String> names() {
    return new TreeSet<>(List.of(AS_OF, PERIOD_START, PERIOD_END));
  }
}
