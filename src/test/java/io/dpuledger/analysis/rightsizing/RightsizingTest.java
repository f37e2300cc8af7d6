package io.dpuledger.analysis.rightsizing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.Recommendation;
import io.dpuledger.model.RightsizingPolicy;
import io.dpuledger.model.SessionProfile;
import io.dpuledger.model.SessionProfile.TimeoutSaving;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RightsizingTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);
  private static final UsagePeriod MONTH = UsagePeriod.endingOn(AS_OF, 30);
  private static final List<Integer> TIMEOUTS = List.of(5, 15, 30, 60);

  private static final RightsizingPolicy POLICY =
      new RightsizingPolicy(
          30,
          7,
          10,
          new BigDecimal("5.00"),
          Duration.ofMinutes(1),
          new BigDecimal("2.00"),
          TIMEOUTS);

  @Test
  void theTimeoutIsTheOneNearestToWhatAnInterruptionCosts() {
    // 2.00 / 0.15 a minute + 1 minute to restart = 14.3 minutes worth waiting.
    Recommendation advice = only(profile(20, "0.150000", "100.000000"));

    assertThat(advice.recommendedSummary()).isEqualTo("Idle timeout 15 min (%idle_timeout 15)");
    assertThat(advice.rationale()).contains("14.3 min of these sessions");
  }

  @Test
  void theSavingOnTailsIsArithmeticAndNothingIsPromisedBeyond() {
    Recommendation advice = only(profile(20, "0.150000", "100.000000"));

    assertThat(advice.estimatedMonthlySavingsLow()).isEqualByComparingTo("90");
    assertThat(advice.estimatedMonthlySavingsHigh()).isEqualByComparingTo("180");
    assertThat(advice.estimatedMonthlySavingsPoint()).isNull();
    assertThat(advice.interruptionsExpected()).isNull();
    assertThat(advice.confidence()).isEqualTo(Recommendation.Confidence.C);
  }

  @Test
  void aLookBackOfTenDaysIsScaledToAMonth() {
    Recommendation advice =
        new Rightsizing(POLICY)
            .recommend(
                List.of(profile(20, "0.150000", "100.000000")), UsagePeriod.endingOn(AS_OF, 10))
            .get(0);

    assertThat(advice.estimatedMonthlySavingsLow()).isEqualByComparingTo("270");
    assertThat(advice.lookbackPeriodInDays()).isEqualTo(10);
  }

  @Test
  void thinEvidenceGivesNoRecommendation() {
    SessionProfile enough = profile(20, "0.150000", "100.000000");

    assertThat(recommend(profile(9, "0.150000", "100.000000"), MONTH)).isEmpty();
    assertThat(recommend(profile(20, "0.150000", "1.000000"), MONTH)).isEmpty();
    assertThat(recommend(enough, UsagePeriod.endingOn(AS_OF, 6))).isEmpty();
    assertThat(recommend(profile(20, "0.000000", "100.000000"), MONTH)).isEmpty();
  }

  @Test
  void sessionsWithoutIdleProtectionHaveACeilingAndNoFloor() {
    Recommendation advice = only(unprotected(12));

    assertThat(advice.estimatedMonthlySavingsLow()).isEqualByComparingTo("0");
    assertThat(advice.estimatedMonthlySavingsHigh()).isEqualByComparingTo("400");
    assertThat(advice.confidence()).isEqualTo(Recommendation.Confidence.D);
    assertThat(advice.rationale()).contains("up to 105.60 USD");
  }

  @Test
  void theSameAdviceKeepsItsNameAndAnotherScopeHasAnother() {
    String first = only(profile(20, "0.150000", "100.000000")).recommendationId();
    String nextNight = only(profile(31, "0.160000", "120.000000")).recommendationId();
    String otherKind = only(unprotected(12)).recommendationId();

    assertThat(nextNight).isEqualTo(first);
    assertThat(otherKind).isNotEqualTo(first);
  }

  private static Recommendation only(SessionProfile profile) {
    List<Recommendation> all = recommend(profile, MONTH);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static List<Recommendation> recommend(SessionProfile profile, UsagePeriod lookBack) {
    return new Rightsizing(POLICY).recommend(List.of(profile), lookBack);
  }

  /** A group whose tails a timeout of 15 minutes would cut by nine tenths. */
  private static SessionProfile profile(long tails, String costPerMinute, String tailCost) {
    BigDecimal cost = new BigDecimal(tailCost);
    return new SessionProfile(
        scope(),
        "USD",
        50,
        new BigDecimal("500.000000"),
        60,
        new BigDecimal(costPerMinute),
        tails,
        cost,
        savings(cost.multiply(new BigDecimal("0.9"))),
        Map.of(5, tails, 15, tails, 30, tails, 60, 0L),
        savings(cost.multiply(new BigDecimal("1.8"))),
        0,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        savings(BigDecimal.ZERO));
  }

  private static SessionProfile unprotected(long sessions) {
    return new SessionProfile(
        scope(),
        "USD",
        50,
        new BigDecimal("500.000000"),
        2880,
        new BigDecimal("0.150000"),
        0,
        BigDecimal.ZERO,
        savings(BigDecimal.ZERO),
        Map.of(),
        savings(BigDecimal.ZERO),
        sessions,
        new BigDecimal("450.000000"),
        new BigDecimal("105.600000"),
        savings(new BigDecimal("400.000000")));
  }

  private static SessionProfile.Scope scope() {
    return new SessionProfile.Scope("012345678901", "glue-risk", "risk", "NOTEBOOK");
  }

  private static List<TimeoutSaving> savings(BigDecimal amount) {
    return TIMEOUTS.stream().map(minutes -> new TimeoutSaving(minutes, amount)).toList();
  }
}
