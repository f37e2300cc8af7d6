package io.dpuledger.simulator;

import static io.dpuledger.simulator.SimulatedGlueClients.firstPage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.IllegalSessionStateException;
import software.amazon.awssdk.services.glue.model.InvalidInputException;
import software.amazon.awssdk.services.glue.model.ListStatementsResponse;
import software.amazon.awssdk.services.glue.model.Session;
import software.amazon.awssdk.services.glue.model.Statement;

class GlueSimulatorTest {
  private static final Instant NOW = Instant.parse("2026-11-18T16:00:00Z");
  private static final Fleet FLEET = Fleet.generate(FleetSpec.demo());
  private static final GlueSimulator SIMULATOR = GlueSimulator.start(FLEET, NOW, 0);
  private static final Target TARGET = FLEET.spec().targets().get(0);
  private static final Duration RETENTION = Duration.ofDays(FLEET.spec().retentionDays());

  private final GlueClient glue = SimulatedGlueClients.of(SIMULATOR, TARGET);

  @BeforeEach
  void resetClock() {
    SIMULATOR.clock(NOW);
  }

  @AfterAll
  static void close() {
    SIMULATOR.close();
  }

  @Test
  void allPagesTogetherAreTheListingOfTheTargetOnce() {
    for (Target target : FLEET.spec().targets()) {
      List<String> listed = new ArrayList<>();
      try (GlueClient client = SimulatedGlueClients.of(SIMULATOR, target)) {
        client
            .listSessionsPaginator(request -> request.maxResults(37))
            .forEach(page -> page.sessions().forEach(session -> listed.add(key(session))));
      }
      assertThat(listed)
          .isNotEmpty()
          .isEqualTo(
              FLEET.byTarget().get(target).stream()
                  .filter(session -> session.isListedAt(NOW, RETENTION))
                  .map(session -> session.id() + "@" + session.createdOn())
                  .toList());
    }
  }

