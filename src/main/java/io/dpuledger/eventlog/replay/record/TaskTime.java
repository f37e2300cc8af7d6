package io.dpuledger.eventlog.replay.record;

/**
 * When a task ran and what it waited for. Times are milliseconds since 1970, durations
 * milliseconds.
 *
 * @param task id, in the order in which tasks were launched
 * @param fetchWait time without shuffle data to go on with
 * @param gc garbage collection of its executor meanwhile
 * @param cpu time on a processor; 0 is unknown
 * @param isFar whether it ran neither in the process nor on the host that it preferred
 * @param peakExecutionBytes memory of its sorts, joins and aggregations; 0 is unknown
 */
public record TaskTime(
    long task,
    long launched,
    long finished,
    long run,
    long fetchWait,
    long gc,
    long cpu,
    boolean isFar,
    long peakExecutionBytes) {
  /**
   * The part of the duration that fewer workers may lengthen: what it fetched from others, garbage
   * collection and, if it ran far from its data, all the time off the processor.
   */
  long waited() {
    long offProcessor = isFar ? run - cpu - gc : 0;
    return Math.max(0, Math.min(duration(), gc + Math.max(fetchWait, offProcessor)));
  }

  long duration() {
    return Math.max(0, finished - launched);
  }
}
