package io.dpuledger.table.lock;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.LockedException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenewalTest {
  private static final Duration ALMOST = Duration.ofSeconds(119);
  private static final Duration TOO_LONG = Duration.ofSeconds(120);

  private Instant wall = Instant.parse("2026-11-22T03:00:00Z");
  private long nanos = 7;
  private final Renewal renewal =
      new Renewal("me", new Clocks(() -> wall, () -> nanos, time -> {}), Duration.ofMinutes(2));

  @BeforeEach
  void renewFirst() {
    renewal.renew(() -> {});
  }

  @Test
  void itIsFreshForLessThanTwoMinutes() {
    pass(ALMOST);
    assertIsFresh();
    pass(Duration.ofSeconds(1));
    assertIsLost();
  }

  @Test
  void itIsAsOldAsTheClockSaysThatWentFurther() {
    wall = wall.minus(Duration.ofHours(1));
    nanos += TOO_LONG.toNanos();
    assertIsLost();
  }

  @Test
  void aMachineThatSleptMayCountNoNanos() {
    wall = wall.plus(TOO_LONG);
    assertIsLost();
  }

  @Test
  void itCountsFromBeforeTheWriteWasSent() {
    renewal.renew(() -> pass(ALMOST));
    assertIsFresh();
    pass(Duration.ofSeconds(1));
    assertIsLost();
  }

  @Test
  void aWriteThatWasDoneAfterTheOneBeforeHadExpiredDoesNotCount() {
    pass(ALMOST);
    assertThatThrownBy(() -> renewal.renew(() -> pass(Duration.ofSeconds(1))))
        .isInstanceOf(LockedException.class);
    assertIsLost();
  }

  @Test
  void aWriteThatFailedDoesNotCountAndTheNextMay() {
    pass(ALMOST);
    assertThatThrownBy(() -> renewal.renew(RenewalTest::fail)).hasMessage("no network");
    assertIsFresh();
    renewal.renew(() -> {});
    pass(ALMOST);
    assertIsFresh();
  }

  @Test
  void onceLostItIsLostAlthoughAClockIsSetBack() {
    wall = wall.plus(TOO_LONG);
    assertIsLost();
    wall = wall.minus(TOO_LONG);
    assertIsLost();
    assertThatThrownBy(() -> renewal.renew(() -> {})).isInstanceOf(LockedException.class);
  }

  private static void fail() {
    throw new IllegalStateException("no network");
  }

  private void pass(Duration time) {
    wall = wall.plus(time);
    nanos += time.toNanos();
  }

  private void assertIsFresh() {
    assertThatCode(renewal::check).doesNotThrowAnyException();
  }

  private void assertIsLost() {
    assertThatThrownBy(renewal::check)
        .isInstanceOf(LockedException.class)
        .hasMessageContaining("run me was paused or disconnected");
  }
}
