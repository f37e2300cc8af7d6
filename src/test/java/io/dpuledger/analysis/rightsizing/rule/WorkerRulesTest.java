package io.dpuledger.analysis.rightsizing.rule;

import static io.dpuledger.analysis.rightsizing.GroupFixture.POLICY;
import static io.dpuledger.analysis.rightsizing.GroupFixture.group;
import static io.dpuledger.analysis.rightsizing.GroupFixture.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.rightsizing.GroupFixture;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.model.price.VersionPrices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerRulesTest {
  private static final UsagePeriod MONTH = UsagePeriod.endingOn(LocalDate.of(2026, 11, 21), 30);

  @Test
  void fixedSessionsUseAsMuchAsAutoScaledOnesBesideThem() {
    Recommendation advice =
        only(
            group(
                sessions(20).workers("G.1X", 10).cost("1000", "1000"),
                sessions(20).workers("G.1X", 10).autoScaled(0.2, 0.4, 0.7)),
            Kind.AUTO_SCALING);

    assertThat(advice.estimated().low()).isEqualByComparingTo("300");
    assertThat(advice.estimated().point()).isEqualByComparingTo("600");
    assertThat(advice.estimated().high()).isEqualByComparingTo("800");
    assertThat(advice.rationale()).contains("used 40 %").contains("70 % or less");
  }

  @Test
  void aSmallSessionNeedsAsManyUnitsAsItsPeersAndNeverLessThanTwo() {
    Recommendation advice =
        only(
            group(
                sessions(20).workers("G.1X", 5).cost("1000", "1000"),
                sessions(20).workers("G.1X", 10).autoScaled(0.2, 0.3, 0.4)),
            Kind.AUTO_SCALING);

    // 0.4 x 10 are 4 of 5 units; 2 of 5 are left to an idle session. Expected is the middle of 0.3
    // of 5 units and of 0.3 x 10, 3 of 5.
    assertThat(advice.estimated().low()).isEqualByComparingTo("200");
    assertThat(advice.estimated().point()).isEqualByComparingTo("550");
    assertThat(advice.estimated().high()).isEqualByComparingTo("600");
  }

  @Test
  void nothingScalesThatCannotOrWhosePeersTellNothing() {
    GroupFixture peers = sessions(20).workers("G.1X", 10).autoScaled(0.2, 0.4, 0.7);

    assertThat(kinds(group(sessions(20).workers("Standard", 10), peers)))
        .doesNotContain(Kind.AUTO_SCALING);
    assertThat(kinds(group(sessions(20).workers("G.1X", 10).glue("2.0"), peers)))
        .doesNotContain(Kind.AUTO_SCALING);
    assertThat(kinds(group(sessions(20).workers("G.1X", 2), peers)))
        .doesNotContain(Kind.AUTO_SCALING);
    assertThat(
            kinds(
                group(
                    sessions(20).workers("G.1X", 10),
                    sessions(20).workers("G.1X", 10).autoScaled(1, 1, 1))))
        .doesNotContain(Kind.AUTO_SCALING);
  }

  @Test
  void anAutoScaledMaximumIsNeverCapped() {
    assertThat(
            kinds(
                group(
                    sessions(20).workers("G.1X", 50).autoScaled(0.1, 0.2, 0.3),
                    sessions(20).workers("G.1X", 10).autoScaled(0.1, 0.2, 0.3))))
        .doesNotContain(Kind.WORKER_COUNT, Kind.AUTO_SCALING);
  }

  @Test
  void asManyWorkersAsMostHaveSaveOnIdleTimeForCertain() {
    Recommendation advice =
        only(
            group(
                sessions(30).workers("G.1X", 5),
                sessions(12).workers("G.1X", 10).cost("1000", "1000").idleAtLeast("200")),
            Kind.WORKER_COUNT);

    assertThat(advice.recommendedSummary()).isEqualTo("5 G.1X");
    assertThat(advice.estimated().low()).isEqualByComparingTo("100");
    assertThat(advice.estimated().high()).isEqualByComparingTo("500");
    assertThat(advice.estimated().point()).isNull();
    assertThat(advice.rationale()).contains("up to 2.0 times as long");
  }

  @Test
  void noSessionIsMadeSmallerThanGluesSmallest() {
    assertThat(
            kinds(
                group(
                    sessions(30).workers("G.1X", 1),
                    sessions(12).workers("G.1X", 4).cost("1000", "1000").idleAtLeast("200"))))
        .doesNotContain(Kind.WORKER_COUNT);
  }

  @Test
  void aSmallerTypeIsAGuessThatNoSumCounts() {
    Recommendation advice =
        only(
            group(
                sessions(30).workers("G.1X", 5),
                sessions(12).workers("G.2X", 5).cost("1000", "1000").idleAtLeast("200")),
            Kind.WORKER_TYPE);

    assertThat(advice.estimated().low()).isEqualByComparingTo("0");
    assertThat(advice.estimated().high()).isEqualByComparingTo("500");
    assertThat(advice.confidence()).isEqualTo(Recommendation.Confidence.D);
    assertThat(advice.kind().isInHeadline()).isFalse();
  }

  @Test
  void theMoreSessionsDifferTheLessIsSavedCautiously() {
    // A month may differ by 1.6449 x sqrt(2 x 1,000) = 73.6 of 1,000; the ceiling is of this one.
    Recommendation advice =
        only(
            group(
                sessions(30).workers("G.1X", 5),
                sessions(12)
                    .workers("G.1X", 10)
                    .cost("1000", "1000")
                    .costSquares("1000")
                    .idleAtLeast("200")),
            Kind.WORKER_COUNT);

    assertThat(advice.estimated().low().doubleValue()).isBetween(92.6, 92.7);
    assertThat(advice.estimated().high()).isEqualByComparingTo("500");
  }

  @Test
  void burstsOfShortSessionsPayForAMinuteEach() {
    Recommendation advice =
        only(
            group(sessions(60).shorts(50, "50", "40", 10).cost("100", "100")),
            Kind.BILLING_MINIMUM);

    // 40.00 beyond their use, less a minute's 1.00 for each of 10 minutes, less the margin.
    assertThat(advice.estimated().low().doubleValue()).isBetween(16.8, 16.9);
    assertThat(advice.estimated().high()).isEqualByComparingTo("40");
  }

  @Test
  void whatLivesAndIdlesIsStoppedOnce() {
    Recommendation advice = only(group(sessions(20).idleLive(2, "80")), Kind.STOP_LIVE);

    assertThat(advice.estimated().high()).isEqualByComparingTo("0");
    assertThat(advice.oneOff()).isNotNull();
    assertThat(advice.oneOff().high()).isEqualByComparingTo("80");
  }

  @Test
  void anAccountIsToldWhatItDoesNotKnow() {
    assertThat(kinds(group(sessions(20).unreadRange("300")))).containsExactly(Kind.EVIDENCE);
    assertThat(kinds(group(sessions(20).unreadRange("200")))).isEmpty();
    assertThat(kinds(group(sessions(20).unreadRange("300").read(5))))
        .as("read once, but not any more")
        .containsExactly(Kind.EVIDENCE);
    assertThat(kinds(group(sessions(20).unreadRange("300").read(5).recentRead(1))))
        .as("reading is on")
        .isEmpty();
    SessionProfile nobodys =
        new SessionProfile(
            new SessionProfile.Scope("012345678901", "glue-risk", null, "NOTEBOOK"),
            "USD",
            List.of(sessions(20).build()),
            null,
            null);
    assertThat(kinds(nobodys)).containsExactly(Kind.ATTRIBUTION);
  }

  @Test
  void aProfileMakesASettingStick() {
    GroupFixture tails = sessions(50).tails(20, "100").mostCut("180");

    assertThat(kinds(group(tails))).containsExactly(Kind.IDLE_TIMEOUT, Kind.USAGE_PROFILE);
    assertThat(kinds(group(tails.underProfile(45)))).containsExactly(Kind.IDLE_TIMEOUT);
  }

  @Test
  void aCheaperGlueVersionSavesTheDifferenceOfThePrices() {
    SessionProfile profile =
        group(
            sessions(50).cheaperUnder("6.0", "150").recent(10),
            sessions(50).glue("6.0").cheaperUnder("6.0", "0").recent(10));

    Recommendation advice = only(profile, Kind.GLUE_VERSION);

    assertThat(advice.sessions()).isEqualTo(50);
    assertThat(advice.estimated().low()).isEqualByComparingTo("150");
    assertThat(advice.estimated().high()).isEqualByComparingTo("150");
    assertThat(advice.recommendedSummary()).contains("%glue_version 6.0");
    assertThat(advice.life().adoptedShare()).isEqualTo(0.5);
  }

  @Test
  void anAssumedPriceOfAGlueVersionRecommendsNothing() {
    assertThat(kinds(group(sessions(50)))).doesNotContain(Kind.GLUE_VERSION);
    LocalDate day = LocalDate.of(2026, 11, 1);
    assertThat(VersionPrices.newest(card(PriceBasis.ASSUMED), day)).isEmpty();
    assertThat(VersionPrices.newest(card(PriceBasis.LIST), day.minusYears(1))).isEmpty();
    VersionPrices known = VersionPrices.newest(card(PriceBasis.LIST), day).orElseThrow();
    assertThat(known.glueVersion()).isEqualTo("6.0");
    assertThat(known.perUnitHour())
        .containsExactly(Map.entry("us-east-1|DPU|*", new BigDecimal("0.308")));
  }

  private static RateCard card(PriceBasis basis) {
    return new RateCard(
        List.of(
            new ListPrice(
                "us-east-1",
                CapacityUnit.DPU,
                null,
                new BigDecimal("6.0"),
                null,
                LocalDate.of(2026, 8, 21),
                null,
                new BigDecimal("0.308"),
                "USD",
                basis,
                "AWS price list")));
  }

  private static Recommendation only(SessionProfile profile, Kind kind) {
    List<Recommendation> found =
        all(profile).stream().filter(advice -> advice.kind() == kind).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<Kind> kinds(SessionProfile profile) {
    return all(profile).stream().map(Recommendation::kind).toList();
  }

  private static List<Recommendation> all(SessionProfile profile) {
    return new Rightsizing(POLICY).recommend(List.of(profile), MONTH).recommendations();
  }
}
