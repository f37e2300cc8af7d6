package io.dpuledger.facts.statement;

import java.util.List;

/**
 * When Spark jobs of a session ran, by its event logs.
 *
 * @param pauseMillis how much of the stretches passed without a job, because short pauses between
 *     jobs are part of a stretch; 0 if a job ran all the time
 * @param reach the time in which no job can have run but these
 */
public record JobStretches(List<Stretch> stretches, long pauseMillis, List<Stretch> reach) {
  /** Of a session whose logs have no job, or that has no log. */
  public static final JobStretches NONE = new JobStretches(List.of(), 0, List.of());

  public JobStretches {
    stretches = List.copyOf(stretches);
    reach = List.copyOf(reach);
  }

  /** False if a stretch is time in which a job may have run. */
  public boolean isExact() {
    return pauseMillis == 0;
  }

  /** How much of some time a job ran, at least. */
  public long leastMillis(Stretch within) {
    return Math.max(0, within.covered(stretches) - pauseMillis);
  }
}
