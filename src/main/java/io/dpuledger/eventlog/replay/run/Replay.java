package io.dpuledger.eventlog.replay.run;

import org.jspecify.annotations.Nullable;

/**
 * Runs recorded work again on other slots, event by event, as Spark's default scheduler does: a
 * stage runs when those before it are done; free slots go to the first job, and in a job to the
 * first stage, in the order of their ids.
 */
public final class Replay {
  private final WorkPlan plan;
  private final Capacity capacity;
  private final EventQueue queue = new EventQueue();
  private final EventQueue waiting = new EventQueue();
  private final JobReplay jobs;
  private final SlotReplay slots;
  private final int[] stageWaits;
  private final int[] nextTask;
  private final int[] tasksLeft;

  private Replay(WorkPlan plan, Capacity capacity, Pace pace) {
    this.plan = plan;
    this.capacity = pace == Pace.FAST ? capacity.atBest() : capacity;
    this.jobs = new JobReplay(plan, pace, queue);
    this.slots = new SlotReplay(capacity);
    int stages = plan.stages().count();
    this.stageWaits = new int[stages];
    this.nextTask = new int[stages];
    this.tasksLeft = new int[stages];
    for (int stage = 0; stage < stages; stage++) {
      stageWaits[stage] = plan.stages().parents(stage).length + 1;
      nextTask[stage] = plan.tasks().first(stage);
      tasksLeft[stage] = plan.tasks().count(stage);
    }
    for (int change : plan.executors().alone()) {
      queue.add(plan.executors().at(change), EventQueue.Kind.EXECUTOR_CHANGES, change);
    }
  }

  /** How long the work takes; null if it does not come to an end. */
  public static @Nullable Replayed of(WorkPlan plan, Capacity capacity, Pace pace) {
    return new Replay(plan, capacity, pace).run();
  }

  private @Nullable Replayed run() {
    while (!queue.isEmpty() && !jobs.isDone()) {
      long now = EventQueue.at(queue.first());
      while (!queue.isEmpty() && EventQueue.at(queue.first()) == now) {
        long event = queue.first();
        queue.removeFirst();
        happen(EventQueue.kind(event), EventQueue.subject(event), now);
      }
      launch(now);
      if (waiting.isEmpty()) {
        slots.releaseIdle();
      }
    }
    return jobs.isDone() ? jobs.replayed() : null;
  }

  private void happen(EventQueue.Kind kind, int subject, long now) {
    switch (kind) {
      case TASK_ENDS -> endTask(subject, now);
      case SLOT_IS_FREE -> slots.free();
      case STAGE_ENDS -> endStage(subject, now);
      case JOB_ENDS -> endJob(subject, now);
      case EXECUTOR_CHANGES -> slots.change(plan.executors().by(subject));
      case JOB_STARTS -> startJob(subject, now);
      case STAGE_STARTS -> startStage(subject, now);
    }
  }

  private void startJob(int job, long now) {
    if (!jobs.start(job, now)) {
      return;
    }
    for (int position : plan.jobs().job(job).stages()) {
      int stage = plan.stages().at(position);
      if (plan.stages().owner(stage) == job) {
        needLess(stage, now);
      }
    }
    long delay = now - plan.jobs().job(job).submitted();
    changeExecutors(plan.executors().afterStart(job), delay);
  }

  private void endJob(int job, long now) {
    jobs.end(job, now);
    changeExecutors(plan.executors().afterEnd(job), now - plan.jobs().job(job).ended());
  }

  private void changeExecutors(int[] changes, long delay) {
    for (int change : changes) {
      queue.add(plan.executors().at(change) + delay, EventQueue.Kind.EXECUTOR_CHANGES, change);
    }
  }

  /** A stage starts when its job and all stages before it let it. */
  private void needLess(int stage, long now) {
    if (--stageWaits[stage] == 0) {
      queue.add(now + plan.driver().stageStart(stage), EventQueue.Kind.STAGE_STARTS, stage);
    }
  }

  private void startStage(int stage, long now) {
    if (tasksLeft[stage] == 0) {
      queue.add(now + plan.driver().stageEnd(stage), EventQueue.Kind.STAGE_ENDS, stage);
    } else {
      waiting.add(0, EventQueue.Kind.STAGE_STARTS, stage);
    }
  }

  private void launch(long now) {
    while (slots.isOneFree() && !waiting.isEmpty()) {
      int stage = EventQueue.subject(waiting.first());
      slots.take();
      long duration = plan.tasks().duration(nextTask[stage]++, capacity.longer());
      queue.add(now + duration, EventQueue.Kind.TASK_ENDS, stage);
      if (nextTask[stage] == plan.tasks().first(stage + 1)) {
        waiting.removeFirst();
      }
    }
  }

  private void endTask(int stage, long now) {
    queue.add(now + plan.launchGap(), EventQueue.Kind.SLOT_IS_FREE, stage);
    if (--tasksLeft[stage] == 0) {
      queue.add(now + plan.driver().stageEnd(stage), EventQueue.Kind.STAGE_ENDS, stage);
    }
  }

  private void endStage(int stage, long now) {
    for (int child : plan.stages().children(stage)) {
      needLess(child, now);
    }
    for (int job : plan.stages().jobs(stage)) {
      jobs.stageEnded(job, now);
    }
  }
}
