package io.dpuledger.model.target;

/**
 * What reading a target took.
 *
 * @param calls calls of Glue, each attempt counted
 * @param throttledCalls those of them that AWS throttled
 * @param deniedSessions sessions whose statements or tags AWS denied
 */
public record ReadCounts(long calls, long throttledCalls, long deniedSessions) {
  public static final ReadCounts NONE = new ReadCounts(0, 0, 0);

  /** The same calls, and sessions that were denied. */
  public ReadCounts withDenied(long sessions) {
    return new ReadCounts(calls, throttledCalls, sessions);
  }
}
