package io.dpuledger.eventlog.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.replay.Schedule.Job;
import io.dpuledger.eventlog.replay.Schedule.Stage;
import io.dpuledger.eventlog.replay.record.RecordedWork;
import io.dpuledger.eventlog.replay.record.TaskTime;
import io.dpuledger.eventlog.replay.record.TraitsRecorder;
import io.dpuledger.eventlog.replay.record.WorkRecorder;
import io.dpuledger.eventlog.replay.run.Replayed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is promised for fewer executors, and why nothing is. */
class ReplaysTest {
  private static final long START = 1_700_000_000_000L;

  @Test
  void halfTheExecutorsTakeTwiceAsLongGiveOrTakeFivePercent() {
    List<FewerExecutors> replays = Replays.of(evenWork().work());
    assertThat(replays).extracting(FewerExecutors::fewer).containsExactly(3, 2, 1);
    assertThat(replays.get(1))
        .isEqualTo(
            new FewerExecutors(
                4,
                2,
                ReplayVerdict.PROMISED,
                new Replayed(1000, 1000),
                new Replayed(1900, 1900),
                new Replayed(2100, 2100)));
  }

  @Test
  void pausesAreNoPartOfWhatMayBeOff() {
    List<Job> jobs = List.of(job(-1, 0), job(0, 5000));
    FewerExecutors half = Replays.of(Schedule.run(jobs, 4, 2).work()).get(1);
    assertThat(half.fast()).isEqualTo(new Replayed(3800, 8800));
    assertThat(half.slow()).isEqualTo(new Replayed(4200, 9200));
  }

  /** What a log may hold that leaves nothing to promise. */
  private enum Refused {
    CACHED(TraitsRecorder::cached, ReplayVerdict.CACHED_DATA),
    SPILLED(TraitsRecorder::spilled, ReplayVerdict.SPILLED),
    FAILED(TraitsRecorder::failed, ReplayVerdict.FAILED),
    STREAMING(TraitsRecorder::streaming, ReplayVerdict.STREAMING),
    INCOMPLETE(TraitsRecorder::incomplete, ReplayVerdict.LOG_INCOMPLETE),
    NO_MEMORY_KNOWN(traits -> traits.profile(null, 1), ReplayVerdict.MEMORY_UNKNOWN),
    NO_SLOT(traits -> traits.profile(10L << 30, 4), ReplayVerdict.EXECUTORS_UNCLEAR);

    private final Consumer<TraitsRecorder> seen;
    private final ReplayVerdict verdict;

    Refused(Consumer<TraitsRecorder> seen, ReplayVerdict verdict) {
      this.seen = seen;
      this.verdict = verdict;
    }
  }

  @ParameterizedTest
  @EnumSource
  void suchWorkIsRefusedForEachNumberOfExecutors(Refused refused) {
    Schedule schedule = evenWork();
    refused.seen.accept(schedule.recorder().traits());
    List<FewerExecutors> replays = Replays.of(schedule.work());
    assertThat(replays).extracting(FewerExecutors::verdict).containsOnly(refused.verdict);
    assertThat(replays).extracting(FewerExecutors::fast).containsOnlyNulls();
  }

  @Test
  void aJobThatHasNotEndedIsMissing() {
    Schedule schedule = evenWork();
    schedule.recorder().jobStarted(7, START + 2000, new int[] {700});
    assertThat(verdicts(schedule.work())).containsOnly(ReplayVerdict.LOG_INCOMPLETE);
  }

  @Test
  void aFewTasksSayNothing() {
    List<Job> jobs = List.of(new Job(-1, 0, List.of(tasks(99, 100))));
    assertThat(verdicts(Schedule.run(jobs, 4, 2).work())).containsOnly(ReplayVerdict.TOO_FEW_TASKS);
  }

  @Test
  void executorsOfDifferentSizesAreUnclear() {
    Schedule schedule = evenWork();
    schedule.recorder().executorAdded("big", START + 10, 8);
    assertThat(verdicts(schedule.work())).containsOnly(ReplayVerdict.EXECUTORS_UNCLEAR);
  }

  @Test
  void withoutExecutorsThereIsNothingToReplay() {
    assertThat(Replays.of(new WorkRecorder().work())).isEmpty();
  }

  @Test
  void memoryMustFillAtMostThreeFifthsOfWhatFewerExecutorsHave() {
    // Of 10,300 MiB, Spark has 6,000 for its tasks and data: 3,600 are three fifths.
    Schedule schedule = evenWork();
    schedule.recorder().traits().profile(10_300L << 20, 1);
    for (String executor : List.of("e0", "e1", "e2", "e3")) {
      schedule.recorder().memorySampled(executor, 1800L << 20, 2000L << 20);
    }
    assertThat(verdicts(schedule.work()))
        .containsExactly(
            ReplayVerdict.PROMISED, ReplayVerdict.PROMISED, ReplayVerdict.TOO_LITTLE_MEMORY);
    schedule.recorder().memorySampled("e3", 1801L << 20, 2000L << 20);
    assertOnlyOneFewerIsPromised(schedule);
  }

