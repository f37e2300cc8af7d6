package io.dpuledger.analysis.rightsizing.rule;

import static io.dpuledger.analysis.rightsizing.GroupFixture.POLICY;
import static io.dpuledger.analysis.rightsizing.GroupFixture.group;
import static io.dpuledger.analysis.rightsizing.GroupFixture.sessions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dpuledger.analysis.rightsizing.GroupFixture;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.HowEnded;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.TimeoutEvidence;
import io.dpuledger.model.advice.TimeoutEvidence.Replayed;
import io.dpuledger.model.advice.WithheldAdvice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightsizingTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);
  private static final UsagePeriod MONTH = UsagePeriod.endingOn(AS_OF, 30);

  /** Tails of 60 minutes, 100.00 together, of which 15 minutes would save 75.00. */
  private static GroupFixture withTails() {
    return sessions(50).tails(20, "100").mostCut("180");
  }

  private static TimeoutEvidence pauses(boolean isOwn, int minutes, boolean moves) {
    return new TimeoutEvidence(
        isOwn,
        minutes,
        moves,
        240,
        List.of(
            new Replayed(
                15, HowEnded.OTHERWISE, new BigDecimal("40"), new BigDecimal("10"), 30, 40),
            new Replayed(
                30, HowEnded.OTHERWISE, new BigDecimal("20"), new BigDecimal("10"), 12, 20)));
  }

  @Test
  void withoutPausesTheTimeoutIsTheOneNearestToWhatAnInterruptionCosts() {
    // 2.00 / 0.15 a minute + 1 minute to restart = 14.3 minutes worth waiting.
    Recommendation advice = only(group(withTails()));

    assertThat(advice.recommendedSummary()).isEqualTo("Idle timeout 15 min (%idle_timeout 15)");
    assertThat(advice.rationale()).contains("14.3 min of waiting");
    assertThat(advice.estimated().low()).isEqualByComparingTo("75");
    assertThat(advice.estimated().high()).isEqualByComparingTo("180");
    assertThat(advice.estimated().point()).isNull();
    assertThat(advice.interruptionsExpected()).isNull();
    assertThat(advice.breakEvenInterruptionCost()).isNull();
    assertThat(advice.uninterruptedMinutes()).isNull();
    assertThat(advice.confidence()).isEqualTo(Confidence.C);
  }

  @Test
  void pausesChooseTheTimeoutAndTellWhatItCosts() {
    Recommendation advice = only(group(pauses(true, 30, true), null, withTails().read(25)));

    assertThat(advice.recommendedSummary()).isEqualTo("Idle timeout 30 min (%idle_timeout 30)");
    // 12 returns in the half of the sessions that was read.
    assertThat(advice.interruptionsExpected()).isEqualTo(24);
    assertThat(advice.peopleCost()).isEqualByComparingTo("48");
    // 50.00 of tails, and twice the 20.00 of the pauses that were seen.
    assertThat(advice.estimated().point()).isEqualByComparingTo("90");
    // 10.00 is the margin of half a month, seen once and expected twice: x sqrt(2 x 3).
    assertThat(advice.estimated().low()).isEqualByComparingTo("65.505103");
    assertThat(advice.breakEvenInterruptionCost()).isEqualByComparingTo("3.75");
    assertThat(advice.uninterruptedMinutes()).isNull();
    assertThat(advice.confidence()).isEqualTo(Confidence.B);
  }

  @Test
  void pausesOfOthersChooseTheTimeoutAndMakeNobodySure() {
    Recommendation advice = only(group(pauses(false, 30, true), null, withTails().read(25)));

    assertThat(advice.confidence()).isEqualTo(Confidence.C);
    assertThat(advice.rationale()).contains("Only 240 pauses were seen here.");
  }

  @Test
  void whereTodaysTimeoutIsBestNothingIsRecommendedAndItIsSaid() {
    Rightsizing.Result result =
        recommend(MONTH, group(pauses(true, 60, false), null, withTails().read(25)));

    assertThat(result.recommendations()).isEmpty();
    assertThat(result.withheld())
        .extracting(WithheldAdvice::kind, WithheldAdvice::reason)
        .containsExactly(
            tuple(
                Kind.IDLE_TIMEOUT,
                "no timeout is 2 % better than today's, by the pauses that were seen"));
  }

  @Test
  void aLookBackOfTenDaysIsScaledToAMonth() {
    Recommendation advice =
        recommend(UsagePeriod.endingOn(AS_OF, 10), group(withTails())).recommendations().get(0);

    assertThat(advice.estimated().low()).isEqualByComparingTo("225");
    assertThat(advice.lookbackPeriodInDays()).isEqualTo(10);
  }

  @Test
  void thinEvidenceGivesNoRecommendationAndAReason() {
    Rightsizing.Result few = recommend(MONTH, group(sessions(50).tails(9, "100").mostCut("180")));
    assertThat(few.recommendations()).isEmpty();
    assertThat(few.withheld().get(0).reason())
        .isEqualTo("only 9 sessions ended by their idle timeout; it takes 10");
    assertThat(
            recommend(MONTH, group(sessions(50).tails(20, "1").mostCut("5")))
                .withheld()
                .get(0)
                .reason())
        .isEqualTo("the cautious saving is $0.75 in 30 days, under the minimum of $5.00");
    assertThat(recommend(UsagePeriod.endingOn(AS_OF, 6), group(withTails())).recommendations())
        .isEmpty();
  }

  @Test
  void sessionsWithoutIdleProtectionHaveACeilingAndNoFloor() {
    Recommendation advice = only(group(sessions(12).unprotected().mostCut("400")));

    assertThat(advice.estimated().low()).isEqualByComparingTo("0");
    assertThat(advice.estimated().high()).isEqualByComparingTo("400");
    assertThat(advice.confidence()).isEqualTo(Confidence.D);
    assertThat(advice.rationale()).contains("up to $105.60");
  }

  @Test
  void pausesGiveSessionsWithoutIdleProtectionAFloor() {
    Recommendation advice =
        only(
            group(
                null, pauses(true, 15, true), sessions(12).unprotected().mostCut("400").read(12)));

    assertThat(advice.estimated().point()).isEqualByComparingTo("40");
    assertThat(advice.estimated().low()).isEqualByComparingTo("25.857864");
    assertThat(advice.interruptionsExpected()).isEqualTo(30);
    assertThat(advice.confidence()).isEqualTo(Confidence.B);
  }

  @Test
  void theSameAdviceKeepsItsNameAndAnotherScopeHasAnother() {
    String first = only(group(withTails())).recommendationId();
    String nextNight = only(group(withTails().cost("600", "4000"))).recommendationId();
    String other = only(group(sessions(12).unprotected().mostCut("400"))).recommendationId();

    assertThat(nextNight).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  private static Recommendation only(SessionProfile profile) {
    List<Recommendation> all =
        recommend(MONTH, profile).recommendations().stream()
            .filter(advice -> advice.kind() == Kind.IDLE_TIMEOUT)
            .toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Rightsizing.Result recommend(UsagePeriod lookBack, SessionProfile profile) {
    return new Rightsizing(POLICY).recommend(List.of(profile), lookBack);
  }
}
