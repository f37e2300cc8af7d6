package io.dpuledger.analysis.rightsizing.profile;

import static io.dpuledger.analysis.rightsizing.profile.Spanned.cost;
import static io.dpuledger.analysis.rightsizing.profile.Spanned.dbt;
import static io.dpuledger.analysis.rightsizing.profile.Spanned.lapses;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.advice.Avoidable;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions of dbt that were open after their run. */
class OrphansTest {
  @Test
  void timeAfterTheLastStatementOfTheRunIsOrphaned() {
    // The first thread is done at minute 20, the run at minute 40; both stay open for long.
    Avoidable orphaned =
        orphaned(dbt(0, 100).idled(80, 20), dbt(0, 41).idled(1, 40), dbt(0, 160).idled(125, 35));

    assertThat(orphaned.cases()).isEqualTo(1);
    assertThat(orphaned.sessions()).isEqualTo(3);
    assertThat(orphaned.millis()).isEqualTo((60 + 1 + 120) * 60_000L);
    assertThat(orphaned.low()).isEqualByComparingTo(cost(60).add(cost(1)).add(cost(120)));
    assertThat(orphaned.point()).isEqualByComparingTo(orphaned.low());
    assertThat(orphaned.high()).isEqualByComparingTo(orphaned.low());
    assertThat(orphaned.lowSquares()).isEqualByComparingTo(orphaned.low().multiply(orphaned.low()));
  }

  @Test
  void aRunThatIsClosedInTimeLeavesNothing() {
    assertThat(orphaned(dbt(0, 40).worked(), dbt(5, 40).idled(0, 40))).isEqualTo(Avoidable.NONE);
  }

  @Test
  void whatWasNotReadCountsAsWork() {
    assertThat(orphaned(dbt(0, 100), dbt(0, 40).timedOut(20))).isEqualTo(Avoidable.NONE);
    // One that was read idles from minute 20; another one may have worked until minute 90.
    Avoidable orphaned = orphaned(dbt(0, 100).idled(80, 20), dbt(0, 90));
    assertThat(orphaned.low()).isEqualByComparingTo(cost(10));
    assertThat(orphaned.high()).isEqualByComparingTo(cost(80));
    // Its idle timeout ended it, so it worked no longer than until minute 50.
    assertThat(orphaned(dbt(0, 100).idled(80, 20), dbt(0, 90).timedOut(40)).low())
        .isEqualByComparingTo(cost(50));
  }

  @Test
  void timeAfterTheLastReadingIsNotCertain() {
    // Read until minute 60, stopped at minute 100.
    Avoidable orphaned = orphaned(dbt(0, 100).read(40, 20, 60, 100));
    assertThat(orphaned.low()).isEqualByComparingTo(cost(40));
    assertThat(orphaned.high()).isEqualByComparingTo(cost(80));
    // The same, but its idle timeout ended it: 30 minutes of the tail are certain.
    assertThat(orphaned(dbt(0, 100).read(70, 20, 60, 70).timedOut(30)).low())
        .isEqualByComparingTo(cost(70));
  }

  @Test
  void aRunGoesOnWithWhatFollowsClosely() {
    // 15 minutes after minute 20 are close, more are not.
    assertThat(orphaned(dbt(0, 60).idled(40, 20), dbt(35, 50).worked()).low())
        .isEqualByComparingTo(cost(10));
    assertThat(orphaned(dbt(0, 60).idled(40, 20), dbt(36, 50).worked()).low())
        .isEqualByComparingTo(cost(40));
  }

  @Test
  void runsOfOthersElsewhereOrInAnotherCurrencyAreOtherRuns() {
    Spanned open = dbt(0, 60).idled(40, 20);
    assertThat(orphaned(open, dbt(0, 60).worked())).isEqualTo(Avoidable.NONE);
    assertThat(
            orphaned(
                    open,
                    dbt(0, 60).worked().with(SessionFactTable.OWNER, "ana"),
                    dbt(0, 60).worked().with(SessionFactTable.ROLE_NAME, "glue-other"),
                    dbt(0, 60).worked().with(SessionFactTable.REGION, "eu-west-1"),
                    dbt(0, 60).worked().with(SessionFactTable.BILLING_CURRENCY, "CNY"),
                    dbt(0, 60).worked().with(SessionFactTable.ACCOUNT_ID, "999999999999"))
                .low())
        .isEqualByComparingTo(cost(40));
    // One owner's sessions are of one run, whichever role they have.
    assertThat(
            orphaned(
                dbt(0, 60).idled(40, 20).with(SessionFactTable.OWNER, "ana"),
                dbt(0, 60)
                    .worked()
                    .with(SessionFactTable.OWNER, "ana")
                    .with(SessionFactTable.ROLE_NAME, "glue-other")))
        .isEqualTo(Avoidable.NONE);
    assertThat(orphaned(dbt(0, 60).idled(40, 20).with(SessionFactTable.ROLE_NAME, null)))
        .isEqualTo(Avoidable.NONE);
  }

  @Test
  void aSessionThatLivesIsNotOrphanedYet() {
    assertThat(orphaned(dbt(0, 60).idled(40, 20).with(SessionFactTable.LIFECYCLE, Lifecycle.LIVE)))
        .isEqualTo(Avoidable.NONE);
    assertThat(
            orphaned(dbt(0, 60).idled(40, 20).with(SessionFactTable.LIFECYCLE, Lifecycle.VANISHED)))
        .isEqualTo(Avoidable.NONE);
  }

  @Test
  void onlyDbtHasRuns() {
    assertThat(
            lapses(dbt(0, 60).idled(40, 20).with(SessionFactTable.SESSION_ORIGIN, "NOTEBOOK"))
                .orphaned())
        .isEqualTo(Avoidable.NONE);
  }

  @Test
  void aRunMayHaveSessionsOfTwoSetups() {
    List<SessionProfile> profiles =
        Spanned.profiles(
            List.of(
                dbt(0, 100).idled(80, 20),
                dbt(0, 60).idled(20, 40).with(SessionFactTable.NUMBER_OF_WORKERS, 10)));

    assertThat(profiles.get(0).setups())
        .extracting(SessionSetup::lapses)
        .extracting(lapses -> lapses.orphaned().low())
        .containsExactly(cost(60), cost(20));
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    List<Spanned> sessions =
        List.of(
            dbt(0, 100).idled(80, 20),
            dbt(0, 100).idled(80, 20),
            dbt(0, 90),
            dbt(0, 100).read(40, 20, 60, 100),
            dbt(300, 400).idled(70, 330));

    List<Spanned> others = new ArrayList<>(sessions);
    Collections.reverse(others);
    assertThat(lapses(others)).isEqualTo(lapses(sessions));
  }

  private static Avoidable orphaned(Spanned... sessions) {
    return lapses(sessions).orphaned();
  }
}
