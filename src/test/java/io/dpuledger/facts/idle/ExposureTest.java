package io.dpuledger.facts.idle;

import static io.dpuledger.observation.SessionObservationTable.DEFAULT_ARGUMENTS;
import static io.dpuledger.observation.SessionObservationTable.DPU_SECONDS;
import static io.dpuledger.observation.SessionObservationTable.EXECUTION_TIME_SECONDS;
import static io.dpuledger.observation.SessionObservationTable.GLUE_VERSION;
import static io.dpuledger.observation.SessionObservationTable.IDLE_TIMEOUT_MINUTES;
import static io.dpuledger.observation.SessionObservationTable.MAX_CAPACITY;
import static io.dpuledger.observation.SessionObservationTable.NUMBER_OF_WORKERS;
import static io.dpuledger.observation.SessionObservationTable.STATUS;
import static io.dpuledger.observation.SessionObservationTable.WORKER_TYPE;
import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;
import static io.dpuledger.testing.ObservedStatement.ran;
import static io.dpuledger.testing.ObservedStatement.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.TestRules;
import io.dpuledger.model.ExposureRules;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a collection prints at once and what the facts say later is the same money. */
class ExposureTest extends FactsTest {
  private static final Instant SEEN = CREATED.plusMillis(66_666_667);

  /** Before there was a price for anything, but not before Glue. */
  private static final Instant LONG_AGO = Instant.parse("2018-01-01T00:00:00Z");

  private static final IdleAssumptions ORIGINS =
      new IdleAssumptions(
          TestRules.IDLE.tailMargin(),
          Duration.ofHours(48),
          Map.of(
              SessionOrigin.DBT, Duration.ofHours(20),
              SessionOrigin.DATA_PREVIEW, Duration.ofHours(19),
              SessionOrigin.STUDIO_NOTEBOOK, Duration.ofHours(22),
              SessionOrigin.SAGEMAKER, Duration.ofHours(21),
              SessionOrigin.NOTEBOOK, Duration.ofHours(23)),
          TestRules.IDLE.tolerance(),
          TestRules.IDLE.learnedTolerance(),
          TestRules.IDLE.floorUnits());

  private static final Map<String, String> KERNEL = Map.of("--glue_kernel_version", "1.0.4");

