package io.dpuledger.simulator.spark.work;

import java.util.List;

/**
 * The work of one statement, and what runs after it without one.
 *
 * @param thinkMillis since the end of the cell before, or the start of the application
 * @param batches none if only the driver works
 * @param restMillis from the end of its last job, or its start, to its end
 * @param others jobs that no statement waits for: those of a stream or a thread
 */
public record Cell(long thinkMillis, List<Batch> batches, long restMillis, List<Other> others) {
  /**
   * A job outside of statements.
   *
   * @param afterMillis since the end of the cell
   */
  public record Other(long afterMillis, Job job) {}

  /** The same, whose driver ends so long after its last job. */
  public Cell withRest(long millis) {
    return new Cell(thinkMillis, batches, millis, others);
  }

  /** Only the driver works. */
  public Cell withoutJobs(long millis) {
    return new Cell(thinkMillis, List.of(), millis, others);
  }
}
