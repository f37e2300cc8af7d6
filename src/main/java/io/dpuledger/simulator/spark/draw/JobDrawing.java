package io.dpuledger.simulator.spark.draw;

import io.dpuledger.simulator.fleet.Dice;
import io.dpuledger.simulator.spark.work.Job;
import io.dpuledger.simulator.spark.work.Kept;
import io.dpuledger.simulator.spark.work.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws jobs: how many stages, which of them are parents of which, and what they keep. */
final class JobDrawing {
  private static final double JOIN = 0.25;
  private static final double SECOND_STAGE = 0.6;
  private static final double KEEPS = 0.5;
  private static final int DATA_SETS = 3;

  /** Of what all executors can keep. */
  private static final double LEAST_KEPT = 0.5;

  private static final double MOST_KEPT = 0.8;

  private final Style style;
  private final Site site;
  private final Dice dice;
  private final StageDrawing stages;
  private int jobs;
  private int lastStage;

  JobDrawing(Style style, Site site, Dice dice) {
    this.style = style;
    this.site = site;
    this.dice = dice;
    this.stages = new StageDrawing(style, site, dice);
  }

  /** Whether jobs may run at the same time. */
  boolean canOverlap() {
    return !style.isOneByOne();
  }

  /** A job of a notebook that takes about so long. */
  Job job(long millis) {
    boolean isJoin = dice.chance(JOIN) && !style.isOneByOne();
    boolean hasSecond = isJoin || dice.chance(SECOND_STAGE);
    long each = Math.max(1, millis / (hasSecond ? 2 : 1));
    List<Stage> drawn = new ArrayList<>();
    Stage read = stage(List.of(), each, kept(each));
    drawn.add(read);
    if (isJoin) {
      Stage other = stage(List.of(), each / 2, null);
      drawn.add(other);
      drawn.add(stage(List.of(read.id(), other.id()), each, null));
    } else if (hasSecond) {
      drawn.add(stage(List.of(read.id()), each, null));
    }
    return new Job(jobs++, drawn, false);
  }

  /** One that a stream or a thread starts: a task or two. */
  Job small(long millis, boolean isStreaming) {
    return new Job(
        jobs++, List.of(new Stage(lastStage++, List.of(), stages.few(millis), null)), isStreaming);
  }

  private Stage stage(List<Integer> parents, long millis, @Nullable Kept kept) {
    return new Stage(
        lastStage++,
        parents,
        kept == null ? stages.tasks(millis, !parents.isEmpty()) : stages.ofBlocks(millis),
        kept);
  }

  /** One of a few data sets, all of which fit as long as no executor is missing. */
  private @Nullable Kept kept(long millis) {
    if (style != Style.KEEPING || !dice.chance(KEEPS)) {
      return null;
    }
    double share = LEAST_KEPT + (MOST_KEPT - LEAST_KEPT) * dice.fraction();
    double bytes = site.executors() * site.machine().storageBytes() * share / DATA_SETS;
    int data = (int) dice.between(1, DATA_SETS);
    return new Kept(data, Math.round(bytes / stages.blocks()), 3 * millis);
  }
}
