package io.dpuledger.analysis.rightsizing.profile;

import static io.dpuledger.analysis.rightsizing.profile.Spanned.cost;
import static io.dpuledger.analysis.rightsizing.profile.Spanned.dbt;
import static io.dpuledger.analysis.rightsizing.profile.Spanned.lapses;
import static io.dpuledger.analysis.rightsizing.profile.Spanned.notebook;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.advice.Avoidable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Sessions of one owner at the same time. */
class OverlapsTest {
  private static final Offset<BigDecimal> CENTS = Offset.offset(new BigDecimal("0.0001"));

  @Test
  void aNotebookThatIdlesBesideAnotherOneIsADuplicate() {
    // The first works until minute 60, the second from minute 70 on.
    Avoidable duplicate =
        duplicate(notebook("ana", 0, 180).idled(120, 60), notebook("ana", 70, 200).worked());

    assertThat(duplicate.cases()).isEqualTo(1);
    assertThat(duplicate.sessions()).isEqualTo(2);
    assertThat(duplicate.millis()).isEqualTo(110 * 60_000L);
    assertThat(duplicate.low()).isEqualByComparingTo(cost(110));
    assertThat(duplicate.point()).isEqualByComparingTo(cost(110));
    assertThat(duplicate.high()).isEqualByComparingTo(cost(110));
  }

  @Test
  void whereBothIdleOneIsStillNeeded() {
    Avoidable duplicate =
        duplicate(notebook("ana", 0, 100).idled(100, 0), notebook("ana", 0, 100).idled(100, 0));

    assertThat(duplicate.low()).isEqualByComparingTo(cost(100));
    assertThat(duplicate.high()).isEqualByComparingTo(cost(100));
  }

  @Test
  void threeAtOnceAreTwoTooMany() {
    Avoidable duplicate =
        duplicate(
            notebook("ana", 0, 100).idled(100, 0),
            notebook("ana", 0, 100).idled(100, 0),
            notebook("ana", 0, 100).worked());

    assertThat(duplicate.low()).isEqualByComparingTo(cost(200));
  }

  @Test
  void idleTimeThatASessionCannotHaveHadAloneIsCertain() {
    // The second one is open for 60 minutes beside the first, and idled for 40 of them at some
    // time.
    Avoidable duplicate =
        duplicate(notebook("ana", 0, 180).worked(), notebook("ana", 60, 120).idled(40, 120));
    assertThat(duplicate.low()).isEqualByComparingTo(cost(40));

    // Of 60 minutes 20 were alone; so 20 of those 40 were not, at least.
    duplicate =
        duplicate(notebook("ana", 0, 100).worked(), notebook("ana", 60, 120).idled(40, 120));
    assertThat(duplicate.low()).isEqualByComparingTo(cost(20));
    // It idled for two thirds of its time, and so of the 40 minutes beside the other one.
    assertThat(duplicate.point()).isCloseTo(cost(40).multiply(new BigDecimal("0.666667")), CENTS);
    assertThat(duplicate.high()).isEqualByComparingTo(cost(40));
  }

  @Test
  void sessionsThatBothWorkedAreBothNeeded() {
    assertThat(duplicate(notebook("ana", 0, 100).worked(), notebook("ana", 0, 100).worked()))
        .isEqualTo(Avoidable.NONE);
  }

  @Test
  void nothingIsClaimedOfWhatWasNotRead() {
    assertThat(duplicate(notebook("ana", 0, 100), notebook("ana", 0, 100).timedOut(60)))
        .isEqualTo(Avoidable.NONE);
    // One that was read idles; the other one may have worked all the time.
    assertThat(duplicate(notebook("ana", 0, 100).idled(50, 50), notebook("ana", 0, 100)).low())
        .isEqualByComparingTo(cost(50));
  }

