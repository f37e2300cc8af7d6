package io.dpuledger.analysis.rightsizing.history;

import static io.dpuledger.analysis.rightsizing.GroupFixture.POLICY;
import static io.dpuledger.analysis.rightsizing.GroupFixture.group;
import static io.dpuledger.analysis.rightsizing.GroupFixture.sessions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dpuledger.analysis.rightsizing.rule.Rightsizing;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Outcome;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionProfile.Scope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 20);
  private static final LocalDate LATER = FIRST.plusDays(30);

  /** 40 of 100 are left idle for 60 min at 0.10 a minute; the advice is 15 min: 4.50 a tail. */
  private static SessionProfile before() {
    return group(sessions(100).tails(40, "240").mostCut("400").underProfile(100));
  }

  @Test
  void aTimeoutIsWorthWhatItWasWorthBeforeAnybodyHadIt() {
    // 60 timeouts in 100 sessions: 40 were tails, 20 may have been pauses.
    Outcome outcome =
        outcome(group(sessions(100).timeout(15).tails(60, "60").cost("350", "2000"))).get(0);

    double noise = 1.6449 * Math.sqrt(1 / 40.0 + 1 / 40.0);
    assertThat(outcome.realised().low().doubleValue())
        .isCloseTo(40 * 4.5 * (1 - noise) - 20 * 0.15, within(0.01));
    double more = 1.6449 * Math.sqrt(1 / 40.0 + 1 / 60.0);
    assertThat(outcome.realised().high().doubleValue())
        .isCloseTo(Math.min(400, 60 * 4.5 * (1 + more)), within(0.01));
    assertThat(outcome.costPerSessionChange()).isCloseTo(-0.3, within(1e-9));
  }

  /** 100 sessions of 33.3 min then are 50 of 20 min now, at 0.125 a minute. */
  @Test
  void asManySessionsWouldHaveRunForTheHoursOfThen() {
    SessionProfile halved = group(sessions(50).timeout(15).tails(30, "30").cost("125", "1000"));

    Outcome outcome = outcomes(List.of(before()), List.of(halved)).get(0).life().outcome();

    // 50 x 33.3 min x 0.125, less 125.00.
    assertThat(outcome).isNotNull();
    assertThat(outcome.volumeAdjusted().doubleValue()).isCloseTo(83.333, within(0.001));
  }

  @Test
  void whatWasSaidIsHeldAgainstWhatWasSavedForAsManySessions() {
    SessionProfile followed = group(sessions(100).timeout(15).tails(40, "60").cost("320", "2000"));
    SessionProfile worse = group(sessions(100).timeout(15).tails(40, "60").cost("500", "6000"));

    // 180.00 was the cautious figure and 400.00 the ceiling; the same hours would cost 213.33 more.
    assertThat(outcome(followed).get(0).isWithinRange()).isTrue();
    assertThat(outcome(worse).get(0).isWithinRange()).isFalse();
    assertThat(outcome(before()).get(0).isWithinRange()).isNull();
  }

  @Test
  void whereNobodyTookItUpNothingIsRealised() {
    Outcome outcome = outcome(before()).get(0);

    assertThat(outcome.realised().low()).isZero();
    assertThat(outcome.realised().high()).isZero();
    assertThat(outcome.costPerSessionChange()).isZero();
  }

  @Test
  void whereOnlyChanceMovedTheShareTheBoundsLieOnBothSidesOfNothing() {
    SessionProfile mixed =
        group(
            sessions(80).tails(32, "192").mostCut("320").underProfile(80),
            sessions(20).timeout(15).tails(8, "12").underProfile(20));
    SessionProfile luck =
        group(
            sessions(76).tails(32, "192").mostCut("320").underProfile(76),
            sessions(24).timeout(15).tails(8, "12").underProfile(24));

    Outcome outcome = outcomes(List.of(mixed), List.of(luck)).get(0).life().outcome();

    assertThat(outcome).isNotNull();
    assertThat(outcome.realised().low()).isNegative();
    assertThat(outcome.realised().high()).isPositive();
  }

  @Test
  void groupsThatChangedNothingStandBeside() {
    SessionProfile other = in("glue-other", before());
    SessionProfile dearer =
        in(
            "glue-other",
            group(
                sessions(100)
                    .tails(40, "240")
                    .mostCut("400")
                    .cost("550", "3666")
                    .underProfile(100)));
    SessionProfile followed = group(sessions(100).timeout(15).tails(60, "60").cost("350", "2000"));

    Outcome outcome =
        outcomes(List.of(before(), other), List.of(followed, dearer)).stream()
            .filter(advice -> "glue-risk".equals(advice.scope().roleName()))
            .findFirst()
            .orElseThrow()
            .life()
            .outcome();

    assertThat(outcome).isNotNull();
    assertThat(outcome.costPerSessionChange()).isCloseTo(-0.3, within(1e-9));
    assertThat(outcome.unchangedCostPerSessionChange()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void whatIsNewHasBroughtNothingYet() {
    List<Recommendation> first = told(FIRST, List.of(before()), List.of());

    assertThat(first).isNotEmpty().allMatch(advice -> advice.life().outcome() == null);
  }

  private static List<Outcome> outcome(SessionProfile later) {
    return outcomes(List.of(before()), List.of(later)).stream()
        .map(advice -> advice.life().outcome())
        .toList();
  }

  /** Of the timeouts that were recommended before. */
  private static List<Recommendation> outcomes(
      List<SessionProfile> then, List<SessionProfile> later) {
    return told(LATER, later, told(FIRST, then, List.of())).stream()
        .filter(advice -> advice.kind() == Recommendation.Kind.IDLE_TIMEOUT)
        .toList();
  }

  private static List<Recommendation> told(
      LocalDate asOf, List<SessionProfile> profiles, List<Recommendation> before) {
    UsagePeriod lookBack = UsagePeriod.endingOn(asOf, 30);
    List<Recommendation> tonight =
        new Rightsizing(POLICY).recommend(profiles, lookBack).recommendations();
    return new Outcomes(lookBack, profiles)
        .of(new RecommendationHistory(asOf, List.of(), profiles).of(tonight, before));
  }

  private static SessionProfile in(String role, SessionProfile like) {
    Scope scope = like.scope();
    return new SessionProfile(
        new Scope(scope.accountId(), role, "other", scope.sessionOrigin()),
        like.billingCurrency(),
        like.setups(),
        null,
        null);
  }
}