  @Test
  void theHeapMustHoldTheObjectsOfTasksThatComeTogether() {
    // Two slots each: where one task ran, two may run. Four fifths of 10,000 MiB are 8,000.
    Schedule schedule = evenWork();
    schedule.recorder().traits().profile(10_000L << 20, 1);
    schedule.recorder().memorySampled("e0", 1, 4000L << 20);
    assertThat(verdicts(schedule.work())).containsOnly(ReplayVerdict.PROMISED);
    schedule.recorder().memorySampled("e0", 1, 4001L << 20);
    assertOnlyOneFewerIsPromised(schedule);
  }

  private static void assertOnlyOneFewerIsPromised(Schedule schedule) {
    assertThat(verdicts(schedule.work()))
        .containsExactly(
            ReplayVerdict.PROMISED,
            ReplayVerdict.TOO_LITTLE_MEMORY,
            ReplayVerdict.TOO_LITTLE_MEMORY);
  }

  @Test
  void aLargeTaskMayBeInEachSlot() {
    Schedule schedule = evenWork();
    schedule.recorder().traits().profile(10_300L << 20, 1);
    TaskTime large = new TaskTime(999, START + 999, START + 1000, 1, 0, 0, 1, false, 1351L << 20);
    schedule.recorder().taskEnded(0, "e0", large);
    // 8 × 1,351 MiB are more than three fifths of 3 × 6,000.
    assertThat(verdicts(schedule.work())).containsOnly(ReplayVerdict.TOO_LITTLE_MEMORY);
  }

  @Test
  void workThatTheReplayDoesNotRepeatIsOff() {
    WorkRecorder recorder = new WorkRecorder();
    recorder.traits().profile(10L << 30, 1);
    for (String executor : List.of("e0", "e1")) {
      recorder.executorAdded(executor, START, 1);
      recorder.memorySampled(executor, 1, 1);
    }
    recorder.jobStarted(0, START, new int[] {0});
    // One of the two slots was never used, for a reason that the log does not give.
    for (int task = 0; task < 100; task++) {
      long at = START + 10L * task;
      recorder.taskEnded(0, "e0", new TaskTime(task, at, at + 10, 10, 0, 0, 10, false, 0));
    }
    recorder.stageEnded(0, new int[0], START, START + 1000);
    recorder.jobEnded(0, START + 1000);
    FewerExecutors replay = Replays.of(recorder.work()).get(0);
    assertThat(replay.verdict()).isEqualTo(ReplayVerdict.OFF);
    assertThat(replay.observed()).isEqualTo(new Replayed(1000, 1000));
    assertThat(replay.slow()).isNull();
  }

  @Test
  void ofMoreTasksThanAreKeptNothingIsKept() {
    WorkRecorder recorder = new WorkRecorder();
    recorder.executorAdded("e0", START, 1);
    recorder.executorAdded("e1", START, 1);
    recorder.jobStarted(0, START, new int[] {0});
    for (int task = 0; task <= 1_000_000; task++) {
      recorder.taskEnded(0, "e0", new TaskTime(task, START, START + 1, 1, 0, 0, 1, false, 0));
    }
    recorder.jobEnded(0, START + 10);
    RecordedWork work = recorder.work();
    assertThat(work.tasks().size()).isZero();
    assertThat(verdicts(work)).containsOnly(ReplayVerdict.TOO_LARGE);
  }

  @Property(tries = 200)
  void withFewerExecutorsTheRangeNeverGetsShorter(@ForAll int seed) {
    RecordedWork work = Schedule.run(anyJobs(seed), 5, 2).work();
    Replayed fast = new Replayed(0, 0);
    Replayed slow = fast;
    for (FewerExecutors replay : Replays.of(work)) {
      assertThat(replay.verdict()).isEqualTo(ReplayVerdict.PROMISED);
      assertThat(replay.fast().max(fast)).isEqualTo(replay.fast());
      assertThat(replay.slow().max(slow)).isEqualTo(replay.slow());
      assertThat(replay.slow().max(replay.fast())).isEqualTo(replay.slow());
      fast = replay.fast();
      slow = replay.slow();
    }
  }

  /** Jobs at once and one after another, each of stages that may wait for one another. */
  private static List<Job> anyJobs(int seed) {
    Random random = new Random(seed);
    List<Job> jobs = new ArrayList<>();
    for (int job = 0; job < 4; job++) {
      List<Stage> stages = new ArrayList<>();
      for (int stage = 0; stage < 3; stage++) {
        List<Integer> parents = random.nextBoolean() && stage > 0 ? List.of(stage - 1) : List.of();
        stages.add(new Stage(parents, random.ints(9, 1, 60).boxed().toList()));
      }
      jobs.add(new Job(random.nextInt(job + 1) - 1, random.nextInt(20), stages));
    }
    return jobs;
  }

  private static List<ReplayVerdict> verdicts(RecordedWork work) {
    return Replays.of(work).stream().map(FewerExecutors::verdict).toList();
  }

  /** 200 tasks of 40 ms on 4 executors with 2 slots. */
  private static Schedule evenWork() {
    return Schedule.run(List.of(job(-1, 0)), 4, 2);
  }

  private static Job job(int after, int pause) {
    return new Job(after, pause, List.of(tasks(200, 40)));
  }

  private static Stage tasks(int count, int millis) {
    return new Stage(List.of(), Collections.nCopies(count, millis));
  }
}
