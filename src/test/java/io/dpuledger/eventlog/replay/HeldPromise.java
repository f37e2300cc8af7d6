package io.dpuledger.eventlog.replay;

import io.dpuledger.eventlog.replay.record.RecordedWork;
import io.dpuledger.eventlog.replay.run.Capacity;
import io.dpuledger.eventlog.replay.run.Replayed;
import io.dpuledger.eventlog.replay.run.WorkPlan;
import java.util.Locale;

/**
 * What was promised for work on half the slots, and how long it really took there.
 *
 * @param isFaithful whether the replay on the recorded slots took as long as the work did
 */
public record HeldPromise(
    String name, boolean isFaithful, long observed, long fast, long slow, long real) {
  /** Of work that ran on one executor with some slots, and again with half of them. */
  public static HeldPromise of(String name, RecordedWork work, RecordedWork onHalf) {
    Promise promise = new Promise(work);
    Promise.Range range = promise.on(new Capacity(1, work.slotsEach() / 2, 1));
    return new HeldPromise(
        name,
        promise.isFaithful(),
        promise.observed().jobMillis(),
        range.fast().jobMillis(),
        range.slow().jobMillis(),
        jobMillis(onHalf));
  }

  /** How long jobs ran. */
  public static long jobMillis(RecordedWork work) {
    return Replayed.recorded(WorkPlan.of(work)).jobMillis();
  }

  /** Whether it was made, and came true. */
  public boolean isKept() {
    return isFaithful && fast <= real && real <= slow;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-12s took %d ms, promised on half the slots %d to %d, took %d%s",
        name,
        observed,
        fast,
        slow,
        real,
        isKept() ? "" : isFaithful ? ": outside" : ": replay off");
  }
}
