package io.dpuledger.analysis.idletimeout;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.idletimeout.TimeoutDecision.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whose gaps decide. */
class EvidenceLadderTest {
  private static final Interruption PRICE =
      new Interruption(BigDecimal.valueOf(15), BigDecimal.ZERO);
  private static final CurvePolicy POLICY =
      CurvePolicy.of(List.of(5, 10, 15, 20, 30, 45, 60, 90, 120));
  private static final EvidenceLadder LADDER = new EvidenceLadder(PRICE, POLICY);
  private static final Evidence FLEET = SingleGap.evidence("fleet", office(400));

  @Test
  void thirtyGapsOfWhichFiveReturnAndFiveLastLongerAreJustEnough() {
    assertThat(around20(5, 20, 5).supports(moveTo20(true), POLICY)).isTrue();
    assertThat(around20(5, 19, 5).supports(moveTo20(true), POLICY)).isFalse();
    assertThat(around20(4, 21, 5).supports(moveTo20(true), POLICY)).isFalse();
    assertThat(around20(5, 21, 4).supports(moveTo20(true), POLICY)).isFalse();
  }

  @Test
  void leavingThingsAsTheyAreNeedsNoReturns() {
    assertThat(around20(0, 30, 0).supports(moveTo20(false), POLICY)).isTrue();
  }

  @Test
  void enoughGapsOfItsOwnDecide() {
    assertThat(LADDER.decide(List.of(SingleGap.evidence("ana", office(100)), FLEET)))
        .hasValueSatisfying(
            decision -> {
              assertThat(decision.basis()).isEqualTo(Basis.OWN);
              assertThat(decision.scope()).isEqualTo("ana");
              assertThat(decision.moves()).isTrue();
              assertThat(decision.saving().low()).isLessThan(decision.saving().point());
              assertThat(decision.saving().point()).isLessThan(decision.saving().high());
              assertThat(decision.saving().point().negate())
                  .isEqualByComparingTo(decision.optimum().relativeCost());
            });
  }

  @Test
  void fewGapsBorrowFromTheWiderGroup() {
    assertThat(LADDER.decide(List.of(SingleGap.evidence("ana", office(29)), FLEET)))
        .hasValueSatisfying(
            decision -> {
              assertThat(decision.basis()).isEqualTo(Basis.BORROWED);
              assertThat(decision.scope()).isEqualTo("fleet");
            });
  }

  /** Waiting 15 min longer costs 20 x 15 min; it saves 20 interruptions of 12 or of 24 min. */
  @Test
  void theLongerTimeoutIsAdvisedWhereTwiceThePriceMovesIt() {
    List<SingleGap> gaps =
        new ArrayList<>(Collections.nCopies(20, AnyGaps.gap(1200, Ending.RETURNED, 60)));
    gaps.addAll(Collections.nCopies(20, AnyGaps.gap(3600, Ending.CENSORED, 60)));
    List<Evidence> rungs = List.of(SingleGap.evidence("ana", gaps));
    EvidenceLadder ladder =
        new EvidenceLadder(new Interruption(BigDecimal.valueOf(24), BigDecimal.ZERO), POLICY);

    TimeoutDecision best = ladder.decide(rungs).orElseThrow();
    TimeoutDecision advised = ladder.advise(rungs).orElseThrow();

    assertThat(best.timeoutMinutes()).isEqualTo(5);
    assertThat(advised.timeoutMinutes()).isGreaterThan(15);
    assertThat(advised.basis()).isEqualTo(best.basis());
    assertThat(advised.optimum().relativeCost())
        .isGreaterThanOrEqualTo(best.optimum().relativeCost());
    assertThat(advised.optimum().todayCost()).isEqualTo(best.optimum().todayCost());
    EvidenceLadder dear =
        new EvidenceLadder(new Interruption(BigDecimal.valueOf(48), BigDecimal.ZERO), POLICY);
    assertThat(dear.decide(rungs).orElseThrow().timeoutMinutes())
        .isEqualTo(advised.timeoutMinutes());
  }

  @Property(tries = 200)
  void noShorterTimeoutThanTheBestIsAdvised(
      @ForAll(supplier = AnyGaps.class) List<SingleGap> gaps) {
    List<Evidence> rungs = List.of(SingleGap.evidence("ana", gaps), FLEET);
    Optional<TimeoutDecision> best = LADDER.decide(rungs);
    assertThat(LADDER.advise(rungs).isPresent()).isEqualTo(best.isPresent());
    best.ifPresent(
        one ->
            assertThat(LADDER.advise(rungs).orElseThrow().timeoutMinutes())
                .isGreaterThanOrEqualTo(one.timeoutMinutes()));
  }

  @Test
  void aGroupThatNeverSawReturnsDoesNotClaimThatThereAreNone() {
    List<SingleGap> tails = Collections.nCopies(100, AnyGaps.gap(3600, Ending.CENSORED, 60));
    assertThat(LADDER.decide(List.of(SingleGap.evidence("ana", tails), FLEET)))
        .hasValueSatisfying(decision -> assertThat(decision.basis()).isEqualTo(Basis.BORROWED));
    assertThat(LADDER.decide(List.of(SingleGap.evidence("ana", tails))))
        .hasValueSatisfying(
            decision -> {
              assertThat(decision.basis()).isEqualTo(Basis.RULE_OF_THUMB);
              assertThat(decision.timeoutMinutes()).as("B / r").isEqualTo(15);
              assertThat(decision.scope()).isNull();
              assertThat(decision.saving()).isNull();
            });
  }

  @Test
  void theRuleOfThumbRaisesNothingAboveTodaysLongest() {
    List<SingleGap> tails = Collections.nCopies(3, AnyGaps.gap(600, Ending.CENSORED, 10));
    assertThat(LADDER.decide(List.of(SingleGap.evidence("ana", tails))))
        .hasValueSatisfying(
            decision -> {
              assertThat(decision.timeoutMinutes()).isEqualTo(10);
              assertThat(decision.moves()).isFalse();
            });
  }

  @Test
  void withoutGapsOrMoneyThereIsNothingToDecide() {
    assertThat(LADDER.decide(List.of(SingleGap.evidence("ana", List.of())))).isEmpty();
    SingleGap free = AnyGaps.priced(3600, Ending.CENSORED, 60, "0");
    assertThat(LADDER.decide(List.of(SingleGap.evidence("ana", List.of(free))))).isEmpty();
  }

  private static Evidence around20(int returnAt20, int timeOutAt20, int lastLonger) {
    List<SingleGap> gaps = new ArrayList<>();
    gaps.addAll(Collections.nCopies(returnAt20, AnyGaps.gap(1200, Ending.RETURNED, 60)));
    gaps.addAll(Collections.nCopies(timeOutAt20, AnyGaps.gap(1200, Ending.CENSORED, 20)));
    gaps.addAll(Collections.nCopies(lastLonger, AnyGaps.gap(3600, Ending.CENSORED, 60)));
    return SingleGap.evidence("ana", gaps);
  }

  private static Optimum moveTo20(boolean moves) {
    return new Optimum(20, BigDecimal.ZERO, 20, BigDecimal.ZERO, BigDecimal.ZERO, moves);
  }

  private static List<SingleGap> office(int count) {
    return Pauses.OFFICE.draw(count, List.of(60, 120), new Random(3));
  }
}
