package io.dpuledger.analysis.sql;

import java.util.List;
import java.util.stream.Collectors;

/** An analyst's file cannot be answered. Carries all that is wrong with it. */
public final class FaultyAnalysisException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<AnalysisFault> faults;

  public FaultyAnalysisException(List<AnalysisFault> faults) {
    super(
        faults.stream()
            .map(AnalysisFault::toString)
            .collect(Collectors.joining(System.lineSeparator())));
    this.faults = List.copyOf(faults);
  }

  public List<AnalysisFault> faults() {
    return faults;
  }
}
