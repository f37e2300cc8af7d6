package io.dpuledger.facts.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What statements and Spark jobs show about a session's time, from its start until statements were
 * last read: when one is known to have run, and which stretches are unknown. All other time was
 * idle. Ids count up from 0, so a missing one means that something ran unobserved between its
 * neighbours.
 */
public final class StatementTimeline {
  /** The clocks of AWS Glue and of the driver may differ by this much. */
  private static final long CLOCKS_MILLIS = 5_000;

  private final long start;
  private final long readAt;
  private final List<Stretch> busy = new ArrayList<>();
  private final List<Stretch> unknown = new ArrayList<>();
  private final List<Long> gaps = new ArrayList<>();
  private @Nullable Long lastBusy;
  private @Nullable Long idleSince;
  private @Nullable Long busySince;
  private final boolean jobsOutside;
  private final long withoutJobMillis;

  /** When the last statement so far had ended, including cancelled ones. */
  private long allOver;

  /**
   * @param readAt when the statements were last read, or the session's end if that came first
   * @param jobs when Spark jobs ran
   */
  public StatementTimeline(
      long start, long readAt, Collection<SeenStatement> observations, JobStretches jobs) {
    this.start = start;
    this.readAt = Math.max(start, readAt);
    this.idleSince = start;
    this.allOver = start;
    TreeMap<Integer, SeenStatement> statements = new TreeMap<>();
    observations.forEach(
        observation ->
            statements.merge(
                observation.id(),
                observation,
                (one, other) -> other.isNewerThan(one) ? other : one));
    int expected = 0;
    for (SeenStatement statement : statements.values()) {
      follow(statement, statement.id() == expected, statement.id() == statements.lastKey());
      expected = statement.id() + 1;
    }
    if (idleSince == null && !endsBusy()) {
      unknown.add(new Stretch(lastKnown(), this.readAt));
    }
    this.jobsOutside = jobsOutside(jobs.stretches());
    this.withoutJobMillis = withoutJobMillis(jobs);
    jobs.stretches().forEach(job -> sawJob(job, jobs.isExact()));
  }

  private boolean jobsOutside(List<Stretch> jobs) {
    List<Stretch> statements = new ArrayList<>();
    busy.forEach(statement -> statements.add(statement.longer(CLOCKS_MILLIS)));
    statements.addAll(unknown);
    List<Stretch> all = new ArrayList<>(statements);
    all.addAll(jobs);
    Stretch always = new Stretch(start, readAt);
    return union(all, always) > union(statements, always);
  }

  private long withoutJobMillis(JobStretches jobs) {
    List<Stretch> all = new ArrayList<>(jobs.stretches());
    busy.forEach(statement -> all.addAll(statement.within(jobs.reach())));
    Stretch always = new Stretch(start, readAt);
    return union(all, always) - union(jobs.stretches(), always);
  }

  private void sawJob(Stretch job, boolean isExact) {
    long from = Math.max(job.from(), start);
    long to = Math.min(job.to(), readAt);
    if (from >= to) {
      return;
    }
    if (isExact) {
      sawBusy(from, to);
    } else {
      unknown.add(new Stretch(from, to));
      sawBusy(to, to);
    }
    if (idleSince != null && to > idleSince) {
      idleSince = to < readAt ? Long.valueOf(to) : null;
    }
  }

  private void follow(SeenStatement statement, boolean isNext, boolean isLast) {
    Long started = statement.startedAt();
    if (started == null) {
      idleSince = null;
      return;
    }
    if (!isNext || idleSince == null) {
      unknown.add(new Stretch(lastKnown(), started));
    } else if (lastBusy != null && clamp(started) > clamp(idleSince)) {
      gaps.add(clamp(started) - clamp(idleSince));
    }
    Long completed = statement.completedAt();
    busySince = statement.isRunning() && completed == null ? started : null;
    if (statement.isCancelled()) {
      sawBusy(started, started);
      unknown.add(new Stretch(started, completed == null ? started : completed));
      idleSince = completed == null ? null : Long.valueOf(overAt(completed));
    } else if (completed != null) {
      sawBusy(started, completed);
      idleSince = overAt(lastKnownBusy());
    } else {
      // Every change of a statement is stored at each poll, so the last one was still running at
      // the last poll.
      sawBusy(started, !statement.isRunning() ? started : isLast ? readAt : statement.seenAt());
      idleSince = null;
    }
  }

  private void sawBusy(long from, long to) {
    busy.add(new Stretch(from, to));
    lastBusy = lastBusy == null ? Math.max(from, to) : Math.max(lastBusy, Math.max(from, to));
  }

  private long overAt(long moment) {
    allOver = Math.max(allOver, Math.max(moment, lastKnownBusy()));
    return allOver;
  }

  private boolean endsBusy() {
    return lastBusy != null && lastBusy >= readAt;
  }

  private long lastKnown() {
    return idleSince == null ? lastKnownBusy() : idleSince;
  }

  private long lastKnownBusy() {
    return lastBusy == null ? start : lastBusy;
  }

  /**
   * The pauses between the end of a statement and the start of the next, in milliseconds, in order.
   */
  public List<Long> gaps() {
    return List.copyOf(gaps);
  }

  /** The last time at which a statement is known to have run; null if none did. */
  public @Nullable Long lastBusy() {
    return lastBusy == null ? null : Long.valueOf(clamp(lastBusy));
  }

  /** The time since which nothing had run at the last poll; null if something ran or may have. */
  public @Nullable Long idleSince() {
    return idleSince == null ? null : Long.valueOf(clamp(idleSince));
  }

  /**
   * When the statement began that ran at the last poll; null if none did, or if that is not known.
   * Statements that wait behind it have not started.
   */
  public @Nullable Long busySince() {
    return busySince == null ? null : Long.valueOf(clamp(busySince));
  }

  /** Whether a Spark job ran while certainly no statement did. */
  public boolean hasJobsOutside() {
    return jobsOutside;
  }

  /** How long a statement was open while no job ran, as far as both are known. */
  public long withoutJobMillis() {
    return withoutJobMillis;
  }

  /** Whether it is known that nothing ran at an instant. */
  public boolean isIdleAt(long moment) {
    if (moment >= readAt) {
      return idleSince != null;
    }
    return moment >= start
        && busy.stream().noneMatch(stretch -> holds(stretch, moment))
        && unknown.stream().noneMatch(stretch -> holds(stretch, moment));
  }

  private static boolean holds(Stretch stretch, long moment) {
    return stretch.from() <= moment && moment < stretch.to();
  }

  /** How much of a stretch is unknown. */
  public long unknownMillis(Stretch within) {
    List<Stretch> all = new ArrayList<>(busy);
    all.addAll(unknown);
    return union(all, within) - union(busy, within);
  }

  /** How much of a stretch certainly passed without a statement and without a job. */
  public long idleMillis(Stretch within) {
    List<Stretch> all = new ArrayList<>(busy);
    all.addAll(unknown);
    long seen = Math.max(0, Math.min(within.to(), readAt) - Math.max(within.from(), start));
    return seen - union(all, within);
  }

  /** Statements may overlap; their time counts once. */
  private long union(List<Stretch> stretches, Stretch within) {
    return new Stretch(Math.max(within.from(), start), Math.min(within.to(), readAt))
        .covered(stretches);
  }

  private long clamp(long moment) {
    return Math.min(Math.max(moment, start), readAt);
  }
}
