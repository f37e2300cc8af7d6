package io.dpuledger.facts.day;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * When a session was idle, unknown and busy, in milliseconds since 1970.
 *
 * @param readUntil the time up to which its statements are known
 * @param tailStart when its idle tail begins
 * @param seenIdle what the statements show for each of its days
 * @param jobs the time with Spark jobs that the statements do not show, for each of its days
 */
record SessionTime(
    long start,
    long end,
    long readUntil,
    long tailStart,
    List<Long> seenIdle,
    List<Long> unseen,
    List<Long> jobs) {

  static SessionTime of(TableRow fact) {
    long start = Objects.requireNonNull(RowMillis.at(fact, SessionFactTable.STARTED_ON));
    long end = Objects.requireNonNull(RowMillis.at(fact, SessionFactTable.ENDED_ON));
    // Statements count only for sessions that were graded by them.
    boolean isByStatements = IdleEvidence.isByStatements(fact.text(SessionFactTable.IDLE_EVIDENCE));
    List<Long> seenIdle =
        isByStatements ? days(fact, SessionFactTable.SEEN_IDLE_MILLIS) : List.of();
    Long readAt = RowMillis.at(fact, SessionFactTable.STATEMENTS_READ_AT);
    BigDecimal idleSeconds = fact.decimal(SessionFactTable.IDLE_SECONDS_LOW);
    long tail = idleSeconds == null ? 0 : idleSeconds.unscaledValue().longValueExact();
    tail -= sum(seenIdle, seenIdle.size());
    return new SessionTime(
        start,
        end,
        isByStatements ? Objects.requireNonNull(readAt) : start,
        Math.max(start, end - tail),
        seenIdle,
        isByStatements ? days(fact, SessionFactTable.UNSEEN_MILLIS) : List.of(),
        days(fact, SessionFactTable.JOB_MILLIS));
  }

  private static List<Long> days(TableRow fact, String column) {
    List<Long> days = fact.numbers(column);
    return days == null ? List.of() : days;
  }

  /**
   * What has passed at an instant. Money needs a place even without time of its kind: AWS's figures
   * can contradict each other, and with auto scaling the bounds of money are wider than those of
   * time.
   *
   * @param days how many of its days have passed by then
   */
  PassedTime passed(long instant, int days) {
    long idle = idle(instant, days);
    long unknown = unknown(instant, days);
    long elapsed = instant - start;
    long allIdle = idle(end, seenIdle.size());
    long allUnknown = unknown(end, jobs.size() + unseen.size());
    boolean hasBusy = end - start - allIdle - allUnknown > 0;
    boolean isAllIdle = end - start - allIdle <= 0;
    return new PassedTime(
        idle,
        allUnknown > 0 ? unknown : idle,
        hasBusy ? elapsed - idle - unknown : isAllIdle ? elapsed : elapsed - idle);
  }

  /** All of it. */
  PassedTime passed() {
    return passed(end, seenIdle.size() + jobs.size());
  }

  private long idle(long instant, int days) {
    return sum(seenIdle, days) + Math.max(0, instant - tailStart);
  }

  private long unknown(long instant, int days) {
    return sum(unseen, days)
        + Math.max(0, Math.min(instant, tailStart) - readUntil)
        - sum(jobs, days);
  }

  private static long sum(List<Long> byDay, int days) {
    long sum = 0;
    for (int i = 0; i < Math.min(days, byDay.size()); i++) {
      sum += byDay.get(i);
    }
    return sum;
  }
}
