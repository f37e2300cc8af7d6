package io.dpuledger.analysis.sql;

import java.util.List;

/**
 * What a file says of its answer before it asks.
 *
 * @param grain what one row is, as a phrase
 * @param inReport whether its first rows are a section of the report
 */
public record AnalysisHeader(
    String title, String grain, boolean inReport, List<Described> columns) {
  /** A column and what it means. */
  public record Described(String name, String meaning, int line) {}

  public AnalysisHeader {
    columns = List.copyOf(columns);
  }
}
