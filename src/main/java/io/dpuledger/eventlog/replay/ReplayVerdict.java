package io.dpuledger.eventlog.replay;

/**
 * Whether a replay promises a range for fewer workers, or why not. What it promises is this
 * recorded work in this range: never run time in general, enough memory, or the same for other
 * data.
 */
public enum ReplayVerdict {
  /** The range holds for the recorded work. */
  PROMISED,
  /** The log is cut off, still open or lacks events. */
  LOG_INCOMPLETE,
  /** There are more jobs, stages or tasks than are kept. */
  TOO_LARGE,
  /** A streaming query has no end that a replay could compare. */
  STREAMING,
  /** A job or stage failed, or a stage ran again. */
  FAILED,
  /** There are too few tasks to judge by. */
  TOO_FEW_TASKS,
  /** No executor was recorded, or they had different numbers of cores. */
  EXECUTORS_UNCLEAR,
  /** Data was cached: with fewer workers it may not fit and is computed again. */
  CACHED_DATA,
  /** Tasks ran out of memory as it is. */
  SPILLED,
  /** Nothing is known of the memory that was used. */
  MEMORY_UNKNOWN,
  /** What was held in memory is more than 60 % of what fewer workers have, or 80 % of a heap. */
  TOO_LITTLE_MEMORY,
  /** The replay of the recorded number of workers is more than 5 % off. */
  OFF,
  /** Jobs ran outside of statements: what waits for them is unknown. */
  JOBS_OUTSIDE_STATEMENTS,
  /** The session had fewer workers than the log has executors. */
  WORKERS_UNCLEAR
}
