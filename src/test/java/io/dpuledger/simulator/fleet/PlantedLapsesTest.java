package io.dpuledger.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlantedLapsesTest {
  private static final FleetSpec SPEC = FleetSpec.demo().withSessionsPerDay(20);

  @Test
  void theRestOfTheFleetStaysTheSame() {
    Fleet fleet = Fleet.generate(SPEC);

    assertThat(PlantedLapses.in(fleet).sessions()).containsAll(fleet.sessions());
    assertThat(PlantedLapses.in(fleet).sessions())
        .isEqualTo(PlantedLapses.in(Fleet.generate(SPEC)).sessions());
  }

  @Test
  void oneOfThreeSessionsOfARunIsLeftOpen() {
    List<SimulatedSession> dbt = of(PlantedLapses.LEFT_OPEN);

    assertThat(dbt).filteredOn(SimulatedSession::endedByIdling).hasSize(dbt.size() / 3);
    assertThat(dbt)
        .filteredOn(session -> !session.endedByIdling())
        .allMatch(session -> session.idleTailMillis() < 10_000);
  }

  @Test
  void twoNotebooksAreOpenAtOnceAndWorkOneAfterTheOther() {
    List<SimulatedSession> notebooks = of(PlantedLapses.TWO_NOTEBOOKS);

    for (int i = 0; i < notebooks.size(); i += 2) {
      SimulatedSession first = notebooks.get(i);
      SimulatedSession second = notebooks.get(i + 1);
      assertThat(first.endedOn()).isAfter(second.createdOn().plusSeconds(3 * 3600));
      assertThat(first.idleTailMillis()).isGreaterThan(3 * 3_600_000L);
      assertThat(first.setup()).isEqualTo(second.setup());
    }
  }

  @Test
  void threeStatementsWaitForTheOneThatRuns() {
    for (SimulatedSession session : of(PlantedLapses.ONE_SESSION)) {
      StatementTimeline statements = session.statements();
      int middle = statements.startOf(10) + 1;
      assertThat(statements.submittedBy(middle)).isEqualTo(14);
    }
  }

  private static List<SimulatedSession> of(String role) {
    List<SimulatedSession> sessions =
        PlantedLapses.in(Fleet.of(SPEC, List.of())).sessions().stream()
            .filter(session -> session.setup().roleName().equals(role))
            .toList();
    assertThat(sessions).hasSizeGreaterThan(30);
    return sessions;
  }
}
