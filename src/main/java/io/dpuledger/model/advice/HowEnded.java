package io.dpuledger.model.advice;

/** How a session ended: sessions that ended alike idled alike. */
public enum HowEnded {
  LIVE,
  TIMED_OUT,
  OTHERWISE
}
