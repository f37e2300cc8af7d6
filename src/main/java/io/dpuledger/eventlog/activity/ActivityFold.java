package io.dpuledger.eventlog.activity;

import io.dpuledger.eventlog.event.LogEvent;
import io.dpuledger.eventlog.event.LogEvent.ApplicationEnded;
import io.dpuledger.eventlog.event.LogEvent.ApplicationStarted;
import io.dpuledger.eventlog.event.LogEvent.Environment;
import io.dpuledger.eventlog.event.LogEvent.ExecutorAdded;
import io.dpuledger.eventlog.event.LogEvent.ExecutorPeaks;
import io.dpuledger.eventlog.event.LogEvent.ExecutorRemoved;
import io.dpuledger.eventlog.event.LogEvent.JobEnded;
import io.dpuledger.eventlog.event.LogEvent.JobStarted;
import io.dpuledger.eventlog.event.LogEvent.LogStarted;
import io.dpuledger.eventlog.event.LogEvent.ResourceProfile;
import io.dpuledger.eventlog.event.LogEvent.StageEnded;
import io.dpuledger.eventlog.event.LogEvent.TaskEnded;
import io.dpuledger.eventlog.event.LogEvent.TaskStarted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up the events of a log, in the order in which they were written. */
public final class ActivityFold implements LogEvent.Receiver {
  private static final int MOST_STRETCHES = 500;
  private static final int MOST_STEPS = 500;

  private final SlotTimes slots = new SlotTimes();
  private final JobTimes jobs = new JobTimes();
  private final TaskTimes taskTimes = new TaskTimes();
  private final TaskFold tasks = new TaskFold();
  private final MemoryFold memory = new MemoryFold();
  private @Nullable String sparkVersion;
  private @Nullable Long startedAt;
  private @Nullable Long endedAt;
  private @Nullable Long executorMemoryBytes;
  private Environment environment = new Environment(null, null, null, false, null, false);
  private long lastEventAt;

  public ActivityFold() {}

  @Override
  public void on(LogStarted event) {
    sparkVersion = event.sparkVersion();
  }

  @Override
  public void on(Environment event) {
    environment = event;
  }

  @Override
  public void on(ResourceProfile event) {
    slots.taskCpus(event.taskCpus());
    Long bytes = event.executorMemoryBytes();
    if (bytes != null) {
      executorMemoryBytes =
          executorMemoryBytes == null ? bytes : Long.valueOf(Math.max(bytes, executorMemoryBytes));
    }
  }

  @Override
  public void on(ApplicationStarted event) {
    startedAt = seen(event.at());
  }

  @Override
  public void on(ApplicationEnded event) {
    endedAt = seen(event.at());
  }

  @Override
  public void on(ExecutorAdded event) {
    seen(event.at());
    slots.add(event);
  }

  @Override
  public void on(ExecutorRemoved event) {
    seen(event.at());
    slots.add(event);
  }

  @Override
  public void on(JobStarted event) {
    seen(event.at());
    jobs.add(event);
  }

  @Override
  public void on(JobEnded event) {
    seen(event.at());
    jobs.add(event);
  }

  @Override
  public void on(TaskStarted event) {
    seen(event.at());
    taskTimes.add(event, slots.slots());
  }

  @Override
  public void on(TaskEnded event) {
    seen(event.finishedAt());
    taskTimes.add(event);
    tasks.add(event);
    memory.add(event.figures(), event.peaks());
  }

  @Override
  public void on(StageEnded event) {
    tasks.add(event);
    if (event.hasCachedData()) {
      memory.hasCachedData();
    }
  }

  @Override
  public void on(ExecutorPeaks event) {
    memory.add(event);
  }

  private @Nullable Long seen(long at) {
    lastEventAt = Math.max(lastEventAt, at);
    return at > 0 ? at : null;
  }

  /** Whether the end of the application was written. */
  public boolean hasEnded() {
    return endedAt != null;
  }

  /**
   * The sums of all events; nothing may be added later.
   *
   * @param unreadableLines lines of the log that are no event
   */
  public Activity end(long unreadableLines) {
    jobs.endAt(lastEventAt);
    taskTimes.endAt(lastEventAt);
    long jobMillis = jobs.times().totalMillis();
    long jobSlotMillis = slots.during(jobs.times().startsAndEnds());
    jobs.times().closeGaps(MOST_STRETCHES);
    List<Long> stretches = jobs.times().startsAndEnds();
    return new Activity(
        sparkVersion,
        startedAt,
        endedAt,
        lastEventAt > 0 ? lastEventAt : null,
        new Named(
            environment.sessionInProperty(),
            environment.sessionInCommand(),
            environment.project(),
            environment.isOfJob()),
        new Slots(
            slots.added(),
            slots.mostExecutors(),
            slots.mostSlots(),
            executorMemoryBytes,
            environment.driverCores(),
            slots.slotMillis(lastEventAt),
            slots.steps(MOST_STEPS)),
        new Jobs(
            jobs.started(),
            jobs.failed(),
            jobMillis,
            jobSlotMillis,
            stretches,
            jobs.times().closedGap()),
        tasks.tasks(taskTimes, slots.mostSlots()),
        memory.memory(),
        unreadableLines + taskTimes.lost() + jobs.lost() + slots.lost(),
        taskTimes.backward());
  }
}
