package io.dpuledger.app.collect;

import static io.dpuledger.app.collect.LiveFixture.SEEN;
import static io.dpuledger.app.collect.LiveFixture.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.collect.LiveSummary.NoCost;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.testing.Observations;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveTableTest {
  private final LiveSessions live = new LiveSessions(LiveFixture.rules());

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
                + "  IDLE FOR    TIMEOUT       UNITS  COSTS AT MOST",
            "012345678901  us-east-1         a                                              26h 10m "
                + " not known        48h       5 DPU      48.03 USD",
            "1 live session would cost at most 48.03 USD more if nobody uses it (list prices).");
  }

  @Test
  void idleTimeThatIsKnownIsTakenOffTheTimeout() {
    live.accept(
        Observations.of(live("a")), SessionActivity.idleSince(SEEN.minus(Duration.ofMinutes(45))));

    assertThat(printed())
        .contains("Live sessions: 1. Look idle: 1.\n")
        .containsPattern("26h 10m +45m +1h +5 DPU +0\\.55 USD");
  }

  @Test
  void liveSessionsOfWhichNoneLooksIdleAreCounted() {
    SessionActivity lately = SessionActivity.idleSince(SEEN.minus(Duration.ofMinutes(5)));
    live.accept(Observations.of(live("a")), lately);
    live.accept(Observations.of(live("b")), lately);

    assertThat(printed()).isEqualTo("\nLive sessions: 2, none looks idle.\n");
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
            Map.entry(NoCost.UNKNOWN_CAPACITY, 1L),
            Map.entry(NoCost.NO_PRICE, 1L),
            Map.entry(NoCost.OVERDUE, 1L));
    assertThat(printed())
        .contains(
            "The cost of 3 of them is unknown: 1 with unknown capacity, 1 without a price in"
                + " the rate card, 1 that should have ended by now.")
        .contains("2 live sessions would cost at most 4.40 USD more");
  }

  @Test
  void thoseThatAreNotShownAreInTheSum() {
    for (int n = 1; n <= 13; n++) {
      live.accept(Observations.of(live("s" + n)));
    }

    assertThat(printed())
        .contains("and 3 more\n")
        .contains("13 live sessions would cost at most 28.60 USD more if nobody uses them");
  }

  @Test
  void currenciesAreNotAdded() {
    live.accept(Observations.of(live("a")));
    live.accept(Observations.of(live("b").region("cn-north-1")));

    assertThat(printed()).contains("2 live sessions would cost at most 15.11 CNY and 2.20 USD");
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
