package io.dpuledger.analysis.idletimeout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The regrets of one way to choose, over the seeds 0 to 99. */
record Regrets(double[] sorted) {
  private static final int SEEDS = 100;

  /**
   * @param choice from gaps to a timeout in minutes; nothing if today's stay
   */
  static Regrets of(
      Pauses pauses,
      int interruptionMinutes,
      int gaps,
      List<Integer> today,
      Function<List<SingleGap>, Optional<Integer>> choice) {
    Truth truth = new Truth(pauses, interruptionMinutes);
    return new Regrets(
        IntStream.range(0, SEEDS)
            .mapToObj(seed -> choice.apply(pauses.draw(gaps, today, new Random(seed))))
            .mapToDouble(
                chosen -> truth.regret(chosen.map(truth::cost).orElse(truth.costToday(today))))
            .sorted()
            .toArray());
  }

  double mean() {
    return Arrays.stream(sorted).average().orElseThrow();
  }

  double p90() {
    return sorted[SEEDS * 9 / 10 - 1];
  }

  String text() {
    return "mean %5.2f %%, p90 %5.2f %%".formatted(100 * mean(), 100 * p90());
  }
}
