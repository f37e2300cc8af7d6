package io.dpuledger.table.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.LockedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLockTest {
  private static final String OLDER = "20261122T030000000Z-aaaa";
  private static final String YOUNGER = "20261122T030000001Z-0000";
  private static final Duration START = Duration.ZERO;
  private static final Duration SOON = Duration.ofSeconds(3);

  private final LockWorld world = new LockWorld(1, Duration.ofMillis(1));
  private final List<String> told = new ArrayList<>();

  @Test
  void aReleasedLockStopsNobodyAndLeavesNothing() {
    LockRun first = world.add(OLDER, START, this::publish);
    LockRun next = world.add(YOUNGER, Duration.ofMinutes(9), this::publish);
    world.play();
    assertThat(told).containsExactly(OLDER, YOUNGER);
    assertThat(List.of(first, next)).allMatch(run -> run.failure() == null);
    assertThat(world.isLeftWithoutLocks()).isTrue();
  }

  @Test
  void takingIsOneWriteAndOneListingAndARenewalIsOneWrite() {
    LockRun run =
        world.add(
            OLDER,
            START,
            self -> {
              try (RunLock lock = self.take()) {
                assertThat(self.writes).isEqualTo(1);
                assertThat(self.lists).isEqualTo(1);
                self.work(Duration.ofSeconds(95));
                assertThat(self.writes).isEqualTo(4);
                lock.beginPublishing();
                assertThat(self.writes).isEqualTo(5);
                assertThat(self.lists).isEqualTo(2);
              }
            });
    world.play();
    assertThat(run.failure()).isNull();
  }

  @Test
  void aYoungerRunGivesWayAsSoonAsItSeesThatTheOlderLives() {
    world.add(OLDER, START, this::publish);
    LockRun younger = world.add(YOUNGER, SOON, LockRun::take);
    world.play();
    assertThat(younger.failure())
        .isInstanceOf(LockedException.class)
        .hasMessageContaining(OLDER)
        .hasMessageContaining("lake: wait for it to end");
    assertThat(younger.writes).as("looks, every 5 s, at a heart of 30 s").isBetween(3, 8);
    assertThat(told).containsExactly(OLDER);
    assertThat(world.isLeftWithoutLocks()).isTrue();
  }

  @Test
  void aYoungerRunStartsWhenTheOlderEndsBeforeItWasSeenToLive() {
    world.add(OLDER, START, self -> self.take().close());
    world.add(YOUNGER, Duration.ofMillis(150), this::publish);
    world.play();
    assertThat(told).containsExactly(YOUNGER);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 1000})
  void aRunAfterAKilledOneStartsByItselfThreeMinutesAfterTheLastHeartbeat(long resolution) {
    LockWorld store = new LockWorld(2, Duration.ofMillis(resolution));
    long[] times = new long[2];
    store.add(
        OLDER,
        START,
        self -> {
          self.take().beginPublishing();
          self.work(Duration.ofSeconds(100));
          times[0] = store.now();
          self.kill();
        });
    store.add(
        YOUNGER,
        Duration.ofSeconds(102),
        self -> {
          try (RunLock lock = self.take()) {
            lock.beginPublishing();
            times[1] = store.now();
          }
        });
    store.play();
    assertThat(Duration.ofMillis(times[1] - times[0]))
        .isBetween(Duration.ofSeconds(145), Duration.ofSeconds(190));
    assertThat(store.isLeftWithoutLocks()).as("that of the dead is gone too").isTrue();
  }

  @Test
  void anOlderRunThatComesLateGoesFirstAndTheYoungerGivesWayBeforeItMovesAnything() {
    LockRun younger = world.add(YOUNGER, START, self -> publish(self, Duration.ofMinutes(5)));
    world.add(OLDER, SOON, self -> publish(self, Duration.ofMinutes(10)));
    world.play();
    assertThat(younger.failure()).isInstanceOf(LockedException.class).hasMessageContaining(OLDER);
    assertThat(told).containsExactly(OLDER);
    assertThat(world.isLeftWithoutLocks()).isTrue();
  }

  @Test
  void aYoungerRunWhoseOlderOneDiedGoesOnToPublish() {
    world.add(YOUNGER, START, self -> publish(self, Duration.ofMinutes(5)));
    world.add(
        OLDER,
        SOON,
        self -> {
          self.take();
          self.work(Duration.ofMinutes(4));
          self.kill();
        });
    world.play();
    assertThat(told).containsExactly(YOUNGER);
  }

  @Test
  void nobodyStartsBesideARunThatPublishesWhateverTheIds() {
    world.add(
        YOUNGER,
        START,
        self -> {
          try (RunLock lock = self.take()) {
            lock.beginPublishing();
            self.work(Duration.ofMinutes(9));
            lock.check();
          }
        });
    LockRun older = world.add(OLDER, SOON, LockRun::take);
    world.play();
    assertThat(older.failure()).isInstanceOf(LockedException.class).hasMessageContaining(YOUNGER);
  }

  @Test
  void ofTwoThatBeginToPublishAtOnceTheOlderDoes() {
    for (int seed = 0; seed < 200; seed++) {
      LockWorld store = new LockWorld(seed, Duration.ofSeconds(1));
      told.clear();
      store.add(YOUNGER, START, self -> publish(self, SOON));
      store.add(OLDER, Duration.ofMillis(store.dice.nextInt(3000)), self -> publish(self, SOON));
      store.play();
      assertThat(told).as("seed %d", seed).isNotEmpty();
      assertThat(store.isLeftWithoutLocks()).isTrue();
    }
  }

  @Test
  void theClocksOfTwoMachinesMayBeTenMinutesApart() {
    for (int minutes : List.of(-10, 10)) {
      told.clear();
      LockWorld store = new LockWorld(3, Duration.ofMillis(1));
      store.add(OLDER, START, this::publish).withClockError(Duration.ofMinutes(minutes));
      LockRun younger = store.add(YOUNGER, SOON, LockRun::take);
      store.play();
      assertThat(younger.failure()).isInstanceOf(LockedException.class);
      assertThat(told).containsExactly(OLDER);
    }
  }

  @Test
  void aRunThatWasStoppedForTwoMinutesHasLostItsLockForGood() {
    LockRun stopped =
        world.add(
            OLDER,
            START,
            self -> {
              RunLock lock = self.take();
              lock.beginPublishing();
              self.stop(Duration.ofSeconds(115));
              assertThatCode(lock::check).doesNotThrowAnyException();
              self.stop(Duration.ofSeconds(6));
              self.work(Duration.ofMinutes(1));
              assertThatThrownBy(lock::check)
                  .isInstanceOf(LockedException.class)
                  .hasMessageContaining(OLDER)
                  .hasMessageContaining("120 s");
              int writes = self.writes;
              self.work(Duration.ofMinutes(5));
              assertThat(self.writes).as("a lost lock is not renewed").isEqualTo(writes);
              assertThatThrownBy(lock::check).isInstanceOf(LockedException.class);
              lock.close();
            });
    world.play();
    assertThat(stopped.failure()).isNull();
    assertThat(world.isLeftWithoutLocks()).isTrue();
  }

  @Test
  void aLockOfAnOlderVersionHoldsForTwoHoursAndTheRunEndsAtOnce() {
    world.write(OLDER);
    LockRun soon = world.add(YOUNGER, Duration.ofMinutes(119), LockRun::take);
    LockRun evenIfOlder = world.add("2025", Duration.ofMinutes(119), LockRun::take);
    world.add(YOUNGER, Duration.ofMinutes(121), this::publish);
    world.play();
    for (LockRun run : List.of(soon, evenIfOlder)) {
      assertThat(run.failure())
          .isInstanceOf(LockedException.class)
          .hasMessageContaining("if it is dead, delete lake/runs/lock/" + OLDER);
      assertThat(run.lists).isEqualTo(1);
    }
    assertThat(told).containsExactly(YOUNGER);
    assertThat(world.isLeftWithoutLocks()).isTrue();
  }

  private void publish(LockRun self) {
    publish(self, Duration.ofMinutes(2));
  }

  private void publish(LockRun self, Duration work) {
    try (RunLock lock = self.take()) {
      self.work(work);
      lock.beginPublishing();
      told.add(self.id);
    }
  }
}
