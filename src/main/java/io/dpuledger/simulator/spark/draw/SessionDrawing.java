package io.dpuledger.simulator.spark.draw;

import io.dpuledger.simulator.fleet.Dice;
import io.dpuledger.simulator.spark.cluster.ClusterPlan;
import io.dpuledger.simulator.spark.work.Cell;
import java.util.ArrayList;
import java.util.List;

/** Draws the work of all statements of an application, which then takes exactly as long. */
public final class SessionDrawing {
  private static final int MOST_OTHERS = 12;
  private static final long SHORTEST_PAUSE = 20_000;
  private static final double USED_PAUSE = 0.8;
  private static final int TRIES = 6;

  private final ClusterPlan plan;
  private final Outside outside;
  private final Dice dice;
  private final JobDrawing jobs;
  private final CellDrawing cells;

  /** What runs outside of statements. */
  public enum Outside {
    NOTHING,
    THREAD,
    STREAM
  }

  private SessionDrawing(ClusterPlan plan, Style style, Outside outside, Dice dice) {
    this.plan = plan;
    this.outside = outside;
    this.dice = dice;
    this.jobs = new JobDrawing(style, new Site(plan.machine(), plan.home()), dice);
    this.cells = new CellDrawing(jobs, dice, new Rehearsal(plan));
  }

  /** The work of these statements. */
  public static List<Cell> draw(
      List<Statement> statements, ClusterPlan plan, Style style, Outside outside, Dice dice) {
    return new SessionDrawing(plan, style, outside, dice).draw(statements);
  }

  private List<Cell> draw(List<Statement> statements) {
    List<Cell> drawn = new ArrayList<>();
    for (int number = 0; number < statements.size(); number++) {
      Statement statement = statements.get(number);
      int executors = plan.isDynamic() ? plan.ofCells().get(number) : plan.most();
      Cell cell = cells.draw(statement, executors, List.of());
      List<Cell.Other> others = others(statement);
      drawn.add(new Cell(cell.thinkMillis(), cell.batches(), cell.restMillis(), others));
    }
    return fitted(drawn, statements);
  }

  private List<Cell.Other> others(Statement statement) {
    List<Cell.Other> others = new ArrayList<>();
    long pause = statement.pauseMillis();
    if (outside == Outside.NOTHING || statement.isCutOff() || pause < SHORTEST_PAUSE) {
      return others;
    }
    int count = outside == Outside.STREAM ? (int) Math.min(MOST_OTHERS, pause / 10_000) : 1;
    long each = Math.round(USED_PAUSE * pause / count);
    for (int number = 0; number < count; number++) {
      long millis = outside == Outside.STREAM ? dice.between(200, 2_000) : each / 3;
      others.add(
          new Cell.Other(1_000 + number * each, jobs.small(millis, outside == Outside.STREAM)));
    }
    return others;
  }

  /** The driver's own time makes up for what kept data and other jobs change. */
  private List<Cell> fitted(List<Cell> drawn, List<Statement> statements) {
    List<Cell> cells = new ArrayList<>(drawn);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      long[] used = Rehearsal.used(cells, plan);
      boolean fits = true;
      for (int number = 0; number < used.length; number++) {
        Cell cell = cells.get(number);
        Statement statement = statements.get(number);
        long rest = statement.millis() - used[number];
        // What changes in one cell can move the work of those after it.
        if (!statement.isCutOff() && rest != cell.restMillis()) {
          cells.set(number, rest < 0 ? cell.withoutJobs(statement.millis()) : cell.withRest(rest));
          fits = false;
        }
      }
      if (fits) {
        return cells;
      }
    }
    throw new IllegalStateException("the work of a session does not fit its statements");
  }
}
