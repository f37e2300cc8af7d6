package io.dpuledger.collect;

import static io.dpuledger.collect.Listings.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.StatementObservation;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.GlueSimulator;
import io.dpuledger.simulator.Operation;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.StatementTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GlueDetailsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final Instant CREATED = NOW.minusSeconds(3600);
  private static final FleetSpec SPEC =
      FleetSpec.demo().over(LocalDate.of(2026, 11, 20), 1).withTargets(List.of(TARGET));
  private static final GlueSimulator GLUE =
      GlueSimulator.start(Fleet.of(SPEC, List.of(session())), NOW, 0);

  @BeforeEach
  void allIsWell() {
    GLUE.faults().clear();
    GLUE.clock(NOW);
  }

  @AfterAll
  static void close() {
    GLUE.close();
  }

  @Test
  void allPagesOfStatementsAreReadWithTheirTimesAndNothingElse() throws Exception {
    StatementListing listing = details().statements(seen("nb")).orElseThrow();

    assertThat(listing.readAt()).isEqualTo(NOW);
    assertThat(listing.statements())
        .hasSize(70)
        .contains(
            new StatementObservation(
                TARGET,
                "nb",
                CREATED,
                NOW,
                0,
                "AVAILABLE",
                CREATED.plusSeconds(40),
                CREATED.plusSeconds(45)),
            new StatementObservation(
                TARGET, "nb", CREATED, NOW, 69, "RUNNING", CREATED.plusSeconds(730), null));
  }

  @Test
  void aSessionThatEndedMeanwhileOrIsGoneHasNothingToRead() throws Exception {
    SessionObservation seen = seen("nb");
    GLUE.clock(NOW.plusSeconds(3 * 3600));
    assertThat(details().statements(seen)).isEmpty();
    assertThat(details().statements(seen("another"))).isEmpty();
    assertThat(details().tags(seen("another"))).isEmpty();
  }

  @Test
  void tagsAreRead() throws Exception {
    assertThat(details().tags(seen("nb"))).contains(Map.of("team", "sales"));
  }

  @Test
  void aDenialSaysWhatToAllowAndMayBeOfThisSessionAlone() {
    GLUE.faults().always(TARGET, Operation.LIST_STATEMENTS, Fault.DENIED);
    DetailException denied = refusal();
    assertThat(denied.reach()).isEqualTo(DetailException.Reach.DENIED);
    assertThat(denied)
        .hasMessage("HTTP 400 AccessDeniedException, allow glue:ListStatements or turn it off");
  }

  @Test
  void aFailureOfOneSessionIsNotThatOfAll() {
    GLUE.faults().always(TARGET, Operation.LIST_STATEMENTS, Fault.SERVER_ERROR);
    assertThat(refusal().reach()).isEqualTo(DetailException.Reach.SESSION);
  }

  @Test
  void credentialsThatAwsRejectsAreThoseOfAllSessions() {
    try (CannedGlue glue =
        new CannedGlue(400, "{\"__type\":\"ExpiredTokenException\",\"message\":\"old\"}")) {
      DetailException refused = failure(Listings.at(glue.endpoint()));
      assertThat(refused.reach()).isEqualTo(DetailException.Reach.TARGET);
      assertThat(refused).hasMessage("HTTP 400 ExpiredTokenException");
    }
  }

  @Test
  void neitherCodeNorOutputIsQuotedByAFailure() {
    for (String body :
        List.of(
            "{\"Statements\":[{\"Id\":1,\"Code\":hunter2}]}",
            "{\"Statements\":[{\"Id\":\"hunter2\"}]}",
            "{\"Statements\":[{\"StartedOn\":\"hunter2\"}]}",
            "hunter2")) {
      try (CannedGlue glue = new CannedGlue(200, body)) {
        assertThat(failure(Listings.at(glue.endpoint()))).hasMessageNotContaining("hunter2");
      }
    }
    try (CannedGlue glue =
        new CannedGlue(400, "{\"__type\":\"Odd\",\"message\":\"in: hunter2()\"}")) {
      assertThat(failure(Listings.at(glue.endpoint()))).hasMessage("HTTP 400 Odd").hasNoCause();
    }
  }

  private static DetailException refusal() {
    return failure(Listings.at(GLUE.endpoint()));
  }

  private static DetailException failure(Listings at) {
    return Assertions.catchThrowableOfType(
        DetailException.class,
        () -> at.source(TARGET).details(TARGET).orElseThrow().statements(seen("nb")));
  }

  private static SessionDetails details() {
    return Listings.at(GLUE.endpoint()).source(TARGET).details(TARGET).orElseThrow();
  }

  private static SessionObservation seen(String id) {
    return new SessionObservation(
        TARGET, id, CREATED, NOW, "run", "READY", null, null, null, "glueetl", null, null, null,
        null, null, null, null, 60, null, null, null, List.of(), Map.of(), null, null, null, null,
        null);
  }

  /** Seventy statements of five seconds each, from 40 s on every ten; the last one runs on. */
  private static SimulatedSession session() {
    int[] bounds =
        IntStream.range(0, 140)
            .map(i -> 40_000 + i / 2 * 10_000 + (i % 2 == 0 ? 0 : i == 139 ? 5_000_000 : 5_000))
            .toArray();
    return new SimulatedSession(
        TARGET,
        "nb",
        CREATED.toEpochMilli(),
        SessionSetup.of("sales", "glue-sales").tags(Map.of("team", "sales")).build(),
        Ending.IDLE_TIMEOUT,
        30_000,
        9_000_000,
        SimulatedSession.NEVER,
        StatementTimeline.of(bounds),
        1);
  }
}
