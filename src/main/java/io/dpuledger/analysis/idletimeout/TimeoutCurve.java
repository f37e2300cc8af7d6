package io.dpuledger.analysis.idletimeout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cost of every timeout for a group, and the best of them. */
public final class TimeoutCurve {
  /** The price of an interruption decides most and is known least, so halves and doubles show. */
  public static final List<Double> RESTART_FACTORS = List.of(0.5, 1.0, 2.0);

  private final List<Gap> own;
  private final List<Gap> alike;
  private final Interruption price;
  private final CurvePolicy policy;

  /**
   * @param own the gaps whose money is at stake
   * @param alike the gaps that tell how people pause: the same, or those of a wider group
   */
  public TimeoutCurve(List<Gap> own, List<Gap> alike, Interruption price, CurvePolicy policy) {
    this.own = List.copyOf(own);
    this.alike = List.copyOf(alike);
    this.price = price;
    this.policy = policy;
  }

  /** The best timeout; nothing if none that is allowed can be judged. */
  public Optional<Optimum> optimum() {
    return optimum(1);
  }

  /** The best timeout if interruptions cost that many times their price. */
  public Optional<Optimum> optimum(double restartFactor) {
    RelativeCost cost = cost(restartFactor);
    Candidates candidates = candidates(cost);
    return candidates.snapped().stream()
        .min(Comparator.comparingDouble(minutes -> cost.steadied(minutes * 60.0)))
        .map(minutes -> optimum(minutes, cost, candidates));
  }

  private Optimum optimum(int minutes, RelativeCost cost, Candidates candidates) {
    double relative = cost.at(minutes * 60.0);
    int exact =
        candidates.exact().stream()
            .min(Comparator.comparingDouble(minute -> cost.at(minute * 60.0)))
            .orElse(minutes);
    double regret = Math.max(relative - cost.at(exact * 60.0), 0);
    boolean moves = -relative > policy.leastImprovement() * cost.today();
    return new Optimum(
        minutes, Amounts.of(relative), exact, Amounts.of(regret), Amounts.of(cost.today()), moves);
  }

  /** Every timeout that people can remember and that can be judged, for each factor. */
  public List<CurvePoint> points() {
    List<Integer> timeouts = candidates(cost(1)).snapped();
    // What happened does not depend on what an interruption is worth.
    List<Replay> replays =
        timeouts.stream().map(minutes -> Replay.of(own, minutes * 60L, price)).toList();
    return RESTART_FACTORS.stream().flatMap(factor -> points(factor, timeouts, replays)).toList();
  }

  private Stream<CurvePoint> points(
      double restartFactor, List<Integer> timeouts, List<Replay> replays) {
    RelativeCost cost = cost(restartFactor);
    int best = optimum(restartFactor).map(Optimum::timeoutMinutes).orElse(-1);
    return IntStream.range(0, timeouts.size())
        .mapToObj(
            i ->
                new CurvePoint(
                    timeouts.get(i),
                    restartFactor,
                    Amounts.of(cost.at(timeouts.get(i) * 60.0)),
                    replays.get(i),
                    alike.size(),
                    timeouts.get(i) == best));
  }

  private RelativeCost cost(double restartFactor) {
    return RelativeCost.of(own, alike, price, restartFactor);
  }

  private Candidates candidates(RelativeCost cost) {
    return Candidates.of(own, alike, cost.limitSeconds(), policy);
  }
}
