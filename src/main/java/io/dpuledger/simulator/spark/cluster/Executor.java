package io.dpuledger.simulator.spark.cluster;

import io.dpuledger.simulator.spark.work.Task;

/** An executor, its slots and its memory. */
public final class Executor {
  private final int id;
  private final Machine machine;
  private int running;
  private long executionBytes;
  private long objectBytes;
  private long storedBytes;

  Executor(int id, Machine machine) {
    this.id = id;
    this.machine = machine;
  }

  /** From 1. */
  public int id() {
    return id;
  }

  /** What it has. */
  public Machine machine() {
    return machine;
  }

  int freeSlots() {
    return machine.cores() - running;
  }

  /** What is free for sorts, joins and aggregations. */
  long freeBytes() {
    return Math.max(0, machine.poolBytes() - storedBytes - executionBytes);
  }

  /** Keeps a block if it fits. */
  boolean keep(long bytes) {
    boolean fits = storedBytes + bytes <= machine.storageBytes();
    storedBytes += fits ? bytes : 0;
    return fits;
  }

  void begin(Task task, long granted) {
    running++;
    executionBytes += granted;
    objectBytes += task.heapBytes();
  }

  void end(Task task, long granted) {
    running--;
    executionBytes -= granted;
    objectBytes -= task.heapBytes();
  }

  long executionBytes() {
    return executionBytes;
  }

  long storedBytes() {
    return storedBytes;
  }

  /** All objects that cannot be collected. */
  long heldBytes() {
    return executionBytes + storedBytes + objectBytes;
  }

  /** The share of its memory for execution and storage that is in use. */
  double pressure() {
    return (double) (executionBytes + storedBytes) / machine.poolBytes();
  }
}
