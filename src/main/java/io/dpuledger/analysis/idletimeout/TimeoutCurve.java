package io.dpuledger.analysis.idletimeout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cost of every timeout for a group, and the best of them. */
public final class TimeoutCurve {
  /** The price of an interruption decides most and is known least, so halves and doubles show. */
  public static final List<Double> RESTART_FACTORS = List.of(0.5, 1.0, 2.0);

  private static final double NEGLIGIBLE = 1e-9;

  private final Evidence own;
  private final Evidence alike;
  private final Interruption price;
  private final CurvePolicy policy;
  private final SortedMap<Integer, CostWeights> weights;

  /**
   * @param own the gaps whose money is at stake
   * @param alike the gaps that show how people pause: the same, or those of a wider group
   */
  public TimeoutCurve(Evidence own, Evidence alike, Interruption price, CurvePolicy policy) {
    this.own = own;
    this.alike = alike;
    this.price = price;
    this.policy = policy;
    this.weights = CostWeights.byTimeout(own.gaps(), price);
  }

  /** The best timeout; nothing if none that is allowed can be judged. */
  Optional<Optimum> optimum() {
    return optimum(1);
  }

  /** The best timeout if interruptions cost that many times their price. */
  Optional<Optimum> optimum(double restartFactor) {
    RelativeCost cost = cost(restartFactor);
    return best(cost).map(minutes -> optimum(minutes, cost));
  }

  /** The lowest of those that cost the same: sums of doubles show no tie in their last digits. */
  private Optional<Integer> best(RelativeCost cost) {
    List<Integer> choices = policy.choices(cost.limitMinutes());
    double least = choices.stream().mapToDouble(cost::steadied).min().orElse(0);
    double same = least + NEGLIGIBLE * (1 + Math.abs(least) + cost.today());
    return choices.stream().filter(minutes -> cost.steadied(minutes) <= same).findFirst();
  }

  /** A timeout that people can remember, at the plain price. */
  Optimum at(int minutes) {
    return optimum(minutes, cost(1));
  }

  private Optimum optimum(int minutes, RelativeCost cost) {
    double relative = cost.at(minutes);
    int exact =
        IntStream.rangeClosed(policy.lowestMinutes(), cost.limitMinutes())
            .boxed()
            .min(Comparator.comparingDouble(minute -> cost.at(minute)))
            .orElse(minutes);
    double regret = relative - cost.at(exact);
    boolean moves = -relative > policy.leastImprovement() * cost.today();
    return new Optimum(
        minutes, Amounts.of(relative), exact, Amounts.of(regret), Amounts.of(cost.today()), moves);
  }

  /** Every timeout that people can remember and that can be judged, for each factor. */
  public List<CurvePoint> points() {
    List<Integer> timeouts = policy.choices(cost(1).limitMinutes());
    // What happened does not depend on what an interruption is worth.
    List<Replay> replays =
        timeouts.stream().map(minutes -> Replay.of(own.gaps(), minutes, price)).toList();
    return RESTART_FACTORS.stream().flatMap(factor -> points(factor, timeouts, replays)).toList();
  }

  private Stream<CurvePoint> points(
      double restartFactor, List<Integer> timeouts, List<Replay> replays) {
    RelativeCost cost = cost(restartFactor);
    int best = best(cost).orElse(-1);
    return IntStream.range(0, timeouts.size())
        .mapToObj(
            i ->
                new CurvePoint(
                    timeouts.get(i),
                    restartFactor,
                    Amounts.of(cost.at(timeouts.get(i))),
                    replays.get(i),
                    alike.count(),
                    timeouts.get(i) == best));
  }

  /** The range of what a timeout saves; nothing if there are too few sessions. */
  Optional<Band> saving(int minutes) {
    SortedMap<Integer, List<GapBin>> byBucket =
        own.gaps().stream()
            .collect(Collectors.groupingBy(GapBin::bucket, TreeMap::new, Collectors.toList()));
    double[] withoutEach =
        byBucket.entrySet().stream()
            .mapToDouble(bucket -> -costWithout(bucket.getKey(), bucket.getValue()).at(minutes))
            .toArray();
    return Jackknife.band(-cost(1).at(minutes), withoutEach);
  }

  private RelativeCost costWithout(int bucket, List<GapBin> part) {
    return new RelativeCost(
        CostWeights.without(part, weights, price), alike.curves(price).without(bucket), 1);
  }

  private RelativeCost cost(double restartFactor) {
    return new RelativeCost(weights, alike.curves(price).all(), restartFactor);
  }
}
