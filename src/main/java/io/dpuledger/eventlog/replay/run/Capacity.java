package io.dpuledger.eventlog.replay.run;

import io.dpuledger.eventlog.replay.record.RecordedWork;

/**
 * The most executors of a replay, and the task slots of each.
 *
 * @param longer how much longer a task waits for others than in the recording, as a share: 1 is
 *     twice as long
 */
public record Capacity(int executors, int slotsEach, double longer) {
  /** That of the recording. */
  public static Capacity recorded(RecordedWork work) {
    return new Capacity(work.executors().most(), work.slotsEach(), 0);
  }

  /** The same without longer waits. */
  Capacity atBest() {
    return new Capacity(executors, slotsEach, 0);
  }

  /** Fewer executors, whose tasks wait longer in proportion. */
  public Capacity with(int fewer) {
    return new Capacity(fewer, slotsEach, (double) (executors - fewer) / fewer);
  }
}
