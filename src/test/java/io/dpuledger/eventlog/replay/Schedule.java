package io.dpuledger.eventlog.replay;

import io.dpuledger.eventlog.replay.record.RecordedWork;
import io.dpuledger.eventlog.replay.record.TaskTime;
import io.dpuledger.eventlog.replay.record.WorkRecorder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A scheduler as plain as can be, which goes from one millisecond to the next, and the log of what
 * it did: what a replay is compared with. Each stage is a list of durations; each job a list of
 * stages, submitted some time after an earlier job ended, or on its own if that is -1.
 */
public final class Schedule {
  /** A stage, whose parents are positions in its job. */
  public record Stage(List<Integer> parents, List<Integer> durations) {}

  /** A job. */
  public record Job(int after, int pause, List<Stage> stages) {}

  private static final long START = 1_700_000_000_000L;

  private final List<Job> jobs;
  private final int slots;
  private final WorkRecorder recorder = new WorkRecorder();
  private final Map<Integer, Long> submitted = new HashMap<>();
  private final Map<Integer, Long> ended = new HashMap<>();
  private final Map<Integer, Long> stageStarts = new HashMap<>();
  private final Map<Integer, Long> stageEnds = new HashMap<>();
  private final Map<Integer, Integer> launched = new HashMap<>();
  private final List<long[]> running = new ArrayList<>();
  private long now = START;
  private long tasks;

  private Schedule(List<Job> jobs, int slots) {
    this.jobs = jobs;
    this.slots = slots;
  }

  /** Runs jobs on executors of some slots. */
  public static Schedule run(List<Job> jobs, int executors, int slotsEach) {
    Schedule schedule = new Schedule(jobs, executors * slotsEach);
    for (int executor = 0; executor < executors; executor++) {
      schedule.recorder.executorAdded("e" + executor, START, slotsEach);
      schedule.recorder.memorySampled("e" + executor, 1000, 2000);
    }
    schedule.recorder.traits().profile(10L << 30, 1);
    while (schedule.ended.size() < jobs.size()) {
      schedule.step();
      schedule.now++;
    }
    return schedule;
  }

  /** What its log says. */
  public RecordedWork work() {
    return recorder.work();
  }

  /** Takes down more of the same log. */
  public WorkRecorder recorder() {
    return recorder;
  }

  /** From the start of the first job to the end of the last. */
  public long spanMillis() {
    return ended.values().stream().mapToLong(at -> at).max().orElse(0)
        - submitted.values().stream().mapToLong(at -> at).min().orElse(0);
  }

  private void step() {
    for (long[] task : List.copyOf(running)) {
      if (task[1] == now) {
        running.remove(task);
        recorder.taskEnded((int) task[0], "e0", time(task[3], task[2], now));
      }
    }
    boolean isChanged = true;
    while (isChanged) {
      isChanged = false;
      for (int job = 0; job < jobs.size(); job++) {
        isChanged |= submit(job) | advance(job);
      }
      isChanged |= launch();
    }
  }

  private static TaskTime time(long id, long from, long to) {
    return new TaskTime(id, from, to, to - from, 0, 0, to - from, false, 0);
  }

  private boolean submit(int job) {
    int after = jobs.get(job).after();
    Long since = after < 0 ? Long.valueOf(START) : ended.get(after);
    if (submitted.containsKey(job) || since == null || since + jobs.get(job).pause() != now) {
      return false;
    }
    submitted.put(job, now);
    int count = jobs.get(job).stages().size();
    recorder.jobStarted(
        job, now, java.util.stream.IntStream.range(0, count).map(i -> id(job, i)).toArray());
    return true;
  }

  private boolean advance(int job) {
    if (!submitted.containsKey(job) || ended.containsKey(job)) {
      return false;
    }
    boolean isChanged = false;
    boolean isDone = now > submitted.get(job);
    for (int i = 0; i < jobs.get(job).stages().size(); i++) {
      int id = id(job, i);
      Stage stage = jobs.get(job).stages().get(i);
      boolean isReady = stage.parents().stream().allMatch(p -> stageEnds.containsKey(id(job, p)));
      if (isReady && stageStarts.putIfAbsent(id, now) == null) {
        isChanged = true;
      }
      boolean isOver =
          stageStarts.containsKey(id)
              && launched.getOrDefault(id, 0) == stage.durations().size()
              && running.stream().noneMatch(task -> task[0] == id);
      if (isOver && stageEnds.putIfAbsent(id, now) == null) {
        int[] parents = stage.parents().stream().mapToInt(parent -> id(job, parent)).toArray();
        recorder.stageEnded(id, parents, stageStarts.get(id), now);
        isChanged = true;
      }
      isDone &= stageEnds.containsKey(id);
    }
    if (isDone) {
      ended.put(job, now);
      recorder.jobEnded(job, now);
    }
    return isChanged || isDone;
  }

  private boolean launch() {
    int[] starting = stageStarts.keySet().stream().mapToInt(id -> id).sorted().toArray();
    boolean isChanged = false;
    for (int id : starting) {
      List<Integer> durations = jobs.get(id / 100).stages().get(id % 100).durations();
      int next = launched.getOrDefault(id, 0);
      while (next < durations.size() && running.size() < slots) {
        running.add(new long[] {id, now + durations.get(next++), now, tasks++});
        isChanged = true;
      }
      launched.put(id, next);
    }
    return isChanged;
  }

  private static int id(int job, int stage) {
    return 100 * job + stage;
  }

  /** A stage without parents. */
  public static Stage stage(Integer... durations) {
    return new Stage(List.of(), Arrays.asList(durations));
  }

  /** The longest chain of tasks of each job and of the pauses between them, in milliseconds. */
  public static long criticalPath(List<Job> jobs) {
    long[] ends = new long[jobs.size()];
    long first = Long.MAX_VALUE;
    for (int job = 0; job < ends.length; job++) {
      int after = jobs.get(job).after();
      long start = (after < 0 ? 0 : ends[after]) + jobs.get(job).pause();
      first = Math.min(first, start);
      long[] stages = new long[jobs.get(job).stages().size()];
      for (int i = 0; i < stages.length; i++) {
        for (int parent : jobs.get(job).stages().get(i).parents()) {
          stages[i] = Math.max(stages[i], stages[parent]);
        }
        stages[i] +=
            jobs.get(job).stages().get(i).durations().stream().mapToInt(d -> d).max().orElse(0);
      }
      ends[job] = start + Math.max(1, Arrays.stream(stages).max().orElse(0));
    }
    return Arrays.stream(ends).max().orElse(0) - first;
  }

  /** All task time of jobs, in milliseconds. */
  public static long taskMillis(List<Job> jobs) {
    return jobs.stream()
        .flatMap(job -> job.stages().stream())
        .flatMap(stage -> stage.durations().stream())
        .mapToLong(duration -> duration)
        .sum();
  }
}
