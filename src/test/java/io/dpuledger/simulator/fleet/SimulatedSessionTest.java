package io.dpuledger.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.model.target.Target;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimulatedSessionTest {
  private static final Target TARGET = new Target("012345678901", "us-east-1");
  private static final Instant CREATED = Instant.parse("2026-11-18T09:00:00Z");
  private static final int MINUTE = 60_000;
  private static final Duration RETENTION = Duration.ofDays(30);

  @Test
  void anIdleAutoScaledSessionSitsAtItsFloor() {
    Sizing sizing = Sizing.autoScaled("G.1X", 10);
    SimulatedSession session = session(sizing, StatementTimeline.of(0, 15 * MINUTE), -1);
    assertThat(session.idleMillis()).isEqualTo(45 * MINUTE);
    assertThat(session.dpuSeconds()).isEqualTo(15 * 60 * 10 + 45 * 60 * 2);
  }

  @Test
  void aFixedSizeSessionIsMeteredWhetherItIdlesOrNot() {
    SimulatedSession session = session(Sizing.fixed("G.8X", 5), StatementTimeline.NONE, -1);
    assertThat(session.dpuSeconds()).isEqualTo(3600 * 40);
  }

  @Test
  void itIsListedFromItsCreationUntilTheRetentionIsOver() {
    SimulatedSession session = session(Sizing.fixed("G.1X", 5), StatementTimeline.NONE, -1);
    assertThat(session.isListedAt(CREATED.minusMillis(1), RETENTION)).isFalse();
    assertThat(session.isListedAt(CREATED, RETENTION)).isTrue();
    Instant over = session.completedOn().plus(RETENTION);
    assertThat(session.isListedAt(over.minusMillis(1), RETENTION)).isTrue();
    assertThat(session.isListedAt(over, RETENTION)).isFalse();
  }

  @Test
  void itVanishesWhenItIsDeleted() {
    int deletedAfter = 90 * MINUTE;
    SimulatedSession session =
        session(Sizing.fixed("G.1X", 5), StatementTimeline.NONE, deletedAfter);
    assertThat(session.isListedAt(CREATED.plusMillis(deletedAfter - 1), RETENTION)).isTrue();
    assertThat(session.isListedAt(CREATED.plusMillis(deletedAfter), RETENTION)).isFalse();
  }

  @Test
  void busyTimeIsKnownAtAnyMoment() {
    StatementTimeline statements = StatementTimeline.of(10, 20, 30, 50);
    assertThat(statements.busyMillisUntil(15)).isEqualTo(5);
    assertThat(statements.busyMillisUntil(25)).isEqualTo(10);
    assertThat(statements.busyMillis()).isEqualTo(30);
    assertThatThrownBy(() -> StatementTimeline.of(10, 20, 15, 30))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** An hour, READY at once. */
  private static SimulatedSession session(
      Sizing sizing, StatementTimeline statements, int deletedAfter) {
    return new SimulatedSession(
        TARGET,
        "id",
        CREATED.toEpochMilli(),
        SessionSetup.of("team", "role").sized(sizing).build(),
        Ending.STOPPED,
        0,
        60 * MINUTE,
        deletedAfter,
        statements,
        1);
  }
}
