package io.dpuledger.analysis.idletimeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much more the chosen timeout costs than the best possible, where the truth is known. */
class RegretTest {
  private static final CurvePolicy POLICY =
      CurvePolicy.of(List.of(5, 10, 15, 20, 30, 45, 60, 90, 120));
  // A quarter of the gaps is hidden from 15 minutes on, half from 30, three quarters from 60.
  private static final List<Integer> TODAY = List.of(15, 30, 60, 120);
  private static final List<Integer> INTERRUPTIONS = List.of(15, 60);

  @ParameterizedTest
  @CsvSource({"200, 0.04", "50, 0.10"})
  void theChosenTimeoutCostsLittleMoreThanTheBest(int gaps, double limit) {
    assertMeanRegret("curve", RegretTest::curve, gaps, limit);
  }

  @ParameterizedTest
  @CsvSource({"200, 0.04", "50, 0.10"})
  void theLadderDoesAsWellWithAFleetOfOtherHabitsAboveTheGroup(int gaps, double limit) {
    assertMeanRegret("ladder", RegretTest::ladder, gaps, limit);
  }

  private static void assertMeanRegret(
      String chooser,
      IntFunction<Function<List<SingleGap>, Optional<Integer>>> choose,
      int gaps,
      double limit) {
    for (Pauses pauses : Pauses.values()) {
      for (int minutes : INTERRUPTIONS) {
        Regrets regrets = Regrets.of(pauses, minutes, gaps, TODAY, choose.apply(minutes));
        print(chooser, pauses, minutes, gaps, regrets);
        assertThat(regrets.mean())
            .as("mean regret of %s, B = %d min, %d gaps", pauses, minutes, gaps)
            .isLessThanOrEqualTo(limit);
      }
    }
  }

  /** Nobody knows whether an interruption costs its price or twice that; the worse one counts. */
  @Test
  void theAdvisedTimeoutIsTheSaferWhereThePriceIsNotKnown() {
    double best = meanOfWorst(EvidenceLadder::decide);
    double advised = meanOfWorst(EvidenceLadder::advise);
    assertThat(advised).isLessThan(best);
  }

  private static double meanOfWorst(
      BiFunction<EvidenceLadder, List<Evidence>, Optional<TimeoutDecision>> way) {
    List<Double> worst = new ArrayList<>();
    for (Pauses pauses : Pauses.values()) {
      for (int minutes : INTERRUPTIONS) {
        EvidenceLadder ladder = new EvidenceLadder(price(minutes), POLICY);
        Truth once = new Truth(pauses, minutes);
        Truth twice = new Truth(pauses, 2 * minutes);
        for (int seed = 0; seed < 50; seed++) {
          List<SingleGap> gaps = pauses.draw(200, TODAY, new Random(seed));
          Optional<Integer> chosen =
              way.apply(ladder, List.of(SingleGap.evidence("owner", gaps)))
                  .filter(TimeoutDecision::moves)
                  .map(TimeoutDecision::timeoutMinutes);
          worst.add(Math.max(regret(once, chosen), regret(twice, chosen)));
        }
      }
    }
    return mean(worst);
  }

  private static double regret(Truth truth, Optional<Integer> chosen) {
    return truth.regret(chosen.map(truth::cost).orElse(truth.costToday(TODAY)));
  }

  @Test
  void droppingWhatTimedOutIsVisiblyWorse() {
    assertThat(meanOfAll(curveOf(RegretTest::dropped)))
        .isGreaterThan(meanOfAll(curveOf(UnaryOperator.identity())) + 0.10);
  }

  @Test
  void takingTimeoutsForReturnsIsVisiblyWorse() {
    assertThat(meanOfAll(curveOf(gaps -> relabelled(gaps, Ending.RETURNED))))
        .isGreaterThan(meanOfAll(curveOf(UnaryOperator.identity())) + 0.10);
  }

