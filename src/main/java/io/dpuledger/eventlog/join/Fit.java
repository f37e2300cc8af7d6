package io.dpuledger.eventlog.join;

import org.jspecify.annotations.Nullable;

/** Whether what a log shows can be what a session did. */
final class Fit {
  /** Clocks of drivers and of AWS differ by less, and the end of a log is copied later. */
  private static final long CLOCK_MILLIS = 120_000;

  /** How long a session may take to start, if it is not known. */
  private static final long LONGEST_START_MILLIS = 600_000;

  private Fit() {}

  /** Whether the application started while the session ran. */
  static boolean isWithin(LogSpan log, SessionSpan session) {
    Long start = log.startedAt();
    Long end = session.endedAt();
    return start != null
        && start >= session.createdAt() - CLOCK_MILLIS
        && (end == null || start <= end + CLOCK_MILLIS);
  }

  /** Whether the application started as the session did, and ended before it did. */
  static boolean isStart(LogSpan log, SessionSpan session) {
    Long start = log.startedAt();
    return start != null && start <= latestStart(session) && hasEndedBefore(log, session);
  }

  private static long latestStart(SessionSpan session) {
    Long started = session.startedAt();
    return started == null
        ? session.createdAt() + LONGEST_START_MILLIS
        : Math.max(started, session.createdAt()) + CLOCK_MILLIS;
  }

  private static boolean hasEndedBefore(LogSpan log, SessionSpan session) {
    Long last = log.lastEventAt();
    Long end = session.endedAt();
    return last == null || end == null || last <= end + CLOCK_MILLIS;
  }

  /** Whether it had no more executors than the session has workers beside the driver's. */
  static boolean hasWorkers(LogSpan log, SessionSpan session) {
    Integer workers = session.workers();
    return workers == null || log.mostExecutors() <= Math.max(1, workers - 1);
  }

  /** Whether the project that the log names is the session's. */
  static boolean isOfProject(LogSpan log, @Nullable Long project) {
    Long named = log.claims().project();
    return named == null || named.equals(project);
  }

  /** Whether the log is where the session writes its own; null if that is unknown. */
  static @Nullable Boolean isInItsPlace(LogSpan log, SessionSpan session) {
    String place = session.logsPath();
    return place == null ? null : plain(log.path()).startsWith(plain(place) + "/");
  }

  /** Without a scheme such as s3 or s3a, and without slashes at the end. */
  private static String plain(String path) {
    return path.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*:/*", "").replaceAll("^/+|/+$", "");
  }
}
