package io.dpuledger.facts.statement;

import java.util.List;

/**
 * When Spark jobs of a session ran, by its event logs.
 *
 * @param isExact false if short pauses between jobs are part of a stretch: then a stretch is time
 *     in which a job may have run
 */
public record JobStretches(List<Stretch> stretches, boolean isExact) {
  /** Of a session whose logs have no job, or that has no log. */
  public static final JobStretches NONE = new JobStretches(List.of(), true);

  public JobStretches {
    stretches = List.copyOf(stretches);
  }
}
