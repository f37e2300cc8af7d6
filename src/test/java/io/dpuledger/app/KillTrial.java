package io.dpuledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills an analysis at random moments of the time that its publishing takes, again and again, and
 * looks at what a reader finds and what the next analysis makes of it.
 */
final class KillTrial {
  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
  private static final Duration PAUSE = Duration.ofMillis(1);

  private final KilledRun run;
  private final Path old;
  private final Map<String, List<List<String>>> oldDays;
  private final Map<String, List<List<String>>> newDays;
  private final Map<String, List<List<String>>> undisturbed;

  /** A trial that keeps a lake of some analyzed nights and some new ones in a folder. */
  KillTrial(KilledRun run, PlayedSite site) {
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
  void everyDayIsOldOrNewAndTheNextRunIsAsIfNothingHadHappened() throws Exception {
    long span = undisturbedSpan();
    Random dice = new Random(SEED);
    int between = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      run.fill(old);
      long moment = dice.nextLong(span);
      Process killed = startAndAwaitPublishing();
      LockSupport.parkNanos(moment);
      run.kill(killed);

      Map<String, List<List<String>>> found = days(run.content());
      long moved = alike(found, newDays);
      String what =
          "kill %d of seed %d, %d of %d ms into publishing: %d of %d days new"
              .formatted(kill, SEED, moment / 1_000_000, span / 1_000_000, moved, newDays.size());
      System.out.println(what);
      between += moved > alike(oldDays, newDays) && moved < newDays.size() ? 1 : 0;
      assertThat(found)
          .as(what)
          .allSatisfy((day, rows) -> assertThat(rows).isIn(oldDays.get(day), newDays.get(day)));
      assertThat(found.keySet()).as(what).containsAll(oldDays.keySet());
      PlayedSite.Outcome next = run.analyze();
      assertThat(next.exitCode()).as(what + next.err()).isEqualTo(ExitCode.DONE);
      assertThat(LakeTables.of(run.content())).as(what).isEqualTo(undisturbed);
    }
    System.out.println(between + " of " + KILLS + " kills fell between two moves");
  }

  /** Nanoseconds from the mark to its end. */
  private long undisturbedSpan() throws Exception {
    run.fill(old);
    Process whole = startAndAwaitPublishing();
    long begin = System.nanoTime();
    while (run.isPublishing() && whole.isAlive()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    long span = System.nanoTime() - begin;
    assertThat(whole.waitFor()).as(run::said).isZero();
    assertThat(LakeTables.of(run.content())).isEqualTo(undisturbed);
    return span;
  }

  private Process startAndAwaitPublishing() throws IOException {
    Process started = run.start();
    while (!run.isPublishing()) {
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

  /** The rows of each derived file that a reader finds; he can read every one of them. */
  private static Map<String, List<List<String>>> days(Path lake) {
    Map<String, List<List<String>>> days = new LinkedHashMap<>();
    try (DuckDb sql = new DuckDb()) {
      for (String file : FileTree.files(lake)) {
        if (file.endsWith("/data.parquet")
            && !file.startsWith("staging/")
            && !file.startsWith("recommendation/")) {
          days.put(
              file,
              sql.rows(
                  "SELECT * FROM read_parquet('%s') ORDER BY ALL".formatted(lake.resolve(file))));
        }
      }
    }
    return days;
  }
}
