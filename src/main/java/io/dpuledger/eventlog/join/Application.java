package io.dpuledger.eventlog.join;

/**
 * An application of a session, by one of its logs. Times are milliseconds since 1970.
 *
 * @param log the hash of the log
 */
public record Application(String log, SessionKey session, long start, long end) {
  boolean overlaps(Application other) {
    return !log.equals(other.log) && start <= other.end && other.start <= end;
  }
}
