package io.dpuledger.table.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.table.LockedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two or three runs at once, in every order that chance makes. */
class LockInterleavingTest {
  private static final int WORLDS = Integer.getInteger("lock.worlds", 300);
  private static final int MOVES = 6;

  /** Which run made each move, and how often the ledger was written. */
  private final List<String> moves = new ArrayList<>();

  private int ledger;

  @ParameterizedTest
  @ValueSource(longs = {1, 1000})
  void whereNobodyDiesOneRunAtATimePublishesAndNotAllGiveWay(long resolution) {
    for (int seed = 0; seed < WORLDS; seed++) {
      LockWorld world = new LockWorld(seed, Duration.ofMillis(resolution));
      play(world, 0, 0, 0);
      assertThat(ledger).as("publications, seed %d", seed).isPositive();
      assertThat(world.isLeftWithoutLocks()).as("seed %d", seed).isTrue();
      assertNobodyMovesBesideAnother(seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 1000})
  void whoWasStoppedOrKilledMovesNothingBesideAnotherAndIsFollowed(long resolution) {
    int published = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      LockWorld world = new LockWorld(seed, Duration.ofMillis(resolution));
      play(world, 0.02, 0.005, 2);
      published += ledger;
      assertNobodyMovesBesideAnother(seed);
      ledger = 0;
      LockRun after = world.add("9", Duration.ofMinutes(10), this::publish);
      world.play();
      assertThat(after.failure()).as("seed %d", seed).isNull();
      assertThat(ledger).as("seed %d: the run after all that", seed).isEqualTo(1);
    }
    assertThat(published).isGreaterThan(WORLDS / 2);
  }

  private void play(LockWorld world, double stops, double kills, int troubled) {
    moves.clear();
    ledger = 0;
    int runs = 2 + world.dice.nextInt(2);
    for (int run = 0; run < runs; run++) {
      world
          .add(
              world.dice.nextInt(9) + "-" + run,
              Duration.ofMillis(world.dice.nextInt(world.dice.nextBoolean() ? 500 : 400_000)),
              this::publish)
          .withClockError(Duration.ofSeconds(world.dice.nextInt(1200) - 600))
          .withTroubles(run < troubled ? stops : 0, run < troubled ? kills : 0);
    }
    world.play();
  }

  private void publish(LockRun self) {
    try (RunLock lock = self.take()) {
      int read = ledger;
      self.work(Duration.ofMillis(self.dice().nextInt(self.dice().nextBoolean() ? 300 : 300_000)));
      lock.beginPublishing();
      if (ledger == read) {
        for (int move = 0; move < MOVES; move++) {
          lock.check();
          moves.add(self.id);
          self.work(Duration.ofMillis(self.dice().nextInt(60_000)));
        }
        lock.check();
        ledger++;
      }
    } catch (LockedException givesWay) {
      assertThat(givesWay).hasMessageContaining("run ");
    }
  }

  /** Each run's moves follow one another: once another one has moved, it moves no more. */
  private void assertNobodyMovesBesideAnother(int seed) {
    List<String> turns = new ArrayList<>();
    for (String run : moves) {
      if (turns.isEmpty() || !turns.get(turns.size() - 1).equals(run)) {
        turns.add(run);
      }
    }
    assertThat(turns).as("seed %d: %s", seed, moves).hasSize(new LinkedHashSet<>(turns).size());
  }
}
