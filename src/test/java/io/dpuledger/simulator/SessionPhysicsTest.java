package io.dpuledger.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionPhysicsTest {
  private static final long LARGEST_LAG = 2_000;

  static Stream<Fleet> fleets() {
    return LongStream.of(1, 2, 3)
        .mapToObj(seed -> Fleet.generate(FleetSpec.demo().withSeed(seed).withSessionsPerDay(60)));
  }

  @ParameterizedTest
  @MethodSource("fleets")
  void idleAndBusyTimeAddUpToTheExecution(Fleet fleet) {
    for (SimulatedSession session : fleet.sessions()) {
      assertThat(session.idleMillis()).isNotNegative();
      assertThat(session.busyMillis() + session.idleMillis()).isEqualTo(session.executionMillis());
    }
  }

  @ParameterizedTest
  @MethodSource("fleets")
  void aSessionThatTimesOutByIdlingEndsItsIdleTimeoutAfterItsLastActivity(Fleet fleet) {
    assertThat(fleet.sessions().stream().filter(SimulatedSession::endedByIdling))
        .isNotEmpty()
        .allSatisfy(
            session -> {
              long timeout = session.setup().idleTimeoutMinutes() * 60_000L;
              assertThat(session.idleTailMillis()).isBetween(timeout, timeout + LARGEST_LAG);
            });
  }

  @ParameterizedTest
  @MethodSource("fleets")
  void noPauseOutlastsTheIdleTimeout(Fleet fleet) {
    for (SimulatedSession session : fleet.sessions()) {
      long longest = session.setup().effectiveIdleTimeoutMinutes() * 60_000L + LARGEST_LAG;
      int awake = session.readyAfterMillis();
      for (int i = 0; i < session.statements().count(); i++) {
        assertThat((long) session.statements().startOf(i) - awake).isBetween(0L, longest);
        awake = session.statements().endOf(i);
      }
      assertThat(session.idleTailMillis()).isBetween(0L, longest);
    }
  }

  @ParameterizedTest
  @MethodSource("fleets")
  void theTotalTimeoutEndsEverySession(Fleet fleet) {
    for (SimulatedSession session : fleet.sessions()) {
      long total = session.setup().totalTimeoutMinutes() * 60_000L;
      assertThat(session.executionMillis()).isLessThanOrEqualTo(total + LARGEST_LAG);
      if (session.ending() == Ending.TOTAL_TIMEOUT) {
        assertThat(session.executionMillis()).isGreaterThanOrEqualTo(total);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fleets")
  void meteredUnitsLieBetweenTheFloorAndTheCapacity(Fleet fleet) {
    for (SimulatedSession session : fleet.sessions()) {
      double seconds = session.executionMillis() / 1000.0;
      double capacity = session.setup().sizing().units();
      assertThat(session.dpuSeconds())
          .isBetween(session.idleUnits() * seconds - 0.001, capacity * seconds + 0.001);
      if (!session.setup().sizing().autoScaling()) {
        assertThat(session.dpuSeconds()).isGreaterThan(capacity * seconds - 0.001);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fleets")
  void whatFailsWhileProvisioningNeverRan(Fleet fleet) {
    assertThat(fleet.sessions().stream().filter(s -> s.ending() == Ending.FAILED_PROVISIONING))
        .isNotEmpty()
        .allMatch(session -> session.executionMillis() == 0 && session.dpuSeconds() == 0);
  }
}
