package io.dpuledger.eventlog.join;

/** Why a log was joined to no session. */
public enum Unjoined {
  /** It has no event that could be joined. */
  NO_START,
  /** A Glue job run wrote it. */
  JOB_RUN,
  /** It names a session that was not listed. */
  UNKNOWN_SESSION,
  /** It names a session that did not run when the application started: the clock may be off. */
  OTHER_TIME,
  /** It names two sessions. */
  CONFLICT,
  /** No session started when the application did. */
  NO_SESSION,
  /** Several sessions may have written it, or several logs may be of one session. */
  AMBIGUOUS
}
