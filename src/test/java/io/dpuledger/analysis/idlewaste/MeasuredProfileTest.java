package io.dpuledger.analysis.idlewaste;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.TestRules;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.PlainRow;
import io.dpuledger.testing.TableRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the rows of sessions say about how they idle. */
class MeasuredProfileTest {
  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
  private static final MeasuredProfile PROFILE =
      new MeasuredProfile(IdleWasteFixture.PERIOD, TestRules.IDLE);

  @Test
  void whatWasSeenOfACertainTailSaysNothingOfTheTimeBefore() {
    Measured seen = measured(ended("IDLE_TIMEOUT").row(), ended("IDLE_TIMEOUT").row());

    // 4,000 s before the tail at 7.20 an hour, 200 s of them idle.
    assertThat(seen.seen()).isEqualByComparingTo("16");
    assertThat(seen.seenIdle()).isEqualByComparingTo("0.8");
    assertThat(seen.allSeen()).isEqualTo(2 * 5_000_000);
    assertThat(seen.allSeenIdle()).isEqualTo(2 * 1_200_000);
    assertThat(seen.lastPolls()).as("a poll in the tail saw all").isZero();
    assertThat(seen.polls()).isEqualTo(4);
    assertThat(seen.idlePolls()).isEqualTo(2);
    assertThat(seen.pollHours()).isEqualTo(1 << 8 | 1 << 9);
    assertThat(seen.rest()).isEqualTo(2 * 2_600_000);
    assertThat(seen.restSessions()).isEqualTo(2);
  }

  @Test
  void aLastPollStandsForTheTimeAfterItWhereASessionEnded() {
    Measured stopped = measured(ended("STOPPED").row());
    assertThat(stopped.seen()).isEqualByComparingTo("10");
    assertThat(stopped.lastPolls()).isEqualByComparingTo("7.2");
    assertThat(stopped.idleLastPolls()).isEqualByComparingTo("7.2");
    assertThat(
            measured(ended("STOPPED").with(SessionFactTable.IDLE_SINCE, null).row())
                .idleLastPolls())
        .isZero();
    assertThat(measured(ended("LIVE").with(SessionFactTable.LIFECYCLE, "LIVE").row()).lastPolls())
        .as("nobody knows when it ends")
        .isZero();
  }

  @Test
  void anIdleAutoScaledSessionKeepsItsFloor() {
    Measured scaled =
        measured(
            ended("STOPPED")
                .with(SessionFactTable.AUTO_SCALING, true)
                .with(SessionFactTable.CAPACITY_UNITS, new BigDecimal("50.000000"))
                .row());
    assertThat(scaled.seenIdle()).as("1,200 s at 2 units of 0.72").isEqualByComparingTo("0.48");
    // What is left, 73,600 unit-seconds in 6,400 s, is 11.5 units.
    assertThat(scaled.seen()).as("3,800 s at 11.5 units").isEqualByComparingTo("9.22");
    assertThat(scaled.lastPolls()).isEqualByComparingTo("8.28");
    assertThat(scaled.idleLastPolls()).isEqualByComparingTo("1.44");
  }

  @Test
  void anAutoScaledSessionThatNeverShrankIdledAtFullSize() {
    Measured full =
        measured(
            ended("STOPPED")
                .with(SessionFactTable.AUTO_SCALING, true)
                .with(SessionFactTable.CAPACITY_UNITS, new BigDecimal("10.000000"))
                .row());
    assertThat(full.seenIdle()).isEqualByComparingTo("2.4");
  }

  @Test
  void onlySessionsOfThePeriodThatWereReadAndHaveAPriceCount() {
    assertThat(
            TableRows.sum(
                PROFILE,
                ended("STOPPED").with(SessionFactTable.STATEMENTS_READ_AT, null).row(),
                ended("STOPPED").with(SessionFactTable.BILLING_CURRENCY, null).row(),
                ended("STOPPED").with(SessionFactTable.IDLE_EVIDENCE, "UNSUPPORTED").row(),
                ended("STOPPED")
                    .with(SessionFactTable.STARTED_ON, Instant.parse("2026-10-22T08:00:00Z"))
                    .row()))
        .isEmpty();
  }

  @Test
  void cellsAreOfADayATeamAnEndingAndHowFarThePollWasFromTheEnd() {
    assertThat(TableRows.sum(PROFILE, ended("STOPPED").row()))
        .containsOnlyKeys(
            new MeasuredProfile.Cell(
                new TargetDay("012345678901", "us-east-1", "2026-11-20"),
                "risk",
                "STOPPED",
                "USD",
                40));
  }

  @Test
  void aPollAtALowerHourIsOneOfTheNextDay() {
    PolledHoursProfile profile = new PolledHoursProfile(IdleWasteFixture.PERIOD);
    TableRow overnight =
        ended("STOPPED").with(SessionFactTable.POLL_HOURS, List.of(9, 22, 1, 1, 0)).row();

    assertThat(TableRows.sum(profile, overnight, ended("STOPPED").row()))
        .isEqualTo(
            Map.of(
                new TargetDay("012345678901", "us-east-1", "2026-11-20"),
                1 << 8 | 1 << 9 | 1 << 22,
                new TargetDay("012345678901", "us-east-1", "2026-11-21"),
                1 << 1));
  }