  @Test
  void whatWasNotReadIsExpectedToIdleAsWhatWas() {
    // Two that were read idle for half of their time. Of two others, of which one or both do:
    // a half and a half less a quarter.
    Avoidable duplicate =
        duplicate(
            notebook("ana", 0, 100).idled(50, 100),
            notebook("ana", 0, 100).idled(50, 100),
            notebook("ana", 200, 300),
            notebook("ana", 200, 300));

    assertThat(duplicate.cases()).isEqualTo(2);
    // Of the two that were read, each idled for 50 minutes beside the other.
    assertThat(duplicate.low()).isEqualByComparingTo(cost(50));
    assertThat(duplicate.point()).isCloseTo(cost(150), CENTS);
    assertThat(duplicate.high()).isEqualByComparingTo(cost(200));
  }

  @Test
  void nothingIsClaimedOfUnknownOwners() {
    assertThat(
            duplicate(notebook(null, 0, 100).idled(100, 0), notebook(null, 0, 100).idled(100, 0)))
        .isEqualTo(Avoidable.NONE);
  }

  @Test
  void onlyTheSameOwnerPlaceAndSetupCanShare() {
    Spanned first = notebook("ana", 0, 100).idled(100, 0);
    for (Spanned second :
        List.of(
            notebook("ben", 0, 100),
            notebook("ana", 0, 100).with(SessionFactTable.REGION, "eu-west-1"),
            notebook("ana", 0, 100).with(SessionFactTable.ACCOUNT_ID, "999999999999"),
            notebook("ana", 0, 100).with(SessionFactTable.ROLE_NAME, "glue-other"),
            notebook("ana", 0, 100).with(SessionFactTable.SESSION_ORIGIN, "SAGEMAKER"),
            notebook("ana", 0, 100).with(SessionFactTable.WORKER_TYPE, "G.2X"),
            notebook("ana", 0, 100).with(SessionFactTable.NUMBER_OF_WORKERS, 10),
            notebook("ana", 0, 100).with(SessionFactTable.BILLING_CURRENCY, "CNY"))) {
      assertThat(duplicate(first, second.idled(100, 0))).isEqualTo(Avoidable.NONE);
    }
    assertThat(duplicate(first, notebook("ana", 0, 100).idled(100, 0)))
        .isNotEqualTo(Avoidable.NONE);
  }

  @Test
  void oneAfterTheOtherIsNoDuplicate() {
    assertThat(
            duplicate(
                notebook("ana", 0, 100).idled(50, 50), notebook("ana", 100, 200).idled(50, 150)))
        .isEqualTo(Avoidable.NONE);
  }

  @Test
  void threadsOfDbtAreSeveralOnPurpose() {
    assertThat(
            duplicate(
                dbt(0, 100).idled(100, 0).with(SessionFactTable.OWNER, "ana"),
                dbt(0, 100).idled(100, 0).with(SessionFactTable.OWNER, "ana")))
        .isEqualTo(Avoidable.NONE);
  }

  @Test
  void aProgramThatOpensManyAtOnceIsNobodysDuplicate() {
    Spanned[] nine =
        IntStream.range(0, 9)
            .mapToObj(i -> notebook("bot", 0, 100).idled(100, 0))
            .toArray(Spanned[]::new);

    assertThat(duplicate(nine)).isEqualTo(Avoidable.NONE);
    assertThat(duplicate(Arrays.copyOf(nine, 8)).low()).isEqualByComparingTo(cost(700));
  }

  @Test
  void sessionsThatLiveAreDuplicatesAlready() {
    assertThat(
            duplicate(
                    notebook("ana", 0, 100)
                        .idled(100, 0)
                        .with(SessionFactTable.LIFECYCLE, Lifecycle.LIVE),
                    notebook("ana", 0, 100).worked())
                .low())
        .isEqualByComparingTo(cost(100));
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    List<Spanned> sessions =
        List.of(
            notebook("ana", 0, 180).idled(120, 60),
            notebook("ana", 70, 200).read(50, 130, 150, 200),
            notebook("ana", 70, 200),
            notebook("ben", 0, 100).idled(70, 40),
            notebook("ben", 0, 100).idled(70, 40));
    List<Spanned> others = new ArrayList<>(sessions);
    Collections.reverse(others);

    assertThat(lapses(others)).isEqualTo(lapses(sessions));
  }

  private static Avoidable duplicate(Spanned... sessions) {
    return lapses(sessions).duplicate();
  }
}
