package io.dpuledger.eventlog.activity;

/** Durations of any number of tasks: the longest, and the median to one percent. */
final class Durations {
  private static final double STEP = Math.log(1.01);

  /** Up to 30 days. */
  private static final int BUCKETS = 2200;

  private final int[] counts = new int[BUCKETS];
  private int count;
  private long longest;

  void add(long millis) {
    counts[bucket(millis)]++;
    count++;
    longest = Math.max(longest, millis);
  }

  int count() {
    return count;
  }

  long longest() {
    return longest;
  }

  /** The lower median, as the middle of its bucket. */
  double median() {
    int left = (count + 1) / 2;
    int bucket = 0;
    while (left > counts[bucket]) {
      left -= counts[bucket++];
    }
    return bucket == 0 ? 0 : Math.exp((bucket - 0.5) * STEP);
  }

  private static int bucket(long millis) {
    int bucket = millis < 1 ? 0 : 1 + (int) (Math.log(millis) / STEP);
    return Math.min(bucket, BUCKETS - 1);
  }
}
