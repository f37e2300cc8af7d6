package io.dpuledger.simulator.spark;

import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.spark.draw.Style;
import java.util.List;

/**
 * What the workers of a session truly did, from when it was READY to its end, or to when the logs
 * were written.
 *
 * @param coresOfExecutor task slots of each
 * @param isWhole whether its log has everything
 * @param fewer on each smaller number of workers; empty if the session ended in the middle of work
 */
public record SparkTruth(
    SimulatedSession session,
    Style style,
    Naming naming,
    int applications,
    int coresOfExecutor,
    boolean isWhole,
    Work work,
    List<Fewer> fewer) {

  /**
   * Sums of time. The last four add up to the time of the session.
   *
   * @param busySlotMillis slots in which a task ran × time
   * @param slotMillis all slots × time
   * @param jobSlotMillis all slots × time while a job ran
   * @param jobOutsideMillis of the time of jobs, that without a statement
   * @param jobMillis while at least one job ran
   * @param statementOnlyMillis while a statement ran, but no job
   * @param nothingMillis while neither ran
   */
  public record Work(
      long busySlotMillis,
      long slotMillis,
      long jobSlotMillis,
      long jobMillis,
      long jobOutsideMillis,
      long statementOnlyMillis,
      long nothingMillis) {
    static final Work NONE = new Work(0, 0, 0, 0, 0, 0, 0);

    Work plus(Work other) {
      return new Work(
          busySlotMillis + other.busySlotMillis,
          slotMillis + other.slotMillis,
          jobSlotMillis + other.jobSlotMillis,
          jobMillis + other.jobMillis,
          jobOutsideMillis + other.jobOutsideMillis,
          statementOnlyMillis + other.statementOnlyMillis,
          nothingMillis + other.nothingMillis);
    }
  }

  /**
   * The same work on fewer workers, pauses of the driver and of people being the same.
   *
   * @param workers with the driver's
   * @param jobMillis while at least one job ran
   * @param spanMillis from the start of the first job to the end of the last, of each application
   * @param spills whether a task spills
   * @param fails whether a task runs out of memory, or a job fails
   * @param computesAgain whether data is computed again that was once kept
   */
  public record Fewer(
      int workers,
      long jobMillis,
      long spanMillis,
      boolean spills,
      boolean fails,
      boolean computesAgain) {
    Fewer plus(Fewer other) {
      return new Fewer(
          workers,
          jobMillis + other.jobMillis,
          spanMillis + other.spanMillis,
          spills || other.spills,
          fails || other.fails,
          computesAgain || other.computesAgain);
    }
  }
}
