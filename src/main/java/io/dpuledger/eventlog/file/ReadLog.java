package io.dpuledger.eventlog.file;

import io.dpuledger.eventlog.activity.Activity;
import io.dpuledger.eventlog.replay.FewerExecutors;
import java.io.Serializable;
import java.util.List;

/**
 * A log that was read.
 *
 * @param replays its work on fewer executors
 * @param events how many it has, needed or not
 * @param unneeded those that were passed over
 */
public record ReadLog(
    LogFile file,
    LogState state,
    Activity activity,
    List<FewerExecutors> replays,
    long events,
    long unneeded)
    implements Serializable {
  /** A log whose files cannot be read. */
  public static ReadLog unreadable(LogFile file) {
    return without(file, LogState.UNREADABLE);
  }

  static ReadLog without(LogFile file, LogState state) {
    return new ReadLog(file, state, Activity.NONE, List.of(), 0, 0);
  }
}