  @Test
  void theCostOfUnknownTimeIsWhatLiesBetweenTheBounds() {
    assertThat(UnknownCost.of(day("1800.000", "3600.000", "1.000000", "2.000000")))
        .isEqualByComparingTo("1");
    assertThat(UnknownCost.of(day("3600.000", "3600.000", "2.000000", "2.000000"))).isZero();
  }

  @Test
  void boundsOfUnitsAreNoUnknownTime() {
    assertThat(UnknownCost.of(day("1800.000", "1800.000", "0.500000", "1.500000")))
        .as("when it idled is known, and it is taken to have shrunk")
        .isZero();
    assertThat(UnknownCost.of(day("1800.000", "2700.000", "0.500000", "1.500000")))
        .as("half of the rest of the time, at the rest of the cost")
        .isEqualByComparingTo("0.75");
    assertThat(UnknownCost.of(day("1800.000", "2700.000", null, null))).isNull();
  }

  @Test
  void moneyThatNobodyKnowsStaysUnknown() {
    TableRow unpriced =
        PlainRow.of(SessionDayTable.SCHEMA, "2026-11-21")
            .with(SessionDayTable.IDLE_EVIDENCE, "CEILING")
            .with(SessionDayTable.UNIT_HOURS, new BigDecimal("1.000000"))
            .row();
    List<Spending> spent =
        SpendingProfile.spending(
            TableRows.sum(
                new SpendingProfile(IdleWasteFixture.PERIOD),
                day("0.000", "3600.000", "0.000000", "2.000000"),
                unpriced,
                unpriced));

    assertThat(spent)
        .extracting(Spending::listCost)
        .containsExactly(null, new BigDecimal("2.000000"));
    assertThat(spent)
        .extracting(Spending::unknownCost)
        .containsExactly(null, new BigDecimal("2.000000"));
  }

  @Test
  void noTimeoutCountsForLongerThanTheSessionRan() {
    TableRow eightHours = ended("STOPPED").with(SessionFactTable.IDLE_TIMEOUT_MINUTES, 480).row();
    assertThat(ran(eightHours)).isEqualTo(new Behaviour(7_600_000, 28_800_000, 7_600_000));
    assertThat(ran(ended("STOPPED").with(SessionFactTable.IDLE_TIMEOUT_MINUTES, 0).row()).ran())
        .isZero();
  }

  private static Behaviour ran(TableRow fact) {
    return TableRows.sum(new BehaviourProfile(IdleWasteFixture.PERIOD), fact)
        .values()
        .iterator()
        .next();
  }

  private static Measured measured(TableRow... facts) {
    return TableRows.sum(PROFILE, facts).values().iterator().next();
  }

  /**
   * 7,600 s of 10 units at 0.72, an hour and 23 minutes of them seen, and idle at the last poll.
   */
  private static PlainRow ended(String ending) {
    return PlainRow.of(SessionFactTable.SCHEMA, "2026-11-20")
        .with(SessionFactTable.ACCOUNT_ID, "012345678901")
        .with(SessionFactTable.REGION, "us-east-1")
        .with(SessionFactTable.TEAM, "risk")
        .with(SessionFactTable.BILLING_CURRENCY, "USD")
        .with(SessionFactTable.LIST_UNIT_PRICE, new BigDecimal("0.720000"))
        .with(SessionFactTable.DPU_SECONDS, new BigDecimal("76000.000"))
        .with(SessionFactTable.STARTED_ON, START)
        .with(SessionFactTable.STATEMENTS_READ_AT, START.plusSeconds(5000))
        .with(SessionFactTable.IDLE_SINCE, START.plusSeconds(4000))
        .with(SessionFactTable.ENDED_ON, START.plusSeconds(7600))
        .with(SessionFactTable.EXECUTION_SECONDS, new BigDecimal("7600.000"))
        .with(SessionFactTable.LIFECYCLE, "ENDED")
        .with(SessionFactTable.ENDING, ending)
        .with(SessionFactTable.IDLE_EVIDENCE, "PARTIAL")
        .with(SessionFactTable.IDLE_TIMEOUT_MINUTES, 60)
        .with(SessionFactTable.SEEN_IDLE_MILLIS, List.of(1_000_000L, 200_000L))
        .with(SessionFactTable.POLL_HOURS, List.of(8, 9))
        .with(SessionFactTable.IDLE_POLL_HOURS, List.of(9));
  }

  /** An hour that cost 2.00. */
  private static TableRow day(String idleLow, String idleHigh, String low, String high) {
    return PlainRow.of(SessionDayTable.SCHEMA, "2026-11-20")
        .with(SessionDayTable.SLICE_START, START)
        .with(SessionDayTable.SLICE_END, START.plusSeconds(3600))
        .with(SessionDayTable.ENDING, "STOPPED")
        .with(SessionDayTable.IDLE_EVIDENCE, "PARTIAL")
        .with(SessionDayTable.BILLING_CURRENCY, "USD")
        .with(SessionDayTable.UNIT_HOURS, new BigDecimal("1.000000"))
        .with(SessionDayTable.LIST_COST, new BigDecimal("2.000000"))
        .with(SessionDayTable.IDLE_SECONDS_LOW, new BigDecimal(idleLow))
        .with(SessionDayTable.IDLE_SECONDS_HIGH, new BigDecimal(idleHigh))
        .with(SessionDayTable.IDLE_COST_LOW, low == null ? null : new BigDecimal(low))
        .with(SessionDayTable.IDLE_COST_HIGH, high == null ? null : new BigDecimal(high))
        .row();
  }
}
