package io.dpuledger.collect;

import static io.dpuledger.collect.Listings.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.GlueSimulator;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SetupBuilder;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.Sizing;
import io.dpuledger.simulator.fleet.StatementTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlueSessionSourceTest {
  private static final Instant CREATED = Instant.parse("2026-11-20T09:00:00.250Z");
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final FleetSpec SPEC =
      FleetSpec.demo().over(LocalDate.of(2026, 11, 18), 3).withSessionsPerDay(60);

  @Test
  void everySessionOfEveryPageIsHandedOverOnceInTheOrderOfTheAnswers() {
    Fleet fleet = Fleet.generate(SPEC);
    try (GlueSimulator glue = GlueSimulator.start(fleet, NOW, 0)) {
      for (Target target : SPEC.targets()) {
        List<String> expected =
            fleet.byTarget().get(target).stream()
                .filter(session -> isListed(session))
                .map(session -> session.id() + session.createdOn())
                .toList();
        Listings listings = Listings.at(glue.endpoint()).pageSize(7);

        SessionSource.Listing listing = listings.list(target);

        assertThat(listings.sessions())
            .extracting(session -> session.sessionId() + session.createdOn())
            .hasSizeGreaterThan(14)
            .isEqualTo(expected);
        assertThat(listings.sessions()).extracting("target").containsOnly(target);
        assertThat(listing.pages()).isEqualTo((expected.size() + 6) / 7);
      }
    }
  }

  @Test
  void anEmptyPageInTheMiddleLosesNothing() {
    Fleet fleet = Fleet.generate(SPEC);
    try (GlueSimulator glue = GlueSimulator.start(fleet, NOW, 0)) {
      glue.faults().onPage(TARGET, 2, Fault.EMPTY_PAGE, 1);
      Listings listings = Listings.at(glue.endpoint()).pageSize(7);

      listings.list();

      assertThat(listings.sessions())
          .hasSize(
              (int) fleet.byTarget().get(TARGET).stream().filter(one -> isListed(one)).count());
    }
  }

  @Test
  void aTargetWithoutSessionsIsReadToItsEndAllTheSame() {
    try (GlueSimulator glue = GlueSimulator.start(Fleet.of(SPEC, List.of()), NOW, 0)) {
      Listings listings = Listings.at(glue.endpoint());
      assertThat(listings.list())
          .isEqualTo(new SessionSource.Listing(1, CollectionSource.SIMULATED, NOW, NOW));
      assertThat(listings.sessions()).isEmpty();
    }
  }

  @Test
  void theDateOfTheAnswerIsTheInstantOfTheSightWhateverTheClockHereSays() {
    Instant longAgo = Instant.parse("2024-02-29T23:59:59Z");
    SimulatedSession session = session("a", longAgo.minusSeconds(90), ended());
    try (GlueSimulator glue = GlueSimulator.start(Fleet.of(SPEC, List.of(session)), longAgo, 0)) {
      Listings listings = Listings.at(glue.endpoint());
      SessionSource.Listing listing = listings.list();
      assertThat(listings.sessions()).extracting("observedAt").containsExactly(longAgo);
      assertThat(List.of(listing.firstAnswer(), listing.lastAnswer())).containsOnly(longAgo);
    }
  }

  @Test
  void anEndedSessionIsMappedFieldByField() {
    SimulatedSession session =
        session(
            "nb-1",
            CREATED,
            ended()
                .sized(Sizing.fixed("G.2X", 3))
                .glue("4.0")
                .timeouts(30, 600)
                .connection("warehouse")
                .profile("analysts")
                .livy()
                .description("monthly\nclose"));

    SessionObservation seen = onlySight(session);

    assertThat(seen)
        .isEqualTo(
            new SessionObservation(
                TARGET,
                "nb-1",
                CREATED,
                NOW,
                Listings.RUN,
                "TIMEOUT",
                null,
                "monthly\nclose",
                "arn:aws:iam::012345678901:role/glue-sales",
                "glueetl",
                "3",
                "4.0",
                "G.2X",
                3,
                6.0,
                3570.0,
                21420.0,
                30,
                session.completedOn(),
                1.0,
                null,
                List.of("warehouse"),
                Map.of(),
                "analysts",
                "LIVY",
                null,
                null,
                null));
  }

  @Test
  void aLiveSessionHasNoFiguresRatherThanZero() {
    SessionObservation seen = onlySight(session("live", NOW.minusSeconds(120), ended()));
    assertThat(seen.status()).isEqualTo("READY");
    assertThat(seen.completedOn()).isNull();
    assertThat(seen.executionTimeSeconds()).isNull();
    assertThat(seen.dpuSeconds()).isNull();
  }

  @Test
  void aWorkerTypeThatTheSdkDoesNotKnowIsKeptAsItWasWritten() {
    SetupBuilder setup = ended().sized(Sizing.unknownType("X.99X", 2, 198));
    assertThat(onlySight(session("new", CREATED, setup)))
        .extracting("workerType", "numberOfWorkers", "maxCapacity")
        .containsExactly("X.99X", 2, 198.0);
  }

  @Test
  void onlyArgumentsThatAreAllowedAreKept() {
    SetupBuilder setup =
        ended()
            .sized(Sizing.autoScaled("G.1X", 10))
            .argument("--password", "hunter2")
            .argument("--conf", "spark.hadoop.fs.s3a.secret.key=hush")
            .argument("--enable-auto-scaling ", "hunter2");

    SessionObservation seen = onlySight(session("s", CREATED, setup));

    assertThat(seen.defaultArguments()).isEqualTo(Map.of("--enable-auto-scaling", "true"));
    assertThat(seen.toString()).doesNotContain("hunter2").doesNotContain("hush");
  }

  private static SessionObservation onlySight(SimulatedSession session) {
    try (GlueSimulator glue = GlueSimulator.start(Fleet.of(SPEC, List.of(session)), NOW, 0)) {
      Listings listings = Listings.at(glue.endpoint());
      listings.list();
      assertThat(listings.sessions()).hasSize(1);
      return listings.sessions().get(0);
    }
  }

  private static SetupBuilder ended() {
    return SessionSetup.of("sales", "glue-sales");
  }

  /** READY after half a minute, one statement of a minute, and timed out an hour after creation. */
  private static SimulatedSession session(String id, Instant created, SetupBuilder setup) {
    return new SimulatedSession(
        TARGET,
        id,
        created.toEpochMilli(),
        setup.build(),
        Ending.IDLE_TIMEOUT,
        30_000,
        3_600_000,
        SimulatedSession.NEVER,
        StatementTimeline.of(40_000, 100_000),
        1);
  }

  private static boolean isListed(SimulatedSession session) {
    return !session.createdOn().isAfter(NOW)
        && (session.deletedOn() == null || session.deletedOn().isAfter(NOW));
  }
}
