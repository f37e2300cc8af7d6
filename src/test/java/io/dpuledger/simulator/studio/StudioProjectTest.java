package io.dpuledger.simulator.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.UnifiedStudio;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudioProjectTest {
  private static final FleetSpec WEEK = FleetSpec.demo().over(LocalDate.of(2026, 11, 16), 7);
  private static final List<SimulatedSession> SESSIONS =
      StudioProject.joining(Fleet.of(WEEK, List.of())).sessions();

  @Test
  void itsUsersWorkFromMondayToFriday() {
    assertThat(SESSIONS).hasSize(5 * StudioProject.USERS.size());
    assertThat(SESSIONS)
        .extracting(session -> session.setup().tags().get(UnifiedStudio.OWNER_TAG))
        .hasSameElementsAs(StudioProject.USERS);
  }

  @Test
  void eachSessionHasEachSignOfUnifiedStudio() {
    for (SimulatedSession session : SESSIONS) {
      String conf = session.setup().arguments().get(UnifiedStudio.CONF);
      assertThat(conf).contains(StudioProject.SECRET);
      assertThat(UnifiedStudio.jobName(conf).orElseThrow())
          .startsWith("Interactive/" + StudioProject.PROJECT + "/")
          .doesNotContain(StudioProject.SECRET);
      assertThat(SessionOrigin.of(session.id(), Map.of(), null))
          .isEqualTo(SessionOrigin.UNIFIED_STUDIO);
    }
  }

  @Test
  void aNotebookIsBusyWhileAStatementRunsAndASparkConnectSessionDoesNotShowIt() {
    for (SimulatedSession session : SESSIONS) {
      long middle = (session.statements().startOf(0) + session.statements().endOf(0)) / 2;
      assertThat(session.statusAt(session.createdOn().plusMillis(middle)))
          .isEqualTo(session.setup().hasStatements() ? "BUSY" : "READY");
      assertThat(
              session.statusAt(session.createdOn().plusMillis(session.statements().endOf(0) + 1L)))
          .isEqualTo("READY");
    }
  }

  @Test
  void theSameFleetHasTheSameSessions() {
    assertThat(StudioProject.joining(Fleet.of(WEEK, List.of())).sessions()).isEqualTo(SESSIONS);
  }
}
