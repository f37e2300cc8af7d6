package io.dpuledger.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.LakeTables;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.RandomNights;
import io.dpuledger.app.site.ShortLock;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Kills an analysis at random moments of the time that its publishing takes, again and again, and
 * looks at what a reader finds and what the next analysis, started at once, makes of it. With
 * {@code -Dkills.anywhere=true} two of five kills fall anywhere in the time of the lock.
 */
public final class KillTrial {
  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
  private static final boolean ANYWHERE = Boolean.getBoolean("kills.anywhere");

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);
  private static final Duration PAUSE = Duration.ofMillis(1);

  private final KilledRun run;
  private final Path old;
  private final Map<String, List<List<String>>> oldDays;
  private final Map<String, List<List<String>>> newDays;
  private final Map<String, List<List<String>>> undisturbed;

  /** A trial that keeps a lake of some analyzed nights and some new ones in a folder. */
  public KillTrial(KilledRun run, PlayedSite site) {
    this.run = run;
    this.old = site.file("before");
    RandomNights nights = new RandomNights(11);
    List.of(0, 1, 2).forEach(night -> nights.store(night, site.lake()));
    assertThat(site.run("analyze").exitCode()).isEqualTo(ExitCode.DONE);
    List.of(3, 4, 5, 6).forEach(night -> nights.store(night, site.lake()));
    FileTree.copy(site.lake(), old);
    assertThat(site.run("analyze").exitCode()).isEqualTo(ExitCode.DONE);
    oldDays = days(old);
    newDays = days(site.lake());
    undisturbed = LakeTables.of(site.lake());
  }

  /** Once undisturbed, to see how long publishing takes, and then as often as {@code kills}. */
  public void everyDayIsOldOrNewAndTheNextRunIsAsIfNothingHadHappened() throws Exception {
    ShortLock lock = ShortLock.set();
    try {
      killAgainAndAgain();
    } finally {
      lock.close();
    }
  }

  private void killAgainAndAgain() throws Exception {
    long span = undisturbedSpan(run::isPublishing);
    long lockedSpan = ANYWHERE ? undisturbedSpan(run::isLocked) : span;
    Random dice = new Random(SEED);
    int between = 0;
    int locked = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      run.fill(old);
      boolean isAnywhere = ANYWHERE && kill % 5 < 2;
      long moment = dice.nextLong(isAnywhere ? lockedSpan : span);
      Process killed = startAndAwait(isAnywhere ? run::isLocked : run::isPublishing);
      LockSupport.parkNanos(moment);
      run.kill(killed);
      locked += run.isLocked() ? 1 : 0;

      Map<String, List<List<String>>> found = days(run.content());
      long moved = alike(found, newDays);
      String what =
          "kill %d of seed %d, %d ms into %s: %d of %d days new"
              .formatted(
                  kill,
                  SEED,
                  moment / 1_000_000,
                  isAnywhere ? "the time of the lock" : "publishing",
                  moved,
                  newDays.size());
      System.out.println(what);
      between += moved > alike(oldDays, newDays) && moved < newDays.size() ? 1 : 0;
      assertThat(found)
          .as(what)
          .allSatisfy((day, rows) -> assertThat(rows).isIn(oldDays.get(day), newDays.get(day)));
      assertThat(found.keySet()).as(what).containsAll(oldDays.keySet());
      long begin = System.nanoTime();
      PlayedSite.Outcome next = run.analyze();
      Duration wait = Duration.ofNanos(System.nanoTime() - begin);
      System.out.println("the next run took " + wait.toMillis() + " ms");
      assertThat(wait).as(what).isLessThan(LONGEST_WAIT);
      assertThat(next.exitCode()).as(what + next.err()).isEqualTo(ExitCode.DONE);
      assertThat(LakeTables.of(run.content())).as(what).isEqualTo(undisturbed);
    }
    System.out.println(
        "%d of %d kills left a lock, %d fell between two moves".formatted(locked, KILLS, between));
  }

  /** Nanoseconds from when something is so until it is so no more. */
  private long undisturbedSpan(BooleanSupplier isSo) throws Exception {
    run.fill(old);
    Process whole = startAndAwait(isSo);
    long begin = System.nanoTime();
    while (isSo.getAsBoolean() && whole.isAlive()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    long span = System.nanoTime() - begin;
    assertThat(whole.waitFor()).as(run::said).isZero();
    assertThat(LakeTables.of(run.content())).isEqualTo(undisturbed);
    return span;
  }

  private Process startAndAwait(BooleanSupplier isSo) throws IOException {
    Process started = run.start();
    while (!isSo.getAsBoolean()) {
      assertThat(started.isAlive()).as(run::said).isTrue();
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return started;
  }

  private static long alike(
      Map<String, List<List<String>>> found, Map<String, List<List<String>>> days) {
    return days.entrySet().stream()
        .filter(day -> day.getValue().equals(found.get(day.getKey())))
        .count();
  }

  /** What a reader finds but for advice, which says since when it stands. */
  private static Map<String, List<List<String>>> days(Path lake) {
    Map<String, List<List<String>>> days = LakeTables.byFile(lake);
    days.keySet().removeIf(file -> file.startsWith("recommendation/"));
    return days;
  }
}
