package io.dpuledger.eventlog.replay;

import io.dpuledger.eventlog.replay.record.RecordedWork;
import io.dpuledger.eventlog.replay.record.WorkTraits;

/** Recorded work that is not replayed at all. */
final class WorkRules {
  static final int LEAST_TASKS = 100;

  private WorkRules() {}

  static ReplayVerdict judge(RecordedWork work) {
    WorkTraits traits = work.traits();
    if (traits.isTooLarge()) {
      return ReplayVerdict.TOO_LARGE;
    }
    if (traits.isIncomplete()) {
      return ReplayVerdict.LOG_INCOMPLETE;
    }
    if (traits.isStreaming()) {
      return ReplayVerdict.STREAMING;
    }
    if (traits.isFailed()) {
      return ReplayVerdict.FAILED;
    }
    if (work.executors().areDifferent() || work.slotsEach() == 0) {
      return ReplayVerdict.EXECUTORS_UNCLEAR;
    }
    if (traits.isCached()) {
      return ReplayVerdict.CACHED_DATA;
    }
    if (traits.isSpilled()) {
      return ReplayVerdict.SPILLED;
    }
    return work.tasks().size() < LEAST_TASKS ? ReplayVerdict.TOO_FEW_TASKS : ReplayVerdict.PROMISED;
  }
}
