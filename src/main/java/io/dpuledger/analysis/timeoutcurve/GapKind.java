package io.dpuledger.analysis.timeoutcurve;

/** What a pause of a session is. */
public enum GapKind {
  /** A statement ran before it. */
  PAUSE,
  /** The same, and the idle timeout ended the session: what it saves is counted with tails. */
  TAIL,
  /** No statement ran before it: it says what a timeout saves, but not how people pause. */
  NEVER_USED
}
