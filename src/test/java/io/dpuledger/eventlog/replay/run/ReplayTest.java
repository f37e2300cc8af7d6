package io.dpuledger.eventlog.replay.run;

import static io.dpuledger.eventlog.replay.Schedule.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.replay.Schedule;
import io.dpuledger.eventlog.replay.Schedule.Job;
import io.dpuledger.eventlog.replay.Schedule.Stage;
import io.dpuledger.eventlog.replay.record.RecordedWork;
import io.dpuledger.eventlog.replay.record.TaskTime;
import io.dpuledger.eventlog.replay.record.WorkRecorder;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schedules whose length is known by hand. */
class ReplayTest {
  private static final long START = 1_700_000_000_000L;

  @Test
  void eightTasksTakeTwiceAsLongOnHalfTheSlots() {
    List<Job> jobs = List.of(new Job(-1, 0, List.of(tasks(8, 10))));
    assertThat(half(jobs, 2, 2)).isEqualTo(new Replayed(40, 40));
  }

  @Test
  void oneLongTaskTakesNoLongerOnHalfTheSlots() {
    List<Job> jobs = List.of(new Job(-1, 0, List.of(stage(100, 10, 10, 10, 10))));
    assertThat(half(jobs, 2, 2)).isEqualTo(new Replayed(100, 100));
  }

  @Test
  void pausesOfTheDriverStayAsTheyAre() {
    List<Job> jobs =
        List.of(new Job(-1, 0, List.of(tasks(4, 10))), new Job(0, 500, List.of(tasks(4, 10))));
    assertThat(half(jobs, 2, 2)).isEqualTo(new Replayed(40, 540));
  }

  @Test
  void aStageWaitsForAllItsParents() {
    List<Job> jobs =
        List.of(
            new Job(
                -1,
                0,
                List.of(
                    tasks(2, 10), tasks(2, 30), new Stage(List.of(0, 1), List.of(5, 5, 5, 5)))));
    // 2 × 10, 2 × 30, then 4 × 5 one after another on one slot.
    assertThat(replay(jobs, 4, 1, 1)).isEqualTo(new Replayed(100, 100));
  }

  @Test
  void jobsThatRanAtOnceShareTheSlotsFirstComeFirstServed() {
    List<Job> jobs =
        List.of(
            new Job(-1, 0, List.of(tasks(2, 10))),
            new Job(-1, 1, List.of(tasks(2, 10))),
            // Waited for the first job, while the second ran on.
            new Job(0, 1, List.of(tasks(1, 4))));
    assertThat(replay(jobs, 4, 1, 4)).isEqualTo(new Replayed(15, 15));
    assertThat(replay(jobs, 4, 1, 2)).isEqualTo(new Replayed(24, 24));
  }

  @Test
  void tasksThatWaitForOthersTakeLongerAtTheSlowEnd() {
    WorkRecorder recorder = oneJob();
    recorder.taskEnded(0, "e0", new TaskTime(0, START, START + 100, 100, 20, 10, 50, false, 0));
    WorkPlan plan = WorkPlan.of(recorder.work());
    Capacity half = new Capacity(1, 1, 1);
    assertThat(Replay.of(plan, half, Pace.FAST)).isEqualTo(new Replayed(100, 100));
    assertThat(Replay.of(plan, half, Pace.SLOW)).isEqualTo(new Replayed(130, 130));
  }

  @Test
  void allTimeOffTheProcessorIsWaitingOfATaskFarFromItsData() {
    WorkRecorder recorder = oneJob();
    recorder.taskEnded(0, "e0", new TaskTime(0, START, START + 100, 90, 20, 10, 50, true, 0));
    assertThat(Replay.of(WorkPlan.of(recorder.work()), new Capacity(1, 1, 1), Pace.SLOW))
        .isEqualTo(new Replayed(140, 140));
  }

  @Test
  void whatTheDriverDidBetweenStaysAsItWas() {
    WorkRecorder recorder = new WorkRecorder();
    recorder.executorAdded("e0", START, 2);
    recorder.jobStarted(7, START + 100, new int[] {3, 4});
    recorder.taskEnded(3, "e0", own(START + 130, START + 150));
    recorder.stageEnded(3, new int[0], START + 120, START + 155);
    recorder.taskEnded(4, "e0", own(START + 160, START + 170));
    recorder.stageEnded(4, new int[] {3}, START + 156, START + 172);
    recorder.jobEnded(7, START + 180);
    assertThat(Replay.of(WorkPlan.of(recorder.work()), new Capacity(1, 1, 0), Pace.FAST))
        .isEqualTo(new Replayed(80, 80));
  }

