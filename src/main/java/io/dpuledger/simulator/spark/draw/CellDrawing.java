package io.dpuledger.simulator.spark.draw;

import io.dpuledger.simulator.fleet.Dice;
import io.dpuledger.simulator.spark.work.Batch;
import io.dpuledger.simulator.spark.work.Cell;
import io.dpuledger.simulator.spark.work.Job;
import java.util.ArrayList;
import java.util.List;

/** Draws the work of one statement, which takes as long as the statement ran. */
final class CellDrawing {
  private static final double DRIVER_ONLY = 0.3;
  private static final double SECOND_BATCH = 0.3;
  private static final double TWO_AT_ONCE = 0.1;

  /** Of its time, jobs take at most so much. */
  private static final double LARGEST_SHARE = 0.97;

  private static final double TARGET_SHARE = 0.9;
  private static final double SHORTEST_WITH_JOBS = 400;
  private static final int TRIES = 6;
  private static final double BEYOND_THE_END = 1.5;

  private final JobDrawing jobs;
  private final Dice dice;
  private final Rehearsal rehearsal;

  CellDrawing(JobDrawing jobs, Dice dice, Rehearsal rehearsal) {
    this.jobs = jobs;
    this.dice = dice;
    this.rehearsal = rehearsal;
  }

  Cell draw(Statement statement, int executors, List<Cell.Other> others) {
    Cell driver = new Cell(statement.thinkMillis(), List.of(), statement.millis(), others);
    if (statement.millis() < SHORTEST_WITH_JOBS || dice.chance(DRIVER_ONLY)) {
      return driver;
    }
    List<Batch> batches = batches(statement);
    if (statement.isCutOff()) {
      return new Cell(statement.thinkMillis(), batches, 1, others);
    }
    for (int attempt = 0; attempt < TRIES; attempt++) {
      long used = rehearsal.millis(batches, executors);
      if (used <= LARGEST_SHARE * statement.millis()) {
        return new Cell(statement.thinkMillis(), batches, statement.millis() - used, others);
      }
      double factor = TARGET_SHARE * statement.millis() / used;
      batches = batches.stream().map(batch -> batch.times(factor)).toList();
    }
    return driver;
  }

  private List<Batch> batches(Statement statement) {
    double share = statement.isCutOff() ? BEYOND_THE_END : 0.4 + 0.5 * dice.fraction();
    int count = dice.chance(SECOND_BATCH) ? 2 : 1;
    long each = Math.round(statement.millis() * share / count);
    List<Batch> batches = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      List<Job> together = new ArrayList<>();
      together.add(jobs.job(each));
      if (dice.chance(TWO_AT_ONCE) && jobs.canOverlap()) {
        together.add(jobs.job(each));
      }
      batches.add(new Batch(Math.round(each * 0.2 * dice.fraction()), together));
    }
    return batches;
  }
}
