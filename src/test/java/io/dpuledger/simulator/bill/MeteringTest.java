package io.dpuledger.simulator.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.Sizing;
import io.dpuledger.simulator.fleet.StatementTimeline;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MeteringTest {
  private static final int MINUTE = 60_000;

  /** AWS's example. */
  @Test
  void twentyFourMinutesOfFiveDpusAreTwoUnitHours() {
    assertThat(hours(0, 24 * MINUTE, Sizing.fixed("G.1X", 5)))
        .containsExactly(hour("2026-11-03T14:00:00Z", "2"));
  }

  @Test
  void usageIsSplitAtFullHours() {
    assertThat(hours(30 * MINUTE, 90 * MINUTE, Sizing.fixed("G.1X", 4)))
        .containsExactly(hour("2026-11-03T14:00:00Z", "2"), hour("2026-11-03T15:00:00Z", "4"));
  }

  @Test
  void aSessionOf20SecondsIsBilledForAMinute() {
    assertThat(hours(0, MINUTE / 3, Sizing.fixed("G.1X", 6)))
        .containsExactly(hour("2026-11-03T14:00:00Z", "0.1"));
  }

  @Test
  void autoScaledUsageCountsWhereItWas() {
    SimulatedSession session =
        session(
            0, 120 * MINUTE, Sizing.autoScaled("G.1X", 10), StatementTimeline.of(0, 30 * MINUTE));
    assertThat(stripped(Metering.hours(session, true)))
        .containsExactly(hour("2026-11-03T14:00:00Z", "6"), hour("2026-11-03T15:00:00Z", "2"));
  }

  @Property(tries = 300)
  void partsAddUp(
      @ForAll @IntRange(max = 3_600_000) int ready,
      @ForAll @IntRange(min = 1, max = 200_000_000) int ran,
      @ForAll @IntRange(min = 1, max = 50) int workers) {
    SimulatedSession session =
        session(
            ready,
            ran,
            Sizing.autoScaled("G.1X", workers),
            StatementTimeline.of(ready, ready + ran / 3));
    List<HourOfUse> hours = Metering.hours(session, true);
    assertThat(hours).allSatisfy(hour -> assertThat(hour.unitHours()).isNotNegative());
    assertThat(hours.stream().map(HourOfUse::unitHours).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(Metering.unitHours(session, true));
    assertThat(hours.get(0).hour()).isBeforeOrEqualTo(session.createdOn().plusMillis(ready));
    assertThat(hours.get(hours.size() - 1).hour()).isBefore(session.endedOn());
  }

  private static List<HourOfUse> hours(int ready, int ran, Sizing sizing) {
    return stripped(Metering.hours(session(ready, ran, sizing, StatementTimeline.NONE), true));
  }

  private static List<HourOfUse> stripped(List<HourOfUse> hours) {
    return hours.stream()
        .map(hour -> new HourOfUse(hour.hour(), hour.unitHours().stripTrailingZeros()))
        .toList();
  }

  private static HourOfUse hour(String start, String unitHours) {
    return new HourOfUse(Instant.parse(start), new BigDecimal(unitHours));
  }

  private static SimulatedSession session(
      int ready, int ran, Sizing sizing, StatementTimeline statements) {
    return new SimulatedSession(
        new Target("012345678901", "us-east-1"),
        "id",
        Instant.parse("2026-11-03T14:00:00Z").toEpochMilli(),
        SessionSetup.of("team", "role").sized(sizing).build(),
        Ending.STOPPED,
        ready,
        ready + ran,
        SimulatedSession.NEVER,
        statements,
        1);
  }
}
