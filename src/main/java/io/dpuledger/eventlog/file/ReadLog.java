package io.dpuledger.eventlog.file;

import io.dpuledger.eventlog.activity.Activity;
import java.io.Serializable;

/**
 * A log that was read.
 *
 * @param events how many it has, needed or not
 * @param unneeded those that were passed over
 */
public record ReadLog(
    LogFile file, LogState state, Activity activity, long events, long unneeded)
    implements Serializable {
  static ReadLog without(LogFile file, LogState state) {
    return new ReadLog(file, state, Activity.NONE, 0, 0);
  }
}
