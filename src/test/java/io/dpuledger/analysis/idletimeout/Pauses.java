package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up ways to pause, of which everything is known. */
enum Pauses {
  /** Short thoughts, a lunch break, sessions stopped after work, people who walk away. */
  OFFICE(
      new Kind(0.55, Ending.RETURNED, Lengths.exponential(4)),
      new Kind(0.15, Ending.RETURNED, Lengths.logNormal(40, 0.4)),
      new Kind(0.15, Ending.STOPPED, Lengths.exponential(8)),
      new Kind(0.15, Ending.CENSORED, Lengths.endless())),
  /** The longer it has lasted, the longer it will: no typical length at all. */
  HEAVY_TAILED(
      new Kind(0.75, Ending.RETURNED, Lengths.lomax(1, 4)),
      new Kind(0.10, Ending.STOPPED, Lengths.exponential(15)),
      new Kind(0.15, Ending.CENSORED, Lengths.endless())),
  /** A look at the result, or a meeting. */
  BIMODAL(
      new Kind(0.45, Ending.RETURNED, Lengths.logNormal(3, 0.6)),
      new Kind(0.30, Ending.RETURNED, Lengths.logNormal(25, 0.3)),
      new Kind(0.08, Ending.STOPPED, Lengths.exponential(10)),
      new Kind(0.17, Ending.CENSORED, Lengths.endless()));

  private final List<Kind> kinds;

  Pauses(Kind... kinds) {
    this.kinds = List.of(kinds);
  }

  /** Draws gaps, each under one of the timeouts, in sessions of three. */
  List<SingleGap> draw(int count, List<Integer> timeouts, Random random) {
    List<SingleGap> gaps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Kind kind = kind(random.nextDouble());
      int timeout = timeouts.get(random.nextInt(timeouts.size()));
      double seconds = kind.lengths().draw(random) * 60;
      boolean seen = seconds <= timeout * 60;
      gaps.add(
          new SingleGap(
              seen ? Math.round(seconds) : timeout * 60L,
              seen ? kind.ending() : Ending.CENSORED,
              BigDecimal.ONE,
              BigDecimal.ONE,
              timeout,
              i / 3 % 20));
    }
    return gaps;
  }

  private Kind kind(double at) {
    double from = 0;
    for (Kind kind : kinds) {
      from += kind.share();
      if (at < from) {
        return kind;
      }
    }
    return kinds.get(kinds.size() - 1);
  }

  /** The share of gaps that end in such a way within so many minutes. */
  double endedBy(double minutes, Ending ending) {
    return kinds.stream()
        .filter(kind -> kind.ending() == ending)
        .mapToDouble(kind -> kind.share() * kind.lengths().shareUntil(minutes))
        .sum();
  }

  double lasting(double minutes) {
    return 1 - endedBy(minutes, Ending.RETURNED) - endedBy(minutes, Ending.STOPPED);
  }

  /** A way to pause, and whether anybody comes back. */
  record Kind(double share, Ending ending, Lengths lengths) {}
}