  @Test
  void workWaitsForTheExecutorsThatCame() {
    WorkRecorder recorder = new WorkRecorder();
    recorder.jobStarted(0, START, new int[] {0});
    recorder.executorAdded("e0", START + 50, 1);
    recorder.executorAdded("e1", START + 60, 1);
    recorder.taskEnded(0, "e0", own(START + 50, START + 60));
    recorder.taskEnded(0, "e0", own(START + 60, START + 70));
    recorder.taskEnded(0, "e1", own(START + 60, START + 70));
    recorder.stageEnded(0, new int[0], START, START + 70);
    recorder.jobEnded(0, START + 70);
    WorkPlan plan = WorkPlan.of(recorder.work());
    assertThat(Replay.of(plan, new Capacity(2, 1, 0), Pace.SLOW)).isEqualTo(new Replayed(70, 70));
    assertThat(Replay.of(plan, new Capacity(1, 1, 0), Pace.SLOW)).isEqualTo(new Replayed(80, 80));
  }

  @Test
  void executorsThatSparkAskedForComeAsLateAfterTheJob() {
    WorkRecorder recorder = new WorkRecorder();
    recorder.traits().dynamic();
    recorder.executorAdded("e0", START, 1);
    recorder.jobStarted(0, START, new int[] {0});
    recorder.taskEnded(0, "e0", own(START, START + 20));
    recorder.taskEnded(0, "e1", own(START + 10, START + 20));
    recorder.executorAdded("e1", START + 10, 1);
    recorder.stageEnded(0, new int[0], START, START + 20);
    recorder.jobEnded(0, START + 20);
    recorder.executorRemoved("e0", START + 25);
    recorder.executorRemoved("e1", START + 25);
    recorder.jobStarted(1, START + 100, new int[] {1});
    recorder.executorAdded("e2", START + 130, 1);
    recorder.taskEnded(1, "e2", own(START + 130, START + 140));
    recorder.stageEnded(1, new int[0], START + 100, START + 140);
    recorder.jobEnded(1, START + 140);
    // 30 for the first job alone, then 80 of pause, 30 for the executor to come and 10 of work.
    assertThat(Replay.of(WorkPlan.of(recorder.work()), new Capacity(1, 1, 0), Pace.FAST))
        .isEqualTo(new Replayed(70, 150));
  }

  @Test
  void aCopyOfATaskThatRunsOnKeepsNothingWaiting() {
    WorkRecorder recorder = oneJob();
    recorder.taskEnded(0, "e0", own(START, START + 100));
    recorder.taskEnded(0, "e1", own(START + 60, START + 900));
    assertThat(Replay.of(WorkPlan.of(recorder.work()), new Capacity(2, 1, 0), Pace.FAST))
        .isEqualTo(new Replayed(100, 100));
  }

  @Test
  void workWithoutAnExecutorComesToNoEnd() {
    WorkRecorder recorder = new WorkRecorder();
    recorder.jobStarted(0, START, new int[] {0});
    recorder.taskEnded(0, "e0", own(START, START + 20));
    recorder.stageEnded(0, new int[0], START, START + 20);
    recorder.jobEnded(0, START + 20);
    assertThat(Replay.of(WorkPlan.of(recorder.work()), new Capacity(1, 1, 0), Pace.FAST)).isNull();
  }

  /** A job of one stage from 0 to 100. */
  private static WorkRecorder oneJob() {
    WorkRecorder recorder = new WorkRecorder();
    recorder.executorAdded("e0", START, 1);
    recorder.executorAdded("e1", START, 1);
    recorder.jobStarted(0, START, new int[] {0});
    recorder.stageEnded(0, new int[0], START, START + 100);
    recorder.jobEnded(0, START + 100);
    return recorder;
  }

  private static TaskTime own(long from, long to) {
    return new TaskTime(from - START, from, to, to - from, 0, 0, to - from, false, 0);
  }

  private static Stage tasks(int count, int millis) {
    return new Stage(List.of(), Collections.nCopies(count, millis));
  }

  private static Replayed half(List<Job> jobs, int executors, int slotsEach) {
    return replay(jobs, executors, slotsEach, executors / 2);
  }

  /** The replay, where both ends are the same. */
  private static Replayed replay(List<Job> jobs, int executors, int slotsEach, int fewer) {
    RecordedWork work = Schedule.run(jobs, executors, slotsEach).work();
    WorkPlan plan = WorkPlan.of(work);
    Capacity capacity = Capacity.recorded(work).with(fewer);
    Replayed fast = Replay.of(plan, capacity, Pace.FAST);
    assertThat(Replay.of(plan, capacity, Pace.SLOW)).isEqualTo(fast);
    assertThat(fast).isNotNull();
    return fast;
  }
}
