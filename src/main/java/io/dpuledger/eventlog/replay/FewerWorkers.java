package io.dpuledger.eventlog.replay;

import org.jspecify.annotations.Nullable;

/**
 * A replay as one of a session with fewer workers.
 *
 * @param workers of the session, with the driver's
 * @param fewer workers in the replay, with the driver's; null if unclear
 */
public record FewerWorkers(int workers, @Nullable Integer fewer, FewerExecutors replay) {
  /**
   * Of a session that wrote the log.
   *
   * @param hasJobsOutside whether jobs ran while no statement was open
   */
  public static FewerWorkers of(FewerExecutors replay, int workers, boolean hasJobsOutside) {
    if (replay.executors() > workers) {
      return new FewerWorkers(workers, null, replay.refused(ReplayVerdict.WORKERS_UNCLEAR));
    }
    // The driver has a worker of its own, unless there were as many executors as workers.
    int ofDriver = replay.executors() == workers ? 0 : 1;
    return new FewerWorkers(
        workers,
        replay.fewer() + ofDriver,
        hasJobsOutside ? replay.refused(ReplayVerdict.JOBS_OUTSIDE_STATEMENTS) : replay);
  }
}
