package io.dpuledger.simulator.spark.cluster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The executors of a session. They need time to come and to go. */
final class Workers {
  private static final long FIRST_MILLIS = 1_500;
  private static final long ALL_MILLIS = 10_000;
  private static final long LAG_MILLIS = 1_000;
  private static final long EACH_MILLIS = 400;

  private final ClusterPlan plan;
  private final EventQueue queue;
  private final Blocks blocks;
  private final ClusterListener listener;
  private final Runnable whenAdded;
  private final List<Executor> present = new ArrayList<>();
  private int last;
  private int wanted;

  Workers(
      ClusterPlan plan,
      EventQueue queue,
      Blocks blocks,
      ClusterListener listener,
      Runnable whenAdded) {
    this.plan = plan;
    this.queue = queue;
    this.blocks = blocks;
    this.listener = listener;
    this.whenAdded = whenAdded;
  }

  /** Those that a session begins with. */
  void begin() {
    wanted = plan.idle();
    for (int number = 0; number < wanted; number++) {
      queue.after(FIRST_MILLIS + ALL_MILLIS * number / wanted, this::add);
    }
  }

  /** A statement begins. */
  void beginCell(int cell) {
    want(plan.during(cell));
  }

  /** A statement returned. */
  void endCell() {
    want(plan.isDynamic() ? plan.idle() : plan.most());
  }

  private void want(int executors) {
    int change = Math.abs(executors - wanted);
    wanted = executors;
    for (int number = 0; number < change; number++) {
      queue.after(LAG_MILLIS + EACH_MILLIS * number, this::adapt);
    }
  }

  private void adapt() {
    if (present.size() < wanted) {
      add();
    } else if (present.size() > wanted) {
      remove();
    }
  }

  private void add() {
    last++;
    Executor executor = new Executor(last, plan.machine());
    present.add(executor);
    listener.executorAdded(queue.now(), executor);
    whenAdded.run();
  }

  /** The youngest that does nothing. */
  private void remove() {
    for (int i = present.size() - 1; i >= 0; i--) {
      Executor executor = present.get(i);
      if (executor.freeSlots() == plan.machine().cores()) {
        present.remove(i);
        blocks.lose(executor);
        listener.executorRemoved(queue.now(), executor);
        return;
      }
    }
  }

  /** The one with most free slots; null if none has any. */
  @Nullable Executor freest() {
    Executor freest = null;
    for (Executor executor : present) {
      if (executor.freeSlots() > (freest == null ? 0 : freest.freeSlots())) {
        freest = executor;
      }
    }
    return freest;
  }
}