  @Test
  void aCollectionAndTheFactsAgreeToTheLastDigit() {
    ObservedSession[] sessions = {
      live("plain"),
      live("other region").region("eu-west-1").workers(7, "G.2X", 14),
      live("memory").workers(3, "R.2X", 6),
      live("ray").workers(3, "Z.2X", 6).without(MAX_CAPACITY),
      live("family without a price here").region("eu-west-1").workers(3, "R.2X", 6),
      live("region without a price").region("mx-central-1"),
      live("other currency").region("cn-north-1"),
      live("new type").workers(2, "G.32X", 64),
      live("new memory type").workers(2, "R.16X", 32),
      live("new type without capacity").workers(2, "G.32X", 64).without(MAX_CAPACITY),
      live("by its use")
          .workers(2, "G.32X", 64)
          .without(MAX_CAPACITY)
          .with(EXECUTION_TIME_SECONDS, 7000.25)
          .with(DPU_SECONDS, 31_337.75),
      live("no type").without(WORKER_TYPE).without(NUMBER_OF_WORKERS).with(MAX_CAPACITY, 2.0),
      live("odd capacity").with(MAX_CAPACITY, 4.3210987654).with(IDLE_TIMEOUT_MINUTES, 7),
      live("nonsense capacity").with(MAX_CAPACITY, Double.NaN).without(NUMBER_OF_WORKERS),
      live("quarter").workers(3, "G.025X", 0.75).with(MAX_CAPACITY, -1.0),
      live("glue 6").with(GLUE_VERSION, "6.0"),
      live("glue 6 too early").with(GLUE_VERSION, "6.0").created(LONG_AGO),
      live("no version").without(GLUE_VERSION),
      live("no number").with(GLUE_VERSION, "latest"),
      live("glue-studio-datapreview-1").workers(2, "G.1X", 2).with(IDLE_TIMEOUT_MINUTES, 30),
      live("dbt-glue__role__GlueStudioNotebook").with(IDLE_TIMEOUT_MINUTES, 2880),
      live("x-GlueStudioNotebook-SageMaker").with(IDLE_TIMEOUT_MINUTES, 2880),
      live("x-SageMakerStudioPySparkNotebook").with(IDLE_TIMEOUT_MINUTES, 2880),
      live("kernel").with(IDLE_TIMEOUT_MINUTES, 2880).with(DEFAULT_ARGUMENTS, KERNEL),
      live("timeout past its life").with(IDLE_TIMEOUT_MINUTES, 2880),
      live("no timeout").without(IDLE_TIMEOUT_MINUTES),
      live("nonsense timeout").with(IDLE_TIMEOUT_MINUTES, -5),
      live("outlived").created(SEEN.minus(Duration.ofDays(3))),
      live("of tomorrow").created(SEEN.plusSeconds(5)),
      live("scaling").autoScaling(),
      live("starting").with(STATUS, "PROVISIONING"),
      live("unheard of").with(STATUS, "CANCELLING"),
    };

    Map<String, TableRow> facts = byId(factRows(ORIGINS, allRead(), List.of(), sessions));

    assertThat(printed(SessionActivity.UNKNOWN, sessions))
        .hasSameSizeAs(sessions)
        .isEqualTo(ofFacts(facts));
    assertThat(ofFacts(facts))
        .containsEntry("plain", "40.740741 so far, 2.200000 USD")
        .containsEntry("region without a price", "null so far, null null")
        .containsEntry("new type without capacity", "null so far, null USD")
        .containsEntry("glue 6", "28.518519 so far, 1.540000 USD");
  }

  @Test
  void aBusyStatusIsBusyUnlessItsStatementsSayOtherwise() {
    Instant over = SEEN.minusSeconds(7_000);
    ObservedSession unread = live("busy").with(STATUS, "BUSY").with(IDLE_TIMEOUT_MINUTES, 10);
    ObservedSession idle =
        live("idle").with(STATUS, "BUSY").polledAt(SEEN, 1).with(IDLE_TIMEOUT_MINUTES, 240);
    Map<String, TableRow> facts =
        byId(factRows(ORIGINS, allRead(), List.of(ran(idle, 0, CREATED, over)), unread, idle));

    assertThat(printed(SessionActivity.busySince(null), unread))
        .isEqualTo(ofFacts(Map.of("busy", facts.get("busy"))));
    assertThat(Exposure.activity(facts.get("busy"))).isEqualTo(SessionActivity.busySince(null));
    assertThat(Exposure.activity(facts.get("idle"))).isEqualTo(SessionActivity.idleSince(over));
  }

  @Test
  void aCollectionAndTheFactsAgreeOnBusyAndOnIdleSessions() {
    Instant started = SEEN.minusSeconds(7_000);
    ObservedSession busy = live("busy").polledAt(SEEN, 1).with(IDLE_TIMEOUT_MINUTES, 10);
    ObservedSession idle = live("idle").polledAt(SEEN, 1).with(IDLE_TIMEOUT_MINUTES, 240);
    Map<String, TableRow> facts =
        byId(
            factRows(
                ORIGINS,
                allRead(),
                List.of(running(busy, 0, started, SEEN), ran(idle, 0, CREATED, started)),
                busy,
                idle));

    assertThat(printed(SessionActivity.busySince(started), busy))
        .isEqualTo(ofFacts(Map.of("busy", facts.get("busy"))));
    assertThat(printed(SessionActivity.idleSince(started), idle))
        .isEqualTo(ofFacts(Map.of("idle", facts.get("idle"))));
    assertThat(Exposure.activity(facts.get("busy"))).isEqualTo(SessionActivity.busySince(started));
    assertThat(Exposure.activity(facts.get("idle"))).isEqualTo(SessionActivity.idleSince(started));
  }

