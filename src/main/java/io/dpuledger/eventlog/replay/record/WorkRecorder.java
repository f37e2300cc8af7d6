package io.dpuledger.eventlog.replay.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes down the jobs, stages, tasks and executors of a log for a replay. Memory is bounded: of
 * more than a million tasks, nothing is kept. Times are milliseconds since 1970.
 */
public final class WorkRecorder {
  static final int MOST_TASKS = 1_000_000;
  private static final int MOST_JOBS_OR_STAGES = 100_000;
  private static final int MOST_LINKS = 1_000_000;
  private static final int[] NONE = {};

  private final Map<Integer, RecordedJob> running = new HashMap<>();
  private final Map<Integer, Integer> stagePositions = new HashMap<>();
  private List<@Nullable RecordedStage> stages = new ArrayList<>();
  private List<RecordedJob> jobs = new ArrayList<>();
  private TaskColumns tasks = new TaskColumns();
  private final RecordedExecutors executors = new RecordedExecutors();
  private final LaunchGaps gaps = new LaunchGaps();
  private final MemoryPeak memory = new MemoryPeak();
  private final TraitsRecorder traits = new TraitsRecorder();
  private long origin = Long.MIN_VALUE;
  private int links;

  /** Takes down what else must be known. */
  public TraitsRecorder traits() {
    return traits;
  }

  /** An executor registered. */
  public void executorAdded(String executor, long at, int cores) {
    if (hasRoom(NONE)) {
      executors.add(executor, time(at), cores);
    }
  }

  /** An executor was lost or released. */
  public void executorRemoved(String executor, long at) {
    executors.remove(executor, time(at));
    gaps.removed(executor);
  }

  /** The memory that an executor held for execution and storage at some time, and its heap. */
  public void memorySampled(String executor, long bytes, long heapBytes) {
    memory.add(executor, bytes, heapBytes);
  }

  /** A job was submitted with these stages, of which some may be skipped. */
  public void jobStarted(int job, long at, int[] stageIds) {
    if (hasRoom(stageIds)) {
      running.put(job, new RecordedJob(job, time(at), stageIds));
    }
  }

  /** A job ended, well or not. */
  public void jobEnded(int job, long at) {
    RecordedJob started = running.remove(job);
    if (started != null) {
      int[] ran = ran(started.listed());
      links += ran.length - started.listed().length;
      jobs.add(started.endedAt(time(at), ran));
    } else if (!traits.isTooLarge()) {
      traits.incomplete();
    }
  }

  private int[] ran(int[] stageIds) {
    return Arrays.stream(stageIds)
        .mapToObj(stagePositions::get)
        .filter(position -> position != null && stages.get(position) != null)
        .mapToInt(position -> position)
        .distinct()
        .toArray();
  }

  /**
   * The first attempt of a stage ended.
   *
   * @param parentIds the stages that had to end before it
   */
  public void stageEnded(int stage, int[] parentIds, long submitted, long completed) {
    if (hasRoom(parentIds)) {
      stages.set(
          position(stage), new RecordedStage(stage, parentIds, time(submitted), time(completed)));
    }
  }

  /** An attempt of a task ended, well or not. */
  public void taskEnded(int stage, String executor, TaskTime task) {
    if (hasRoom(NONE)) {
      int launched = time(task.launched());
      int duration = time(task.finished()) - launched;
      int position = position(stage);
      tasks.add((int) task.task(), position, launched, duration, (int) task.waited());
      gaps.add(executor, position, launched, launched + duration);
      memory.addTask(task.peakExecutionBytes());
    }
  }

  private int position(int stage) {
    return stagePositions.computeIfAbsent(
        stage,
        any -> {
          stages.add(null);
          return stages.size() - 1;
        });
  }

  /** Milliseconds since the first time that was seen: an int holds 12 days. */
  private int time(long at) {
    if (origin == Long.MIN_VALUE) {
      origin = at;
    }
    long since = at - origin;
    if (Math.abs(since) > Integer.MAX_VALUE / 2) {
      traits.incomplete();
      return 0;
    }
    return (int) since;
  }

  private boolean hasRoom(int[] moreLinks) {
    links += moreLinks.length;
    boolean isFull =
        tasks.size() >= MOST_TASKS
            || jobs.size() + running.size() >= MOST_JOBS_OR_STAGES
            || stages.size() >= MOST_JOBS_OR_STAGES
            || links > MOST_LINKS
            || executors.areTooMany();
    if (isFull) {
      traits.tooLarge();
      running.clear();
      stagePositions.clear();
      stages = new ArrayList<>();
      jobs = new ArrayList<>();
      tasks = new TaskColumns();
    }
    return !traits.isTooLarge();
  }

  /** The work so far. Jobs and stages that have not ended are missing in it. */
  public RecordedWork work() {
    if (!running.isEmpty() || stages.contains(null)) {
      traits.incomplete();
    }
    return new RecordedWork(
        jobs, stages, tasks, executors, gaps.medianMillis(), memory, traits.traits());
  }
}
