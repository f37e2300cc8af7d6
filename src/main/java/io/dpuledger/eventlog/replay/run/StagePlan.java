package io.dpuledger.eventlog.replay.run;

import io.dpuledger.eventlog.replay.record.RecordedJob;
import io.dpuledger.eventlog.replay.record.RecordedStage;
import io.dpuledger.eventlog.replay.record.RecordedWork;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Stages in the order in which Spark serves them: by the first job that they belong to, then by id.
 * Stages that were skipped are not among them; whoever needs them need not wait.
 */
final class StagePlan {
  private final RecordedStage[] stages;
  private final int[] positions;
  private final int[] owners;
  private final int[][] jobs;
  private final int[][] children;
  private final int[][] parents;

  private StagePlan(int count, int positions) {
    this.stages = new RecordedStage[count];
    this.positions = new int[positions];
    this.owners = new int[count];
    this.jobs = new int[count][];
    this.children = new int[count][];
    this.parents = new int[count][];
    Arrays.fill(this.positions, -1);
    Arrays.fill(jobs, new int[0]);
    Arrays.fill(children, new int[0]);
    Arrays.fill(parents, new int[0]);
  }

  /** Plans the stages of jobs, which are in the order of their ids. */
  static StagePlan of(RecordedWork work, List<RecordedJob> byId) {
    int[] firstJob = new int[work.stages().size()];
    Arrays.fill(firstJob, -1);
    for (int job = byId.size() - 1; job >= 0; job--) {
      for (int stage : byId.get(job).stages()) {
        firstJob[stage] = job;
      }
    }
    List<Integer> order =
        IntStream.range(0, firstJob.length)
            .filter(stage -> firstJob[stage] >= 0)
            .boxed()
            .sorted((one, other) -> compare(work, firstJob, one, other))
            .toList();
    StagePlan plan = new StagePlan(order.size(), firstJob.length);
    for (int stage = 0; stage < order.size(); stage++) {
      int position = order.get(stage);
      plan.stages[stage] = Objects.requireNonNull(work.stages().get(position));
      plan.positions[position] = stage;
      plan.owners[stage] = firstJob[position];
    }
    plan.link(byId);
    return plan;
  }

  private static int compare(RecordedWork work, int[] firstJob, int one, int other) {
    int byJob = Integer.compare(firstJob[one], firstJob[other]);
    return byJob != 0
        ? byJob
        : Integer.compare(
            Objects.requireNonNull(work.stages().get(one)).id(),
            Objects.requireNonNull(work.stages().get(other)).id());
  }

  private void link(List<RecordedJob> byId) {
    for (int job = 0; job < byId.size(); job++) {
      for (int position : byId.get(job).stages()) {
        int stage = positions[position];
        jobs[stage] = with(jobs[stage], job);
      }
    }
    Map<Integer, Integer> byStageId = new HashMap<>();
    for (int stage = 0; stage < stages.length; stage++) {
      byStageId.put(stages[stage].id(), stage);
    }
    for (int stage = 0; stage < stages.length; stage++) {
      for (int id : stages[stage].parents()) {
        Integer parent = byStageId.get(id);
        if (parent != null) {
          children[parent] = with(children[parent], stage);
          parents[stage] = with(parents[stage], parent);
        }
      }
    }
  }

  private static int[] with(int[] some, int more) {
    int[] longer = Arrays.copyOf(some, some.length + 1);
    longer[some.length] = more;
    return longer;
  }

  int count() {
    return stages.length;
  }

  RecordedStage stage(int stage) {
    return stages[stage];
  }

  /** The stage at a position of the recording; -1 if no job has it. */
  int at(int position) {
    return positions[position];
  }

  /** The first job that has the stage. */
  int owner(int stage) {
    return owners[stage];
  }

  /** All jobs that have the stage. */
  int[] jobs(int stage) {
    return jobs[stage];
  }

  /** The stages that wait for it. */
  int[] children(int stage) {
    return children[stage];
  }

  /** The stages that it waits for. */
  int[] parents(int stage) {
    return parents[stage];
  }
}
