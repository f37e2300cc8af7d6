package io.dpuledger.report.figures;

import java.util.List;

/**
 * What analysts of the site ask in SQL of their own.
 *
 * @param answers those that are to be in the report
 * @param faults what could not be answered, each with its file and what to do
 */
public record AnalystAnswers(List<AnalystAnswer> answers, List<String> faults) {
  public static final AnalystAnswers NONE = new AnalystAnswers(List.of(), List.of());

  public AnalystAnswers {
    answers = List.copyOf(answers);
    faults = List.copyOf(faults);
  }

  public boolean isEmpty() {
    return answers.isEmpty() && faults.isEmpty();
  }
}
