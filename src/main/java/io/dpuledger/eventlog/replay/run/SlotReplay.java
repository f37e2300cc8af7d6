package io.dpuledger.eventlog.replay.run;

/** The slots of a replay. Executors are alike, so only their number counts. */
final class SlotReplay {
  private final Capacity capacity;
  private int executors;
  private int leaving;
  private int busy;

  SlotReplay(Capacity capacity) {
    this.capacity = capacity;
  }

  /** One more or one fewer of the recorded executors. */
  void change(int by) {
    if (by > 0 && leaving > 0) {
      leaving--;
    } else if (by > 0) {
      executors++;
    } else {
      leaving++;
    }
  }

  /** Lets executors go once no task waits: one that is needed is not released. */
  void releaseIdle() {
    while (leaving > 0 && busy <= slots(executors - 1)) {
      executors--;
      leaving--;
    }
  }

  private int slots(int count) {
    return Math.min(count, capacity.executors()) * capacity.slotsEach();
  }

  boolean isOneFree() {
    return busy < slots(executors);
  }

  void take() {
    busy++;
  }

  void free() {
    busy--;
  }
}
