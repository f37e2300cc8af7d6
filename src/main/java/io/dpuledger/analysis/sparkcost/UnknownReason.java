package io.dpuledger.analysis.sparkcost;

/** Why it is not known what a part of a session's cost was paid for; the first that applies. */
public enum UnknownReason {
  /** When it ran or how many workers it had is unknown, or an earlier version made its fact. */
  FIGURES,
  /** No statements were read: without a job, it may have idled or not. */
  STATEMENTS,
  /** Its log is open, cut off, or lacks events. */
  LOG,
  /** Auto scaling kept workers while no job ran. */
  AUTO_SCALING,
  /** Neither statements nor its log cover all of its time. */
  COVERAGE
}
