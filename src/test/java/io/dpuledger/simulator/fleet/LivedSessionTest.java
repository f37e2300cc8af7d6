package io.dpuledger.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.model.target.Target;
import org.junit.jupiter.api.Test;

class LivedSessionTest {
  private static final Target TARGET = new Target("012345678901", "us-east-1");
  private static final long MINUTE = 60_000;

  @Test
  void beingLeftAloneEndsItByTheIdleTimeout() {
    LivedSession session = open(10, 300);
    session.run(5 * MINUTE);
    session.leave();
    assertThat(session.session().ending()).isEqualTo(Ending.IDLE_TIMEOUT);
    assertThat(session.session().idleTailMillis()).isBetween(10 * MINUTE, 10 * MINUTE + 2000);
  }

  @Test
  void pausesWithoutAStatementBetweenThemCountTogether() {
    LivedSession session = open(10, 300);
    session.think(6 * MINUTE);
    session.think(6 * MINUTE);
    assertThat(session.alive()).isFalse();
  }

  @Test
  void theTotalTimeoutCutsAStatementOff() {
    LivedSession session = open(10, 300);
    session.runForever();
    assertThat(session.session().ending()).isEqualTo(Ending.TOTAL_TIMEOUT);
    assertThat(session.session().idleMillis()).isZero();
  }

  @Test
  void theTotalTimeoutWinsWhereBothStrikeTogether() {
    LivedSession session = open(2880, 2880);
    session.leave();
    assertThat(session.session().ending()).isEqualTo(Ending.TOTAL_TIMEOUT);
  }

  @Test
  void nothingCanRunInASessionThatHasEnded() {
    LivedSession session = open(10, 300);
    session.end(Ending.STOPPED);
    assertThatThrownBy(() -> session.run(1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void deletingALiveSessionEndsItThereAndThen() {
    LivedSession session = open(10, 300);
    session.run(MINUTE);
    session.end(Ending.DELETED);
    assertThat(session.session().deletedOn()).isEqualTo(session.session().endedOn());
  }

  private static LivedSession open(int idleMinutes, int totalMinutes) {
    SessionSetup setup =
        SessionSetup.of("team", "role").timeouts(idleMinutes, totalMinutes).build();
    return LivedSession.open(TARGET, "id", 1_790_000_000_000L, setup, new Dice(1));
  }
}
