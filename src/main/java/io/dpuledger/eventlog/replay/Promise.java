package io.dpuledger.eventlog.replay;

import io.dpuledger.eventlog.replay.record.RecordedWork;
import io.dpuledger.eventlog.replay.run.Capacity;
import io.dpuledger.eventlog.replay.run.Pace;
import io.dpuledger.eventlog.replay.run.Replay;
import io.dpuledger.eventlog.replay.run.Replayed;
import io.dpuledger.eventlog.replay.run.WorkPlan;
import org.jspecify.annotations.Nullable;

/** The range in which recorded work stays on other slots. */
final class Promise {
  /**
   * A replay of the recording may be so much off, as a share of it. One on fewer slots may be off
   * as much, so the range is wider by this at both ends.
   */
  static final double MOST_OFF = 0.05;

  private final WorkPlan plan;
  private final Capacity recorded;
  private final Replayed observed;
  private final double off;
  private @Nullable Range last;

  /** The least and the most. */
  record Range(Replayed fast, Replayed slow) {
    Range max(Range other) {
      return new Range(fast.max(other.fast), slow.max(other.slow));
    }

    private Range wider(double share) {
      return new Range(fast.times(1 - share), slow.times(1 + share));
    }
  }

  Promise(RecordedWork work) {
    plan = WorkPlan.of(work);
    recorded = Capacity.recorded(work);
    observed = Replayed.recorded(plan);
    Range replayed = replay(recorded);
    off = replayed == null ? Double.POSITIVE_INFINITY : off(replayed);
  }

  private double off(Range replayed) {
    return Math.max(
        Math.abs(replayed.fast().off(observed)), Math.abs(replayed.slow().off(observed)));
  }

  Replayed observed() {
    return observed;
  }

  /** Whether the replay on the recorded slots takes as long as it did. */
  boolean isFaithful() {
    return off <= MOST_OFF;
  }

  /**
   * The range on fewer slots; null if the work does not come to an end. Asked from more to fewer
   * slots, it never gets shorter.
   */
  @Nullable Range on(Capacity fewer) {
    Range range = replay(fewer);
    if (range == null) {
      return null;
    }
    range = range.wider(MOST_OFF);
    last = last == null ? range : range.max(last);
    return last;
  }

  private @Nullable Range replay(Capacity capacity) {
    Replayed fast = Replay.of(plan, capacity, Pace.FAST);
    Replayed slow = Replay.of(plan, capacity, Pace.SLOW);
    // Longer tasks may by chance lead to a shorter schedule.
    return fast == null || slow == null ? null : new Range(fast.min(slow), fast.max(slow));
  }
}
