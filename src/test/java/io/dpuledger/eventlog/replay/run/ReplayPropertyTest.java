package io.dpuledger.eventlog.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.replay.Schedule;
import io.dpuledger.eventlog.replay.Schedule.Job;
import io.dpuledger.eventlog.replay.Schedule.Stage;
import io.dpuledger.eventlog.replay.record.RecordedWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Random work, replayed and, to compare, scheduled anew by the plain scheduler of the tests. */
class ReplayPropertyTest {
  @Property(tries = 300)
  void onTheRecordedSlotsItTakesAsLongAsItDid(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 4) int executors) {
    RecordedWork work = Schedule.run(jobs(seed, false), executors, 2).work();
    WorkPlan plan = WorkPlan.of(work);
    for (Pace pace : Pace.values()) {
      assertThat(Replay.of(plan, Capacity.recorded(work), pace)).isEqualTo(Replayed.recorded(plan));
    }
  }

  @Property(tries = 300)
  void ofADriverThatRunsOneJobAtATimeItTakesWhatItWouldOnFewerSlots(
      @ForAll int seed,
      @ForAll @IntRange(min = 2, max = 5) int executors,
      @ForAll @IntRange(min = 1, max = 4) int fewer) {
    List<Job> jobs = jobs(seed, true);
    RecordedWork work = Schedule.run(jobs, executors, 2).work();
    int left = Math.min(fewer, executors);
    Replayed truth = Replayed.recorded(WorkPlan.of(Schedule.run(jobs, left, 2).work()));
    for (Pace pace : Pace.values()) {
      assertThat(Replay.of(WorkPlan.of(work), Capacity.recorded(work).with(left), pace))
          .isEqualTo(truth);
    }
  }

  @Property(tries = 300)
  void itIsNeverFasterThanTheCriticalPathOrAllWorkOnAllSlots(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 4) int fewer) {
    List<Job> jobs = jobs(seed, true);
    RecordedWork work = Schedule.run(jobs, 4, 2).work();
    Replayed fast = replay(work, fewer, Pace.FAST);
    assertThat(fast.spanMillis()).isGreaterThanOrEqualTo(Schedule.criticalPath(jobs));
    assertThat(fast.jobMillis() * fewer * 2).isGreaterThanOrEqualTo(Schedule.taskMillis(jobs));
  }

  @Property(tries = 300)
  void allWorkNeedsItsSlotsHoweverManyJobsRunAtOnce(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 4) int fewer) {
    List<Job> jobs = jobs(seed, false);
    RecordedWork work = Schedule.run(jobs, 4, 2).work();
    for (Pace pace : Pace.values()) {
      assertThat(replay(work, fewer, pace).jobMillis() * fewer * 2)
          .isGreaterThanOrEqualTo(Schedule.taskMillis(jobs));
    }
  }

  @Property(tries = 200)
  void ofTasksThatNeedNoOthersItIsNeverFasterOnFewerSlots(@ForAll int seed) {
    Random random = new Random(seed);
    List<Job> jobs = List.of(new Job(-1, 0, List.of(stage(random, List.of(), 40))));
    RecordedWork work = Schedule.run(jobs, 6, 1).work();
    for (int fewer = 5; fewer >= 1; fewer--) {
      assertThat(replay(work, fewer, Pace.SLOW).jobMillis())
          .isGreaterThanOrEqualTo(replay(work, fewer + 1, Pace.SLOW).jobMillis());
    }
  }

  @Property(tries = 50)
  void itIsTheSameEachTime(@ForAll int seed) {
    RecordedWork work = Schedule.run(jobs(seed, false), 4, 2).work();
    RecordedWork again = Schedule.run(jobs(seed, false), 4, 2).work();
    assertThat(replay(work, 2, Pace.SLOW)).isEqualTo(replay(again, 2, Pace.SLOW));
  }

  private static Replayed replay(RecordedWork work, int executors, Pace pace) {
    Replayed replayed = Replay.of(WorkPlan.of(work), Capacity.recorded(work).with(executors), pace);
    assertThat(replayed).isNotNull();
    return replayed;
  }

  /** Up to six jobs, one at a time or any way. */
  private static List<Job> jobs(int seed, boolean isOneAtATime) {
    Random random = new Random(seed);
    List<Job> jobs = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int job = 0; job < count; job++) {
      List<Stage> stages = new ArrayList<>();
      int stageCount = 1 + random.nextInt(4);
      for (int stage = 0; stage < stageCount; stage++) {
        List<Integer> parents = new ArrayList<>();
        for (int parent = 0; parent < stage; parent++) {
          if (random.nextInt(3) == 0) {
            parents.add(parent);
          }
        }
        stages.add(stage(random, parents, 1 + random.nextInt(8)));
      }
      jobs.add(
          new Job(
              isOneAtATime ? job - 1 : random.nextInt(job + 1) - 1, random.nextInt(20), stages));
    }
    return jobs;
  }

  private static Stage stage(Random random, List<Integer> parents, int count) {
    return new Stage(parents, random.ints(count, 1, 40).boxed().toList());
  }
}
