package io.dpuledger.simulator.spark.cluster;

import io.dpuledger.simulator.spark.work.Batch;
import io.dpuledger.simulator.spark.work.Cell;
import io.dpuledger.simulator.spark.work.Job;
import java.util.List;

/** An application: its driver works through cells, batch by batch, and its executors run jobs. */
public final class ClusterRun {
  private final List<Cell> cells;
  private final EventQueue queue;
  private final ClusterListener listener;
  private final Workers workers;
  private final TaskScheduler scheduler;
  private int jobsOfBatch;

  private ClusterRun(List<Cell> cells, ClusterPlan plan, long start, ClusterListener listener) {
    this.cells = cells;
    this.queue = new EventQueue(start);
    this.listener = listener;
    Blocks blocks = new Blocks();
    this.workers = new Workers(plan, queue, blocks, listener, this::offer);
    this.scheduler = new TaskScheduler(queue, workers, new TaskCosts(plan, blocks), listener);
  }

  /**
   * Runs an application to the end of its work.
   *
   * @param start milliseconds since 1970
   */
  public static void of(List<Cell> cells, ClusterPlan plan, long start, ClusterListener listener) {
    ClusterRun run = new ClusterRun(cells, plan, start, listener);
    run.workers.begin();
    run.think(0);
    run.queue.run();
  }

  private void offer() {
    scheduler.offer();
  }

  private void think(int cell) {
    if (cell < cells.size()) {
      queue.after(cells.get(cell).thinkMillis(), () -> begin(cell));
    }
  }

  private void begin(int cell) {
    listener.cellStarted(queue.now(), cell);
    workers.beginCell(cell);
    pause(cell, 0);
  }

  private void pause(int cell, int batch) {
    List<Batch> batches = cells.get(cell).batches();
    if (batch < batches.size()) {
      queue.after(batches.get(batch).pauseMillis(), () -> run(cell, batch));
    } else {
      queue.after(cells.get(cell).restMillis(), () -> end(cell));
    }
  }

  private void run(int cell, int batch) {
    List<Job> jobs = cells.get(cell).batches().get(batch).jobs();
    jobsOfBatch = jobs.size();
    for (Job job : jobs) {
      run(
          job,
          () -> {
            jobsOfBatch--;
            if (jobsOfBatch == 0) {
              pause(cell, batch + 1);
            }
          });
    }
  }

  private void run(Job job, Runnable whenEnded) {
    new JobRun(job, queue, scheduler, listener, whenEnded).begin();
  }

  private void end(int cell) {
    listener.cellEnded(queue.now(), cell);
    workers.endCell();
    for (Cell.Other other : cells.get(cell).others()) {
      queue.after(other.afterMillis(), () -> run(other.job(), () -> {}));
    }
    think(cell + 1);
  }
}
