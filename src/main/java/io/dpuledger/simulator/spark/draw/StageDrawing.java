package io.dpuledger.simulator.spark.draw;

import io.dpuledger.simulator.fleet.Dice;
import io.dpuledger.simulator.spark.work.Task;
import java.util.ArrayList;
import java.util.List;

/** Draws the tasks of a stage: how many, how long each takes, what it needs of memory. */
final class StageDrawing {
  private static final int MOST_TASKS = 200;
  private static final double SKEW = 7;
  private static final double FAR = 0.05;
  private static final double TASK_FAILS = 0.03;
  private static final double JOB_FAILS = 0.002;

  private final Style style;
  private final Site site;
  private final Dice dice;

  StageDrawing(Style style, Site site, Dice dice) {
    this.style = style;
    this.site = site;
    this.dice = dice;
  }

  /** The tasks of a stage that takes about so long. */
  List<Task> tasks(long millis, boolean isShuffle) {
    double perSlot =
        style.fewestTasks() + (style.mostTasks() - style.fewestTasks()) * dice.fraction();
    return tasks((int) Math.round(perSlot * site.slots()), millis, isShuffle);
  }

  /** One task for each block of kept data. */
  List<Task> ofBlocks(long millis) {
    return tasks(blocks(), millis, false);
  }

  int blocks() {
    return Math.min(MOST_TASKS, site.slots());
  }

  /** A task or two without shuffle data. */
  List<Task> few(long millis) {
    return tasks((int) dice.between(1, 2), millis, false);
  }

  private List<Task> tasks(int wanted, long millis, boolean isShuffle) {
    int count = Math.max(1, Math.min(MOST_TASKS, wanted));
    boolean isSkewed = style == Style.SKEWED && count > 1 && dice.chance(0.5);
    int waves = (count + site.slots() - 1) / site.slots();
    double each = millis / (double) waves / (isSkewed ? SKEW : 1);
    int atOnce =
        Math.min(site.machine().cores(), (count + site.executors() - 1) / site.executors());
    long memory = Math.round(style.memoryShare() * site.machine().poolBytes() / atOnce);
    long heap = Math.round(style.heapShare() * site.machine().heapBytes() / atOnce);
    List<Task> tasks = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      double size = (0.8 + 0.4 * dice.fraction()) * (isSkewed && index == count / 2 ? SKEW : 1);
      double fetch = isShuffle ? style.fetchShare() : 0;
      tasks.add(
          new Task(
              Math.max(1, Math.round(each * size * (1 - fetch))),
              Math.round(each * size * fetch),
              Math.round(memory * (0.7 + 0.3 * dice.fraction())),
              heap,
              failures(),
              dice.chance(FAR)));
    }
    return tasks;
  }

  private int failures() {
    if (style != Style.FAILING) {
      return 0;
    }
    if (dice.chance(JOB_FAILS)) {
      return Task.MOST_FAILURES;
    }
    return dice.chance(TASK_FAILS) ? 1 : 0;
  }
}
