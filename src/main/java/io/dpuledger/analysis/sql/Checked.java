package io.dpuledger.analysis.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What has come of the files of analysts so far: a faulty one costs no other its answer.
 *
 * @param faults of all that is no longer among the sound
 */
public record Checked<T>(List<T> sound, List<AnalysisFault> faults) {
  public Checked {
    sound = List.copyOf(sound);
    faults = faults.stream().sorted(AnalysisFault.BY_PLACE).toList();
  }

  /** Goes on with each that is sound, unless the step throws FaultyAnalysisException. */
  public <U> Checked<U> then(Function<T, U> step) {
    List<U> results = new ArrayList<>();
    List<AnalysisFault> all = new ArrayList<>(faults);
    for (T one : sound) {
      try {
        results.add(step.apply(one));
      } catch (FaultyAnalysisException faulty) {
        all.addAll(faulty.faults());
      }
    }
    return new Checked<>(results, all);
  }
}
