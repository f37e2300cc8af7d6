package io.dpuledger.analysis.rightsizing.profile;

/**
 * What is added up over sessions that were set up alike: time in milliseconds, money in millionths.
 * Those that few setups have come last, because sums end with the last that is not 0.
 */
enum Figure {
  SESSIONS,
  RECENT_SESSIONS,
  EXECUTION_MILLIS,
  LIST_COST,
  IDLE_COST_LOW,
  IDLE_COST_HIGH,
  KNOWN_COST,
  UNREAD_RANGE,

  /** Sessions that certainly ended by idling. */
  TAILS,

  /** What another Glue version would have saved. */
  VERSION_CUT,

  /** Sessions that ran for less than the billing minimum. */
  SHORTS,
  SHORTS_COST,
  MINIMUM_CHARGE_COST,
  READ,
  RECENT_READ,
  IDLE_LIVE,
  IDLE_LIVE_EXPOSURE,
  WITH_PROFILE,
  WAITING_SESSIONS,
  WAITING_STATEMENTS,
  WAITED_MILLIS,
  JOBS_KNOWN,
  JOBS_OUTSIDE
}
