package io.dpuledger.eventlog.replay;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The smaller numbers of executors that are replayed. */
final class Counts {
  /** Up to so many, each is replayed. */
  private static final int FEW = 8;

  private Counts() {}

  /** One fewer, some shares of the workers (which are one more than executors), and one. */
  static List<Integer> fewerThan(int executors) {
    if (executors <= FEW) {
      return IntStream.range(1, executors).map(fewer -> executors - fewer).boxed().toList();
    }
    int workers = executors + 1;
    return Stream.of(
            executors - 1,
            workers * 3 / 4 - 1,
            workers * 2 / 3 - 1,
            workers / 2 - 1,
            workers / 3 - 1,
            workers / 4 - 1,
            workers / 8 - 1,
            1)
        .filter(fewer -> fewer >= 1)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }
}
