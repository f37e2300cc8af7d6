package io.dpuledger.analysis.idletimeout;

/** How a gap without a statement ended. */
public enum Ending {
  /** The next statement came: a lower timeout would have interrupted its author. */
  RETURNED,
  /** The session was stopped: nobody waited for it any more. */
  STOPPED,
  /** The idle timeout ended the session, so nobody knows how long the pause went on. */
  TIMED_OUT
}
