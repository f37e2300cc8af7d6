package io.dpuledger.facts.session;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session's statements say of its time, in milliseconds. It stays with the fact, so that
 * statements need not be read again to grade the session once more, or to learn how people pause.
 *
 * @param readAt until when the statements are known
 * @param lastBusy the last moment at which one is known to have run; null if none did
 * @param idleSince since when nothing ran at that reading; null if something did, or may have
 * @param idleMillis time without a statement, by UTC day from the session's start on
 * @param unknownMillis time of which nobody knows, by UTC day
 * @param gaps the pauses between one statement and the next
 * @param pollHours the hour of day of each reading
 * @param idlePollHours the same of those at which nothing ran
 */
public record KnownTime(
    long readAt,
    @Nullable Long lastBusy,
    @Nullable Long idleSince,
    List<Long> idleMillis,
    List<Long> unknownMillis,
    List<Long> gaps,
    List<Integer> pollHours,
    List<Integer> idlePollHours) {
  private static final long HOUR_MILLIS = 3_600_000L;
  private static final int HOURS_A_DAY = 24;

  /**
   * Null where statements were not read, have no place on the calendar, or some that a reading
   * listed are missing: then no stretch is certain.
   */
  static @Nullable KnownTime of(SeenSession seen, Reported reported, Usage usage) {
    if (!canBePlaced(seen, reported, usage)) {
      return null;
    }
    long start = usage.startedAt();
    long end = usage.endedAt();
    List<Long> polls = seen.polls();
    long lastPoll = polls.get(polls.size() - 1);
    // What was seen later is of a reading whose session was never told of.
    List<SeenStatement> statements =
        seen.statements().stream().filter(one -> one.seenAt() <= lastPoll).toList();
    int listed = seen.statementsListed() == null ? 0 : seen.statementsListed();
    if (statements.stream().map(SeenStatement::id).distinct().count() < listed) {
      return null;
    }
    long readAt = Math.min(lastPoll, end);
    StatementTimeline timeline = new StatementTimeline(start, readAt, statements);
    List<Stretch> days = new Stretch(start, end).byDay();
    return new KnownTime(
        readAt,
        timeline.lastBusy(),
        timeline.idleSince(),
        days.stream().map(timeline::idleMillis).toList(),
        days.stream().map(timeline::unknownMillis).toList(),
        timeline.gaps(),
        polls.stream().map(KnownTime::hour).toList(),
        polls.stream().filter(timeline::isIdleAt).map(KnownTime::hour).toList());
  }

  private static boolean canBePlaced(SeenSession seen, Reported reported, Usage usage) {
    BigDecimal seconds = usage.seconds();
    return !seen.polls().isEmpty()
        && (!seen.hasEnded() || reported.seconds() != null)
        && seconds != null
        && seconds.unscaledValue().longValueExact() == usage.endedAt() - usage.startedAt();
  }

  private static int hour(long moment) {
    return (int) (Math.floorDiv(moment, HOUR_MILLIS) % HOURS_A_DAY);
  }
}