  @Test
  void whatIsLeftIsTheShorterOfTimeoutAndLifetime() {
    assertThat(exposure(0, 10)).isEqualTo("0.366667");
    // Ten minutes before the end of two days, and past it.
    assertThat(exposure(48 * 60 - 5, 10)).isEqualTo("0.183333");
    assertThat(exposure(48 * 60 + 5, 10)).isEqualTo("0.000000");
    assertThat(exposure(0, null)).isEqualTo("105.600000");
  }

  @Test
  void idleTimeIsTakenOffOnlyWhereSomebodyLookedWhenItWasLastSeen() {
    Instant seen = CREATED.plusSeconds(600);

    assertThat(exposure(observed("a").live(seen).polledAt(seen, 0))).isEqualTo("1.833333");
    assertThat(exposure(observed("a").live(seen).polledAt(seen.minusMillis(1), 0)))
        .isEqualTo("2.200000");
  }

  @Test
  void aBusySessionIsExposedUntilItsLifetimeWhateverItsTimeout() {
    Instant seen = CREATED.plusSeconds(3600);
    ObservedSession busy = observed("a").live(seen).polledAt(seen, 1);

    TableRow fact = factRows(allRead(), List.of(running(busy, 0, CREATED, seen)), busy).get(0);

    // 47 hours of five DPU at 0.44.
    assertMoney(fact, SessionFactTable.EXPOSURE_COST, "103.400000");
    assertThat(Exposure.leftMillis(fact, TestRules.IDLE)).isEqualTo(47 * 3_600_000L);
  }

  @Test
  void whatDidRunWhenStatementsWereReadEarlierMayHaveEnded() {
    Instant seen = CREATED.plusSeconds(3600);
    ObservedSession busy = observed("a").live(seen).polledAt(seen.minusMillis(1), 1);

    TableRow fact = factRows(allRead(), List.of(running(busy, 0, CREATED, seen)), busy).get(0);

    assertMoney(fact, SessionFactTable.EXPOSURE_COST, "2.200000");
    assertThat(Exposure.activity(fact)).isEqualTo(SessionActivity.UNKNOWN);
  }

  @Test
  void whatIsNotLiveExposesNobody() {
    assertThat(exposure(observed("a"))).isEqualTo("null");
  }

  private static String exposure(int minutes, Integer timeout) {
    return exposure(
        observed("a").live(CREATED.plusSeconds(60L * minutes)).with(IDLE_TIMEOUT_MINUTES, timeout));
  }

  private static String exposure(ObservedSession session) {
    return String.valueOf(fact(session).decimal(SessionFactTable.EXPOSURE_COST));
  }

  private static ObservedSession live(String id) {
    return observed(id).live(SEEN);
  }

  private static Map<String, String> printed(
      SessionActivity activity, ObservedSession... sessions) {
    ExposureRules rules = new ExposureRules(TestRules.PRICES, TestRules.WORKER_TYPES, ORIGINS);
    Map<String, String> exposures = new TreeMap<>();
    Stream.of(sessions)
        .map(ObservedSession::observation)
        .forEach(
            seen -> {
              var exposure = rules.of(seen, seen.createdOn(), activity);
              exposures.put(
                  seen.sessionId(),
                  said(exposure.costSoFar(), exposure.costFromNow(), exposure.currency()));
            });
    return exposures;
  }

  private static Map<String, String> ofFacts(Map<String, TableRow> facts) {
    Map<String, String> exposures = new TreeMap<>();
    facts.forEach(
        (id, fact) ->
            exposures.put(
                id,
                said(
                    fact.decimal(SessionFactTable.LIST_COST),
                    fact.decimal(SessionFactTable.EXPOSURE_COST),
                    fact.text(SessionFactTable.BILLING_CURRENCY))));
    return exposures;
  }

  private static String said(BigDecimal soFar, BigDecimal fromNow, String currency) {
    return soFar + " so far, " + fromNow + " " + currency;
  }
}