  @Test
  void takingTimeoutsForStopsIsVisiblyWorseWhereMostTimeoutsAreShort() {
    // Nine in ten gaps are hidden from 15 minutes on: as stops they make a longer timeout free.
    List<Integer> mostlyShort = List.of(15, 15, 15, 15, 15, 15, 15, 15, 15, 120);
    double honest = 0;
    double stops = 0;
    for (int minutes : INTERRUPTIONS) {
      Regrets right = Regrets.of(Pauses.BIMODAL, minutes, 1000, mostlyShort, curve(minutes));
      Regrets wrong =
          Regrets.of(
              Pauses.BIMODAL,
              minutes,
              1000,
              mostlyShort,
              curveOf(gaps -> relabelled(gaps, Ending.STOPPED)).apply(minutes));
      print("honest, short timeouts", Pauses.BIMODAL, minutes, 1000, right);
      print("stops, short timeouts", Pauses.BIMODAL, minutes, 1000, wrong);
      honest += right.mean();
      stops += wrong.mean();
    }
    assertThat(stops).isGreaterThan(honest + 0.05);
  }

  @Test
  void theSteadiedCurveLosesLessThanThePlainOne() {
    double plain = meanOfAll(minutes -> gaps -> plainMinimum(gaps, minutes));
    assertThat(meanOfAll(curveOf(UnaryOperator.identity()))).isLessThan(plain);
  }

  private static double meanOfAll(
      Function<Integer, Function<List<SingleGap>, Optional<Integer>>> way) {
    List<Double> means = new ArrayList<>();
    for (int gaps : List.of(50, 200)) {
      for (Pauses pauses : Pauses.values()) {
        for (int minutes : INTERRUPTIONS) {
          Regrets regrets = Regrets.of(pauses, minutes, gaps, TODAY, way.apply(minutes));
          means.add(regrets.mean());
        }
      }
    }
    return mean(means);
  }

  private static Function<List<SingleGap>, Optional<Integer>> curve(int interruptionMinutes) {
    return curveOf(UnaryOperator.identity()).apply(interruptionMinutes);
  }

  private static Function<Integer, Function<List<SingleGap>, Optional<Integer>>> curveOf(
      UnaryOperator<List<SingleGap>> seenAs) {
    return minutes ->
        gaps ->
            curveOf(seenAs.apply(gaps), minutes)
                .optimum()
                .filter(Optimum::moves)
                .map(Optimum::timeoutMinutes);
  }

  private static Function<List<SingleGap>, Optional<Integer>> ladder(int interruptionMinutes) {
    List<SingleGap> fleet = new ArrayList<>();
    for (Pauses pauses : Pauses.values()) {
      fleet.addAll(pauses.draw(100, TODAY, new Random(-1)));
    }
    Evidence around = SingleGap.evidence("fleet", fleet);
    EvidenceLadder ladder = new EvidenceLadder(price(interruptionMinutes), POLICY);
    return gaps ->
        ladder
            .decide(List.of(SingleGap.evidence("owner", gaps), around))
            .filter(TimeoutDecision::moves)
            .map(TimeoutDecision::timeoutMinutes);
  }

  private static TimeoutCurve curveOf(List<SingleGap> gaps, int interruptionMinutes) {
    Evidence evidence = SingleGap.evidence("owner", gaps);
    return new TimeoutCurve(evidence, evidence, price(interruptionMinutes), POLICY);
  }

  private static Optional<Integer> plainMinimum(List<SingleGap> gaps, int interruptionMinutes) {
    Interruption price = price(interruptionMinutes);
    List<GapBin> bins = SingleGap.binned(gaps);
    RelativeCost cost =
        new RelativeCost(CostWeights.byTimeout(bins, price), new GroupCurves(bins, price).all(), 1);
    return POLICY.choices(cost.limitMinutes()).stream()
        .min(Comparator.comparingDouble(minute -> cost.at(minute)));
  }

  private static List<SingleGap> dropped(List<SingleGap> gaps) {
    return gaps.stream().filter(gap -> gap.ending() != Ending.CENSORED).toList();
  }

  private static List<SingleGap> relabelled(List<SingleGap> gaps, Ending ending) {
    return gaps.stream()
        .map(gap -> gap.ending() == Ending.CENSORED ? gap.as(ending) : gap)
        .toList();
  }

  private static Interruption price(int minutes) {
    return new Interruption(BigDecimal.valueOf(minutes), BigDecimal.ZERO);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static void print(String way, Pauses pauses, int minutes, int gaps, Regrets regrets) {
    System.out.printf(
        "%-22s %-12s B = %2d min, %4d gaps: %s%n", way, pauses, minutes, gaps, regrets.text());
  }
}
