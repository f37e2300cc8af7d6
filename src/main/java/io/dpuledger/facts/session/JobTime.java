package io.dpuledger.facts.session;

import io.dpuledger.facts.statement.JobStretches;
import io.dpuledger.facts.statement.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When Spark jobs of a session ran that its statements do not show, in milliseconds. A job proves
 * that the session was busy. That there is none proves nothing, because a driver may compute
 * without one.
 *
 * @param lastAt the last time at which a job is known to have run; null if none did
 * @param millis time in which a job certainly ran after the statements were last read, by UTC day
 *     from the session's start; all of it if statements are unknown
 * @param totalMillis time in which a job certainly ran, in all of the session
 */
public record JobTime(@Nullable Long lastAt, List<Long> millis, long totalMillis) {
  public JobTime {
    millis = List.copyOf(millis);
  }

  /** Null without an event log, or if the session's time on the clock is unknown. */
  static @Nullable JobTime of(
      SeenSession seen, Reported reported, Usage usage, @Nullable KnownTime statements) {
    JobStretches jobs = seen.jobs();
    if (jobs == null || !usage.isPlaced(seen, reported)) {
      return null;
    }
    long from = statements == null ? usage.startedAt() : statements.readAt();
    Long last = null;
    for (Stretch job : jobs.stretches()) {
      long to = Math.min(job.to(), usage.endedAt());
      if (to > Math.max(job.from(), usage.startedAt()) && (last == null || to > last)) {
        last = to;
      }
    }
    Stretch billed = new Stretch(usage.startedAt(), usage.endedAt());
    return new JobTime(
        last,
        billed.byDay().stream()
            .map(day -> new Stretch(Math.max(day.from(), from), day.to()))
            .map(day -> Long.valueOf(jobs.isExact() ? day.covered(jobs.stretches()) : 0))
            .toList(),
        jobs.leastMillis(billed));
  }
}
