package io.dpuledger.eventlog.replay.run;

/** The two ends of what a replay promises. */
public enum Pace {
  /** Tasks take as long as recorded, and a job waits for the job that is delayed least. */
  FAST,
  /** Tasks wait longer for others, and a job waits for all jobs that it may have waited for. */
  SLOW
}
