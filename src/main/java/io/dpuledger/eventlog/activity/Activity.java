package io.dpuledger.eventlog.activity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the application of a log did, as numbers and times. Times are milliseconds since 1970.
 *
 * @param sparkVersion null if the log does not say
 * @param startedAt null if the log does not say
 * @param endedAt null if it did not end, or its end was not written
 * @param lastEventAt null if no event has a time
 * @param lostEvents lines that could not be read, and starts and ends that are missing
 * @param backwardTasks tasks that ended before they began: the clock was set back
 */
public record Activity(
    @Nullable String sparkVersion,
    @Nullable Long startedAt,
    @Nullable Long endedAt,
    @Nullable Long lastEventAt,
    Named named,
    Slots slots,
    Jobs jobs,
    Tasks tasks,
    Memory memory,
    long lostEvents,
    long backwardTasks)
    implements Serializable {
  /** What a file shows that is no log. */
  public static final Activity NONE = new ActivityFold().end(0);
}
