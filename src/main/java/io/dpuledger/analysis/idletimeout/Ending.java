package io.dpuledger.analysis.idletimeout;

/** How a gap without a statement ended. */
public enum Ending {
  /** The next statement came: a lower timeout would have interrupted its author. */
  RETURNED,
  /** The session was stopped: nobody waited for it any more. */
  STOPPED,
  /**
   * Nobody knows how long the pause went on: the idle timeout ended the session, or the gap still
   * lasted when it was last seen.
   */
  CENSORED
}
