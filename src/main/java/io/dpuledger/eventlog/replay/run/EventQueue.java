package io.dpuledger.eventlog.replay.run;

import java.util.Arrays;

/**
 * Events to come, the earliest first; at one time in the order of their kinds. Each is one number
 * in a binary heap, so that millions of them are quick.
 */
@SuppressWarnings("EnumOrdinal") // the order of kinds is their meaning, and is never stored
final class EventQueue {
  /** What happens. Slots become free before tasks are launched in them. */
  enum Kind {
    TASK_ENDS,
    SLOT_IS_FREE,
    STAGE_ENDS,
    JOB_ENDS,
    EXECUTOR_CHANGES,
    JOB_STARTS,
    STAGE_STARTS
  }

  private static final Kind[] KINDS = Kind.values();
  private static final int SUBJECT_BITS = 20;
  private static final int KIND_BITS = 3;

  private long[] heap = new long[64];
  private int size;

  /**
   * Adds an event.
   *
   * @param subject the job, stage or change that it is about; below a million
   */
  void add(long at, Kind kind, int subject) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    long event = (((at << KIND_BITS) | kind.ordinal()) << SUBJECT_BITS) | subject;
    int hole = size++;
    while (hole > 0 && heap[(hole - 1) / 2] > event) {
      heap[hole] = heap[(hole - 1) / 2];
      hole = (hole - 1) / 2;
    }
    heap[hole] = event;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The first event; {@link #at}, {@link #kind} and {@link #subject} say what it is. */
  long first() {
    return heap[0];
  }

  void removeFirst() {
    long last = heap[--size];
    int hole = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[hole] = heap[child];
      hole = child;
      child = 2 * hole + 1;
    }
    heap[hole] = last;
  }

  static long at(long event) {
    return event >> (KIND_BITS + SUBJECT_BITS);
  }

  static Kind kind(long event) {
    return KINDS[(int) (event >> SUBJECT_BITS) & ((1 << KIND_BITS) - 1)];
  }

  static int subject(long event) {
    return (int) event & ((1 << SUBJECT_BITS) - 1);
  }
}
