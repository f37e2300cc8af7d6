package io.dpuledger.analysis.rightsizing.rule;

import static io.dpuledger.analysis.rightsizing.GroupFixture.POLICY;
import static io.dpuledger.analysis.rightsizing.GroupFixture.group;
import static io.dpuledger.analysis.rightsizing.GroupFixture.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.rightsizing.GroupFixture;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Avoidable;
import io.dpuledger.model.advice.Lapses;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.SessionProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is said of sessions that were used wrongly. */
class LapseRulesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);

  @Test
  void orphanedSessionsAreNamedWithWhatTheyCost() {
    Recommendation advice =
        only(Kind.ORPHANED_SESSION, 30, orphaned(avoidable(12, "60", "60", "80", "300")));

    assertThat(advice.recommendationId()).startsWith("ORPHAN-");
    assertThat(advice.sessions()).isEqualTo(12);
    // 60.00, less 1.645 times the root of twice the squares.
    assertThat(advice.estimated().low()).isEqualByComparingTo("19.708343");
    assertThat(advice.estimated().point()).isEqualByComparingTo("60");
    assertThat(advice.estimated().high()).isEqualByComparingTo("80");
    assertThat(advice.incremental()).isEqualTo(advice.estimated());
    assertThat(advice.confidence()).isEqualTo(Confidence.B);
    assertThat(advice.recommendedSummary())
        .contains("glue_session_reuse: false")
        .contains("idle_timeout");
    assertThat(advice.rationale())
        .contains("12 sessions of 4 dbt runs in 30 days")
        .contains("For 2.0 h they certainly ran nothing, which cost $60.00");
    assertThat(advice.details())
        .containsEntry("orphaned_sessions", "12")
        .containsEntry("orphaned_millis", "7200000")
        .containsEntry("latest_session_1", "fourth")
        .containsEntry("latest_session_2", "third")
        .containsEntry("latest_session_3", "second")
        .doesNotContainKey("latest_session_4");
  }

  @Test
  void duplicatesAreNamedWithWhatOneSessionFewerSaves() {
    Recommendation advice =
        only(Kind.DUPLICATE_SESSION, 30, duplicate(avoidable(20, "60", "70", "80", "300")));

    assertThat(advice.recommendationId()).startsWith("DUPLICATE-");
    assertThat(advice.estimated().point()).isEqualByComparingTo("70");
    assertThat(advice.recommendedSummary()).contains("%stop_session");
    assertThat(advice.rationale())
        .contains("20 sessions overlapped another one of the same owner")
        .contains("cost $60.00, or $60.00 in 30 days")
        .contains("The expected figure, $70.00, also counts time that was probably idle.");
  }

  @Test
  void aLookBackOfTenDaysIsScaledToAMonth() {
    Recommendation advice =
        only(Kind.ORPHANED_SESSION, 10, orphaned(avoidable(12, "20", "20", "30", "0")));

    assertThat(advice.estimated().low()).isEqualByComparingTo("60");
    assertThat(advice.estimated().high()).isEqualByComparingTo("90");
    assertThat(advice.rationale()).contains("which cost $20.00, or $60.00 in 30 days");
  }

  @Test
  void thinEvidenceGivesAReasonAndNoEvidenceNothing() {
    assertThat(reasons(orphaned(avoidable(9, "60", "60", "80", "0"))))
        .containsExactly("only 9 sessions stayed open after their dbt run; it takes 10");
    assertThat(reasons(duplicate(avoidable(9, "60", "60", "80", "0"))))
        .containsExactly("only 9 sessions overlapped another one of their owner; it takes 10");
    assertThat(reasons(orphaned(avoidable(12, "4", "40", "80", "0"))))
        .containsExactly("the cautious saving is $4.00 in 30 days, under the minimum of $5.00");
    assertThat(reasons(Lapses.NONE)).isEmpty();
    assertThat(recommend(30, group(sessions(50).lapses(Lapses.NONE)))).isEmpty();
  }

  @Test
  void failuresOfOneClassSaveNothingForCertain() {
    Recommendation advice =
        only(
            Kind.FAILED_SESSION,
            30,
            new Lapses(
                Avoidable.NONE,
                Avoidable.NONE,
                Lapses.Waits.NONE,
                Map.of(
                    "PERMISSIONS",
                    failures(10, "25", "20"),
                    "NETWORK",
                    failures(9, "25", "20"),
                    "OTHER",
                    failures(10, "4.99", "4"))));

    assertThat(advice.recommendationId()).startsWith("FAILED-");
    assertThat(advice.currentSummary()).isEqualTo("10 sessions failed: missing permissions");
    assertThat(advice.rationale())
        .startsWith(
            "10 sessions failed in 30 days after they ran, and cost $25.00. Their messages name"
                + " missing permissions.");
    assertThat(advice.recommendedSummary())
        .isEqualTo("Give the role the permission that the error message names");
    assertThat(advice.estimated().low()).isEqualByComparingTo("0");
    assertThat(advice.estimated().point()).isNull();
    assertThat(advice.estimated().high()).isEqualByComparingTo("20");
    assertThat(advice.details()).containsEntry("failure_class", "PERMISSIONS");
  }

  @Test
  void twoClassesOfFailureAreTwoRecommendations() {
    Lapses lapses =
        new Lapses(
            Avoidable.NONE,
            Avoidable.NONE,
            Lapses.Waits.NONE,
            Map.of("PERMISSIONS", failures(10, "25", "20"), "COMMAND", failures(10, "25", "20")));

    assertThat(recommend(30, group(sessions(50).lapses(lapses))))
        .extracting(Recommendation::recommendationId)
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void statementsThatWaitAreNamedAndSaveNothing() {
    Lapses lapses =
        new Lapses(Avoidable.NONE, Avoidable.NONE, new Lapses.Waits(3, 10, 90_000), Map.of());
    Recommendation advice = only(Kind.SHARE_LESS, 30, lapses);

    assertThat(advice.recommendationId()).startsWith("SHARE-");
    assertThat(advice.sessions()).isEqualTo(3);
    assertThat(advice.estimated().high()).isEqualByComparingTo("0");
    assertThat(advice.rationale())
        .contains("10 statements of 3 sessions were seen waiting to run")
        .contains("they waited at least 1.5 min");
    lapses = new Lapses(Avoidable.NONE, Avoidable.NONE, new Lapses.Waits(3, 10, 0), Map.of());
    assertThat(only(Kind.SHARE_LESS, 30, lapses).rationale())
        .contains("How long they waited is not known");
    assertThat(
            recommend(
                30,
                group(
                    sessions(50)
                        .lapses(
                            new Lapses(
                                Avoidable.NONE,
                                Avoidable.NONE,
                                new Lapses.Waits(3, 9, 90_000),
                                Map.of())))))
        .isEmpty();
  }

  /** With a shorter timeout: together no more than what idles for certain, or can idle. */
  @Property(tries = 200)
  void whatATimeoutSavesIsNotSavedTwice(
      @ForAll @IntRange(min = 1, max = 100) int tails,
      @ForAll @IntRange(min = 1, max = 100) int left,
      @ForAll @IntRange(min = 0, max = 100) int more) {
    BigDecimal idleLow = BigDecimal.valueOf(Math.max(tails, left));
    BigDecimal idleHigh = idleLow.add(BigDecimal.valueOf(more));
    Avoidable orphaned =
        avoidable(
            12, Integer.toString(left), Integer.toString(left), idleHigh.toPlainString(), "0");
    List<Recommendation> advice =
        recommend(
            30,
            group(
                sessions(50)
                    .cost(idleHigh.toPlainString(), "3000")
                    .idleAtLeast(idleLow.toPlainString())
                    .tails(20, Integer.toString(tails))
                    .mostCut(idleHigh.toPlainString())
                    .lapses(orphaned(orphaned))));

    assertThat(advice)
        .allSatisfy(
            one -> {
              assertThat(one.incremental().low()).isBetween(BigDecimal.ZERO, one.estimated().low());
              assertThat(one.incremental().high())
                  .isBetween(one.incremental().low(), one.estimated().high());
            });
    BigDecimal surely =
        advice.stream()
            .map(one -> one.incremental().low())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(surely).isLessThanOrEqualTo(idleLow);
    BigDecimal ceilings =
        advice.stream()
            .map(one -> one.incremental().high())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(ceilings).isLessThanOrEqualTo(idleHigh);
  }

  private static Avoidable avoidable(
      long sessions, String low, String point, String high, String squares) {
    return new Avoidable(
        4,
        sessions,
        7_200_000,
        new BigDecimal(low),
        new BigDecimal(point),
        new BigDecimal(high),
        new BigDecimal(squares),
        List.of(
            new Avoidable.Named(1, "first"),
            new Avoidable.Named(3, "third"),
            new Avoidable.Named(2, "second"),
            new Avoidable.Named(4, "fourth")));
  }

  private static Lapses orphaned(Avoidable which) {
    return new Lapses(which, Avoidable.NONE, Lapses.Waits.NONE, Map.of());
  }

  private static Lapses duplicate(Avoidable which) {
    return new Lapses(Avoidable.NONE, which, Lapses.Waits.NONE, Map.of());
  }

  private static Lapses.Failures failures(long sessions, String cost, String idle) {
    return new Lapses.Failures(sessions, new BigDecimal(cost), new BigDecimal(idle));
  }

  private static Recommendation only(Kind kind, int days, Lapses lapses) {
    List<Recommendation> all =
        recommend(days, group(GroupFixture.sessions(50).idleAtLeast("200").lapses(lapses)));
    assertThat(all).extracting(Recommendation::kind).containsExactly(kind);
    return all.get(0);
  }

  private static List<Recommendation> recommend(int days, SessionProfile profile) {
    return new Rightsizing(POLICY)
        .recommend(List.of(profile), UsagePeriod.endingOn(AS_OF, days))
        .recommendations();
  }

  private static List<String> reasons(Lapses lapses) {
    return new Rightsizing(POLICY)
            .recommend(
                List.of(group(GroupFixture.sessions(50).lapses(lapses))),
                UsagePeriod.endingOn(AS_OF, 30))
            .withheld()
            .stream()
            .map(one -> one.reason())
            .toList();
  }
}
