package io.dpuledger.simulator.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.simulator.spark.work.Batch;
import io.dpuledger.simulator.spark.work.Cell;
import io.dpuledger.simulator.spark.work.Job;
import io.dpuledger.simulator.spark.work.Kept;
import io.dpuledger.simulator.spark.work.Stage;
import io.dpuledger.simulator.spark.work.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Jobs whose times are counted by hand. All executors have come when they start. */
class ClusterRunTest {
  private static final long GIB = 1L << 30;
  private static final Machine MACHINE = new Machine(2, 10 * GIB);
  private static final long START = 60_000;

  /** Of a stage, a job and the launch of a task, apart from garbage collection. */
  private static final long MORE = 200;

  /** What happened, as words. */
  private static final class Told implements ClusterListener {
    private final List<String> words = new ArrayList<>();
    private final List<TaskRun> tasks = new ArrayList<>();
    private long jobMillis;
    private boolean hasFailed;

    @Override
    public void executorAdded(long at, Executor executor) {
      words.add("added " + executor.id());
    }

    @Override
    public void executorRemoved(long at, Executor executor) {
      words.add("removed " + executor.id());
    }

    @Override
    public void jobStarted(long at, Job job) {
      words.add("job " + job.id());
      jobMillis -= at;
    }

    @Override
    public void jobEnded(long at, Job job, boolean failed) {
      jobMillis += at;
      hasFailed |= failed;
    }

    @Override
    public void stageStarted(long at, Stage stage) {
      words.add("stage " + stage.id());
    }

    @Override
    public void taskEnded(TaskRun task) {
      tasks.add(task);
    }
  }

  private static Told run(ClusterPlan plan, Job... jobs) {
    Told told = new Told();
    List<Batch> batches = new ArrayList<>();
    for (Job job : jobs) {
      batches.add(new Batch(0, List.of(job)));
    }
    ClusterRun.of(List.of(new Cell(START, batches, 1_000, List.of())), plan, 0, told);
    return told;
  }

  private static ClusterPlan executors(int count) {
    return ClusterPlan.fixed(MACHINE, count, 1);
  }

  private static Task task(long millis) {
    return new Task(millis, 0, 0, 0, 0, false);
  }

  private static Stage stage(int id, List<Integer> parents, int tasks, Task task) {
    return new Stage(id, parents, Collections.nCopies(tasks, task), null);
  }

  private static Job job(int id, Stage... stages) {
    return new Job(id, List.of(stages), false);
  }

  @Test
  void tasksRunInAsManyWavesAsSlotsNeed() {
    Job five = job(0, stage(0, List.of(), 5, task(10_000)));
    assertThat(run(executors(3), five).jobMillis).isBetween(10_000L, 10_000 + 2 * MORE);
    assertThat(run(executors(2), five).jobMillis).isBetween(20_000L, 20_000 + 4 * MORE);
    assertThat(run(executors(1), five).jobMillis).isBetween(30_000L, 30_000 + 6 * MORE);
  }

  @Test
  void aStageWaitsForItsParents() {
    Told told =
        run(
            executors(2),
            job(
                0,
                stage(2, List.of(0, 1), 1, task(1_000)),
                stage(0, List.of(), 1, task(5_000)),
                stage(1, List.of(), 1, task(2_000))));
    assertThat(told.words).containsSubsequence("job 0", "stage 0", "stage 1", "stage 2");
    assertThat(told.jobMillis).isBetween(6_000L, 6_000 + 2 * MORE);
  }

  @Test
  void aTaskThatFailsRunsAgainAndTheFourthTimeTheJobFails() {
    Task flaky = new Task(1_000, 0, 0, 0, 1, false);
    Told again = run(executors(1), job(0, stage(0, List.of(), 1, flaky)));
    assertThat(again.tasks).hasSize(2);
    assertThat(again.hasFailed).isFalse();

    Task broken = new Task(1_000, 0, 0, 0, Task.MOST_FAILURES, false);
    Told failed =
        run(
            executors(1),
            job(
                0,
                new Stage(0, List.of(), List.of(broken, task(60_000)), null),
                stage(1, List.of(0), 1, task(1_000))),
            job(1, stage(2, List.of(), 1, task(1_000))));
    assertThat(failed.tasks.stream().map(TaskRun::outcome))
        .containsExactly(
            TaskRun.Outcome.FAILED,
            TaskRun.Outcome.FAILED,
            TaskRun.Outcome.FAILED,
            TaskRun.Outcome.FAILED,
            TaskRun.Outcome.KILLED,
            TaskRun.Outcome.SUCCEEDED);
    assertThat(failed.hasFailed).isTrue();
    assertThat(failed.words).contains("stage 2").doesNotContain("stage 1");
  }

  @Test
  void whatDoesNotFitIsSpilledOrEndsTheTask() {
    Job sorts = job(0, stage(0, List.of(), 2, new Task(1_000, 0, 4 * GIB, 0, 0, false)));
    assertThat(run(executors(2), sorts).tasks).noneMatch(task -> task.cost().spilledBytes() > 0);
    assertThat(run(executors(1), sorts).tasks).anyMatch(task -> task.cost().spilledBytes() > 0);

    Job objects = job(0, stage(0, List.of(), 2, new Task(1_000, 0, 0, 6 * GIB, 0, false)));
    assertThat(run(executors(2), objects).tasks).noneMatch(task -> task.cost().isOutOfMemory());
    assertThat(run(executors(1), objects).tasks).anyMatch(task -> task.cost().isOutOfMemory());
  }

  @Test
  void fewerExecutorsKeepLessAndFetchLonger() {
    Kept kept = new Kept(1, 2 * GIB, 7_000);
    Job first = job(0, keeping(0, kept));
    Job second = job(1, keeping(1, kept));
    assertThat(run(executors(2), first, second).tasks)
        .noneMatch(task -> task.cost().isComputedAgain());
    assertThat(run(executors(2).with(1), first, second).tasks)
        .filteredOn(task -> task.cost().isComputedAgain())
        .hasSize(1);

    Job fetching = job(0, stage(0, List.of(), 1, new Task(1_000, 2_000, 0, 0, 0, false)));
    assertThat(run(executors(4), fetching).tasks.get(0).cost().fetchMillis()).isEqualTo(2_000);
    assertThat(run(executors(4).with(1), fetching).tasks.get(0).cost().fetchMillis())
        .isEqualTo(8_000);
  }

  private static Stage keeping(int id, @Nullable Kept kept) {
    return new Stage(id, List.of(), Collections.nCopies(2, task(1_000)), kept);
  }

  @Test
  void executorsComeForACellAndGoAfterIt() {
    ClusterPlan plan = new ClusterPlan(MACHINE, 3, 3, 1, List.of(3), 1);
    Told told = run(plan, job(0, stage(0, List.of(), 6, task(10_000))));
    assertThat(told.words)
        .containsSubsequence("added 1", "job 0", "added 2", "added 3", "removed 3", "removed 2")
        .doesNotContain("removed 1");
    assertThat(told.jobMillis).isBetween(10_000L, 14_000L);
  }
}
