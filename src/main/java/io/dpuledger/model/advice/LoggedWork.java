package io.dpuledger.model.advice;

import java.math.BigDecimal;
import java.util.List;

/**
 * What event logs say about sessions that were set up alike.
 *
 * @param sessions those with logs, in the order in which they started
 * @param highestCosts of all sessions, with logs or without: the three highest, falling
 * @param jobsKnown sessions of which both jobs and statements are known
 * @param jobsOutside those of them in which a job ran while no statement did
 */
public record LoggedWork(
    List<LoggedUse> sessions, List<BigDecimal> highestCosts, long jobsKnown, long jobsOutside) {
  public static final LoggedWork NONE = new LoggedWork(List.of(), List.of(), 0, 0);

  /** So many sessions that cost most must be known. */
  public static final int HIGHEST = 3;

  public LoggedWork {
    sessions = sessions.stream().sorted(LoggedUse.IN_ORDER).toList();
    highestCosts = List.copyOf(highestCosts);
  }
}
