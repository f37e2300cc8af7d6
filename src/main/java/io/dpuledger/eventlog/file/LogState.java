package io.dpuledger.eventlog.file;

/** How much of a log there is. */
public enum LogState {
  /** All, until the application ended. */
  WHOLE,
  /** All until now, or until its driver was killed. */
  OPEN,
  /** Events are missing: it ends in the middle, lacks its end, or has lines that are no event. */
  CUT,
  /** Spark has left out events of jobs that ended. */
  COMPACTED,
  /** A file of a rolled log is missing. */
  MISSING_PART,
  /** There is no event. */
  EMPTY,
  /** It is no event log. */
  NOT_A_LOG,
  /** Its files could not be read. It is read again each night. */
  UNREADABLE;

  /** Whether its figures are those of all that it should have up to its last event. */
  public boolean isMeasured() {
    return this == WHOLE || this == OPEN || this == CUT;
  }

  /** Whether somebody should look at the file. */
  public boolean isFault() {
    return this == MISSING_PART || this == NOT_A_LOG;
  }
}