  @Test
  void aPageHasAHundredSessionsUnlessAskedOtherwise() {
    assertThat(firstPage(glue).sessions()).hasSize(100);
    assertThat(firstPage(glue).ids()).hasSize(100);
    assertThatThrownBy(() -> glue.listSessions(request -> request.maxResults(1001)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void theListingKnowsOnlyThePast() {
    for (Session session : sessions()) {
      assertThat(session.createdOn()).isBeforeOrEqualTo(NOW);
      if (session.completedOn() != null) {
        assertThat(session.completedOn()).isBeforeOrEqualTo(NOW);
      }
    }
  }

  @Test
  void liveSessionsHaveNoFiguresYet() {
    assertThat(sessions().stream().filter(session -> isLive(session)))
        .isNotEmpty()
        .allMatch(session -> session.completedOn() == null)
        .allMatch(session -> session.executionTime() == null)
        .allMatch(session -> session.dpuSeconds() == null);
  }

  @Test
  void endedSessionsShowTheirFiguresExactly() {
    Session shown =
        sessions().stream()
            .filter(session -> session.statusAsString().equals("STOPPED"))
            .filter(session -> session.dpuSeconds() != null)
            .findFirst()
            .orElseThrow();
    SimulatedSession truth = truthOf(shown);
    assertThat(shown.executionTime()).isEqualTo(truth.executionMillis() / 1000.0);
    assertThat(shown.dpuSeconds()).isEqualTo(truth.dpuSeconds());
    assertThat(shown.completedOn()).isEqualTo(truth.completedOn());
    assertThat(shown.role()).startsWith("arn:aws:iam::012345678901:role/");
  }

  @Test
  void aSessionGoesThroughItsLifeAsTheClockMoves() {
    SimulatedSession session =
        FLEET.byTarget().get(TARGET).stream()
            .filter(s -> s.ending() == Ending.STOPPED && s.executionMillis() > 60_000)
            .findFirst()
            .orElseThrow();
    assertThat(session.statusAt(session.createdOn())).isEqualTo("PROVISIONING");
    assertThat(session.statusAt(session.createdOn().plusMillis(session.readyAfterMillis())))
        .isEqualTo("READY");
    assertThat(session.statusAt(session.endedOn().minusMillis(1))).isEqualTo("STOPPING");
    assertThat(session.statusAt(session.completedOn())).isEqualTo("STOPPED");
  }

  @Test
  void sessionsOlderThanTheRetentionAreForgotten() {
    assertThat(sessions())
        .filteredOn(session -> session.completedOn() != null)
        .allMatch(session -> session.completedOn().isAfter(NOW.minus(RETENTION)));
  }

  @Test
  void statementsAreShownWhileTheSessionLives() {
    SimulatedSession session = longest();
    Instant middle = session.createdOn().plusMillis(session.endAfterMillis() - 1L);
    SIMULATOR.clock(middle);

    List<Statement> statements = statementsOf(session);

    int count = session.statements().submittedBy(middle.toEpochMilli() - session.createdMillis());
    assertThat(count).isGreaterThan(100);
    assertThat(statements).hasSize(100);
    assertThat(statements.get(0).id()).isGreaterThan(0);
    assertThat(statements)
        .allSatisfy(
            statement ->
                assertThat(statement.startedOn())
                    .isEqualTo(
                        session.createdMillis() + session.statements().startOf(statement.id())));
  }

  @Test
  void statementsAreGoneOnceTheSessionHasEnded() {
    SimulatedSession session = longest();
    SIMULATOR.clock(session.completedOn().plusSeconds(1));
    assertThatThrownBy(() -> statementsOf(session))
        .isInstanceOf(IllegalSessionStateException.class);
  }

  @Test
  void tagsAreReadByTheArnOfTheSession() {
    String prefix = "arn:aws:glue:us-east-1:012345678901:session/";
    SimulatedSession session =
        FLEET.byTarget().get(TARGET).stream()
            .filter(s -> s.isListedAt(NOW, RETENTION) && !s.setup().tags().isEmpty())
            .findFirst()
            .orElseThrow();
    Map<String, String> tags = glue.getTags(r -> r.resourceArn(prefix + session.id())).tags();
    assertThat(tags).isEqualTo(session.setup().tags());
    assertThatThrownBy(() -> glue.getTags(r -> r.resourceArn(prefix + "nobody")))
        .isInstanceOf(EntityNotFoundException.class);
  }

  @Test
  void sessionsCanBeAskedForByTag() {
    assertThat(glue.listSessions(r -> r.tags(Map.of("team", "data-platform"))).sessions())
        .isNotEmpty()
        .allMatch(session -> truthOf(session).setup().team().equals("data-platform"));
  }

  @Test
  void anyOtherAccessKeyStandsForTheFirstAccountOfItsRegion() {
    try (GlueClient client = SimulatedGlueClients.of(SIMULATOR, "AKIAEXAMPLE", "eu-west-1")) {
      assertThat(firstPage(client).sessions().get(0).role()).contains(":012345678901:");
    }
  }

  @Test
  void aRegionWithoutTargetKnowsNobody() {
    try (GlueClient client = SimulatedGlueClients.of(SIMULATOR, "AKIAEXAMPLE", "sa-east-1")) {
      assertThatThrownBy(() -> firstPage(client))
          .isInstanceOf(GlueException.class)
          .hasMessageContaining("No simulated target in sa-east-1");
    }
  }

  private List<Session> sessions() {
    return glue.listSessionsPaginator(request -> request.maxResults(1000)).stream()
        .flatMap(page -> page.sessions().stream())
        .toList();
  }

  private List<Statement> statementsOf(SimulatedSession session) {
    List<Statement> statements = new ArrayList<>();
    try (GlueClient client = SimulatedGlueClients.of(SIMULATOR, session.target())) {
      String token = null;
      do {
        String from = token;
        ListStatementsResponse page =
            client.listStatements(r -> r.sessionId(session.id()).nextToken(from));
        statements.addAll(page.statements());
        token = page.nextToken();
      } while (token != null);
    }
    return statements;
  }

  /** A session with more statements than the service keeps. */
  private static SimulatedSession longest() {
    return FLEET.sessions().stream()
        .filter(session -> session.statements().count() > 110)
        .filter(session -> session.setup().hasStatements())
        .findFirst()
        .orElseThrow();
  }

  private static SimulatedSession truthOf(Session shown) {
    return FLEET.byTarget().get(TARGET).stream()
        .filter(session -> key(shown).equals(session.id() + "@" + session.createdOn()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isLive(Session session) {
    return List.of("PROVISIONING", "READY", "STOPPING").contains(session.statusAsString());
  }

  private static String key(Session session) {
    return session.id() + "@" + session.createdOn();
  }
}
