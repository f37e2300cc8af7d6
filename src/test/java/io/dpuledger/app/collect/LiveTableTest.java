package io.dpuledger.app.collect;

import static io.dpuledger.app.collect.LiveFixture.SEEN;
import static io.dpuledger.app.collect.LiveFixture.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.UnknownCost;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.testing.Observations;
import io.dpuledger.testing.ObservedSession;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveTableTest {
  private final LiveSessions live = new LiveSessions(LiveFixture.rules(), LiveFixture.POLICY);

  @Test
  void aForgottenSessionIsShownWithWhatItWillStillCost() {
    live.accept(
        Observations.of(live("a").with(SessionObservationTable.IDLE_TIMEOUT_MINUTES, 2880)));

    assertThat(printed().lines())
        .containsExactly(
            "",
            "Live sessions: 1. Up longer than an hour: 1 (unknown whether they are idle: their"
                + " statements were not read).",
            "ACCOUNT       REGION            SESSION                                             UP "
                + "  IDLE FOR    TIMEOUT       UNITS   COST SO FAR     AN HOUR  COSTS AT MOST",
            "012345678901  us-east-1         a                                              26h 10m "
                + " not known        48h       5 DPU     57.57 USD    2.20 USD      48.03 USD",
            "1 live session cost 57.57 USD so far, 2.20 USD an hour, and at most 48.03 USD more if"
                + " nobody uses it (list prices).");
  }

  @Test
  void idleTimeThatIsKnownIsTakenOffTheTimeout() {
    live.accept(
        Observations.of(live("a")), SessionActivity.idleSince(SEEN.minus(Duration.ofMinutes(45))));

    assertThat(printed())
        .contains("Live sessions: 1. Look idle: 1.\n")
        .containsPattern("26h 10m +45m +1h +5 DPU +57\\.57 USD +2\\.20 USD +0\\.55 USD");
  }

  @Test
  void liveSessionsOfWhichNoneLooksIdleAreCounted() {
    SessionActivity lately = SessionActivity.idleSince(SEEN.minus(Duration.ofMinutes(5)));
    live.accept(Observations.of(live("a")), lately);
    live.accept(Observations.of(live("b")), lately);

    assertThat(printed()).isEqualTo("\nLive sessions: 2. None looks idle.\n");
  }

  @Test
  void thatNoneLooksIdleIsSaidOnlyOfThoseWhoseStatementsWereRead() {
    live.accept(Observations.of(live("a")), SessionActivity.idleSince(SEEN.minusSeconds(60)));
    live.accept(Observations.of(young("b")));

    assertThat(printed())
        .isEqualTo(
            "\nLive sessions: 2. None of those whose statements were read (1) looks idle."
                + " Not known whether idle: 1.\n");
  }

  @Test
  void whereNoStatementsWereReadItIsNotKnownWhetherAnyIsIdle() {
    live.accept(Observations.of(young("a")));
    live.accept(Observations.of(young("b")));

    assertThat(printed()).isEqualTo("\nLive sessions: 2. Not known whether idle: 2.\n");
  }

  @Test
  void busySessionsAreShownWithWhatTheyCostUntilTheirLifetime() {
    live.accept(Observations.of(live("a")), SessionActivity.busySince(SEEN.minusSeconds(60)));

    assertThat(printed())
        .contains("Live sessions: 1. Busy: 1. None looks idle.\n")
        .containsPattern("26h 10m +busy +1h +5 DPU +57\\.57 USD +2\\.20 USD +48\\.03 USD")
        .doesNotContain("check");
  }

  @Test
  void aSessionThatCostsTooMuchIsCalledOutLast() {
    live.accept(
        Observations.of(live("run\u001B[2Jaway").workers(30, "G.1X", 30)),
        SessionActivity.busySince(SEEN.minus(Duration.ofHours(25))));

    assertThat(printed())
        .endsWith(
            "Session run\uFFFD[2Jaway in 012345678901/us-east-1 has been open for 26 h, $345 so far,"
                + " a statement has run since 5 Oct 2026 10:10 UTC: check it.\n");
  }

  @Test
  void tenAreCalledOutByNameAndTheOthersCounted() {
    for (int n = 1; n <= 12; n++) {
      live.accept(Observations.of(live("s" + n).workers(30 + n, "G.1X", 30 + n).autoScaling()));
    }

    assertThat(printed())
        .contains(
            "Session s12 in 012345678901/us-east-1 has been open for 26 h, at most $484 so far,"
                + " not known whether it is idle: check it.\n")
        .doesNotContain("Session s2 in")
        .endsWith("Two more live sessions have cost a lot so far: check them, too.\n");
  }

  private static ObservedSession young(String id) {
    return live(id).created(SEEN.minus(Duration.ofMinutes(50)));
  }

  @Test
  void whereNothingIsLiveNothingIsSaid() {
    assertThat(printed()).isEmpty();
  }

  @Test
  void whatLooksIdleAndWhatMayBeAreCountedApart() {
    live.accept(
        Observations.of(live("a")), SessionActivity.idleSince(SEEN.minus(Duration.ofMinutes(45))));
    live.accept(Observations.of(live("b")));
    live.accept(Observations.of(live("c")));

    assertThat(printed())
        .contains("Live sessions: 3. Look idle: 1. Up longer than an hour: 2 (unknown whether");
  }

  @Test
  void whatCannotBePricedIsCountedWithItsReasonAndNeverAsNothing() {
    live.accept(Observations.of(live("a")));
    live.accept(Observations.of(live("b").region("mx-central-1")));
    live.accept(Observations.of(live("c").with(SessionObservationTable.WORKER_TYPE, "G.9X")));
    live.accept(
        Observations.of(
            live("d")
                .without(SessionObservationTable.MAX_CAPACITY)
                .without(SessionObservationTable.NUMBER_OF_WORKERS)));
    live.accept(Observations.of(live("e").created(SEEN.minus(Duration.ofDays(3)))));

    assertThat(live.summary().withoutCost())
        .containsOnly(
            Map.entry(UnknownCost.UNKNOWN_CAPACITY, 1L),
            Map.entry(UnknownCost.NO_PRICE, 1L),
            Map.entry(UnknownCost.OVERDUE, 1L));
    assertThat(printed())
        .contains(
            "The cost of 3 of them is unknown: 1 with unknown capacity, 1 without a price in"
                + " the rate card, 1 that should have ended by now.")
        .contains(
            "2 live sessions cost 115.13 USD so far, 4.40 USD an hour, and at most 4.40 USD more");
  }

  @Test
  void thoseThatAreNotShownAreInTheSum() {
    for (int n = 1; n <= 13; n++) {
      live.accept(Observations.of(live("s" + n)));
    }

    assertThat(printed())
        .contains("and 3 more\n")
        .contains("28.60 USD an hour, and at most 28.60 USD more if nobody uses them");
  }

  @Test
  void currenciesAreNotAdded() {
    live.accept(Observations.of(live("a")));
    live.accept(Observations.of(live("b").region("cn-north-1")));

    assertThat(printed())
        .contains(", 15.11 CNY and 2.20 USD an hour, and at most 15.11 CNY and 2.20 USD more");
  }

  @Test
  void whatPeopleTypedCannotReachTheTerminal() {
    live.accept(Observations.of(live("a\u001B[2J\r\nb\u202Etxt\u2028c\u0085\uD83D")));

    assertThat(printed().lines()).hasSize(5);
    assertThat(printed()).contains("a\uFFFD[2J  b\uFFFDtxt c\uFFFD\uFFFD");
  }

  @Test
  void longIdsKeepTheirEnds() {
    live.accept(Observations.of(live("dbt-glue__" + "\uD83D\uDE80".repeat(200) + "__0123456789")));

    assertThat(printed())
        .contains(
            " dbt-glue__"
                + "\uD83D\uDE80".repeat(10)
                + "..."
                + "\uD83D\uDE80".repeat(8)
                + "__0123456789 ");
  }

  private String printed() {
    StringWriter text = new StringWriter();
    LiveTable.print(live.summary(), new PrintWriter(text));
    return text.toString();
  }
}
