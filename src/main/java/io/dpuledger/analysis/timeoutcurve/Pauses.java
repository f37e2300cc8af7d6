package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.analysis.idletimeout.GapBin;
import io.dpuledger.model.advice.HowEnded;

/** What is known of the pauses of a group: some of its gaps, or how it was polled. */
public sealed interface Pauses {
  /** The narrowest group that they are of, which nobody may be able to name. */
  GroupScope scope();

  /**
   * Gaps that ended alike in the same minute.
   *
   * @param idleProtected whether an idle timeout could end their sessions
   * @param ended how these ended
   * @param kind what pauses they are
   */
  record Gaps(GroupScope scope, boolean idleProtected, HowEnded ended, GapKind kind, GapBin bin)
      implements Pauses {}

  /**
   * How often statements were read.
   *
   * @param sessions of how many sessions
   * @param seconds from the start of each to its last poll, added up
   */
  record Polls(GroupScope scope, long sessions, long polls, long seconds) implements Pauses {
    Polls plus(Polls other) {
      return new Polls(
          scope, sessions + other.sessions, polls + other.polls, seconds + other.seconds);
    }

    /** The first poll comes half an interval after the start, on average. */
    double intervalMinutes() {
      return seconds / (polls - sessions / 2.0) / 60;
    }
  }
}
