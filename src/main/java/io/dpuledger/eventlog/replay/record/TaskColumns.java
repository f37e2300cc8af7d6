package io.dpuledger.eventlog.replay.record;

import java.util.Arrays;

/** Tasks as columns of numbers, so that a million of them take 20 MB. */
public final class TaskColumns {
  private int[] ids = new int[1024];
  private int[] stages = new int[1024];
  private int[] launches = new int[1024];
  private int[] durations = new int[1024];
  private int[] waits = new int[1024];
  private int size;

  /**
   * Adds a task.
   *
   * @param id in the order of launches
   * @param stage position of its stage in the order in which stages were first seen
   * @param launched milliseconds since the origin of the recording
   * @param waited the part of its duration that fewer workers may lengthen
   */
  void add(int id, int stage, int launched, int duration, int waited) {
    if (size == stages.length) {
      int longer = size + size / 2;
      ids = Arrays.copyOf(ids, longer);
      stages = Arrays.copyOf(stages, longer);
      launches = Arrays.copyOf(launches, longer);
      durations = Arrays.copyOf(durations, longer);
      waits = Arrays.copyOf(waits, longer);
    }
    ids[size] = id;
    stages[size] = stage;
    launches[size] = launched;
    durations[size] = duration;
    waits[size] = waited;
    size++;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The id of a task, in the order of launches. */
  public int id(int task) {
    return ids[task];
  }

  /** The position of the stage of a task. */
  public int stage(int task) {
    return stages[task];
  }

  /** When a task was launched. */
  public int launched(int task) {
    return launches[task];
  }

  /** How long it held its slot. */
  public int duration(int task) {
    return durations[task];
  }

  /** The part of its duration that fewer workers may lengthen. */
  public int waited(int task) {
    return waits[task];
  }
}
