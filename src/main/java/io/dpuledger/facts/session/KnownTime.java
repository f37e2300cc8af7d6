package io.dpuledger.facts.session;

import io.dpuledger.facts.statement.JobStretches;
import io.dpuledger.facts.statement.SeenStatement;
import io.dpuledger.facts.statement.StatementTimeline;
import io.dpuledger.facts.statement.Stretch;
import io.dpuledger.facts.statement.WaitedStatements;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session's statements show about its time, in milliseconds. Stored with the fact, so that
 * grading again or learning how people pause needs no statements.
 *
 * @param readAt the time up to which the statements are known
 * @param lastBusy the last time at which one is known to have run; null if none did
 * @param idleSince the time since which nothing had run at that poll; null if something ran or may
 *     have
 * @param busySince when the statement began that ran at that poll; null if none did, or if that is
 *     not known
 * @param idleMillis time without a running statement or Spark job, by UTC day from the session's
 *     start
 * @param unknownMillis unknown time, by UTC day
 * @param gaps the pauses between consecutive statements
 * @param waited how long each statement that a poll saw waiting waited, at least
 * @param pollHours the hour of day of each poll
 * @param idlePollHours the same for polls at which nothing ran
 * @param jobsOutside whether a Spark job ran while no statement did; null without an event log
 * @param withoutJobMillis time with a statement open in which certainly no job ran; null without an
 *     event log
 */
public record KnownTime(
    long readAt,
    @Nullable Long lastBusy,
    @Nullable Long idleSince,
    @Nullable Long busySince,
    List<Long> idleMillis,
    List<Long> unknownMillis,
    List<Long> gaps,
    List<Long> waited,
    List<Integer> pollHours,
    List<Integer> idlePollHours,
    @Nullable Boolean jobsOutside,
    @Nullable Long withoutJobMillis) {
  private static final long HOUR_MILLIS = 3_600_000L;
  private static final int HOURS_A_DAY = 24;

  /**
   * Null if statements were not read, have no valid times, or some that a poll listed are missing:
   * then no stretch is certain.
   */
  static @Nullable KnownTime of(SeenSession seen, Reported reported, Usage usage) {
    if (!canBePlaced(seen, reported, usage)) {
      return null;
    }
    long start = usage.startedAt();
    long end = usage.endedAt();
    List<Long> polls = seen.polls();
    long lastPoll = polls.get(polls.size() - 1);
    // Anything later is from a poll whose session was never stored.
    List<SeenStatement> statements =
        seen.statements().stream().filter(one -> one.seenAt() <= lastPoll).toList();
    int listed = seen.statementsListed() == null ? 0 : seen.statementsListed();
    if (statements.stream().map(SeenStatement::id).distinct().count() < listed) {
      return null;
    }
    long readAt = Math.min(lastPoll, end);
    JobStretches jobs = seen.jobs();
    StatementTimeline timeline =
        new StatementTimeline(start, readAt, statements, jobs == null ? JobStretches.NONE : jobs);
    List<Stretch> days = new Stretch(start, end).byDay();
    return new KnownTime(
        readAt,
        timeline.lastBusy(),
        timeline.idleSince(),
        timeline.busySince(),
        days.stream().map(timeline::idleMillis).toList(),
        days.stream().map(timeline::unknownMillis).toList(),
        timeline.gaps(),
        WaitedStatements.millis(statements, readAt),
        polls.stream().map(KnownTime::hour).toList(),
        polls.stream().filter(timeline::isIdleAt).map(KnownTime::hour).toList(),
        jobs == null ? null : Boolean.valueOf(timeline.hasJobsOutside()),
        jobs == null ? null : Long.valueOf(timeline.withoutJobMillis()));
  }

  private static boolean canBePlaced(SeenSession seen, Reported reported, Usage usage) {
    return !seen.polls().isEmpty() && usage.isPlaced(seen, reported);
  }

  private static int hour(long moment) {
    return (int) (Math.floorDiv(moment, HOUR_MILLIS) % HOURS_A_DAY);
  }
}
