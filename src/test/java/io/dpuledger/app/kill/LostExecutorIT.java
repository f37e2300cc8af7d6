package io.dpuledger.app.kill;

import static io.dpuledger.app.site.PlayedSite.LAST_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.LakeTables;
import io.dpuledger.app.site.OnCluster;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.TaskLog;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.FileTree;
import io.dpuledger.testing.SparkCluster;
import io.dpuledger.testing.SparkHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An analysis on a cluster loses an executor by {@code kill -9} in the middle of a task, before it
 * stages and, another time, while it stages; slow tasks run a second time beside the first, by
 * speculation. It ends well, and its tables are those of an analysis that lost none. Needs the
 * Spark of {@code scripts/spark-home}. Takes two minutes and one more a kill, hence by hand: {@code
 * mvn verify -Dquick -Dtest=None -Dit.test=LostExecutorIT -Dit.without=s3 -Dkills=10}.
 */
@Tag("cluster")
class LostExecutorIT {
  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
  private static final int NIGHTS = 10;
  private static final Duration PAUSE = Duration.ofMillis(1);

  @TempDir private Path folder;
  private KilledScript script;
  private SparkCluster cluster;
  private PlayedSite site;
  private long speculative;

  @Test
  void whatItLosesIsWorkedOutAgain() throws Exception {
    try (SparkCluster started = SparkCluster.start(SparkHome.path(), folder);
        PlayedSite played = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(NIGHTS, 600)))) {
      cluster = started;
      site = played;
      script = new KilledScript(site, OnCluster.options(cluster, "client", site));
      observe();
      killAgainAndAgain();
    }
  }

  /** Some nights, of which half are analyzed. */
  private void observe() {
    for (int night = 1; night <= NIGHTS; night++) {
      site.glue().clock(PlayedSite.night(LAST_DAY.minusDays(NIGHTS - night)));
      site.done("collect");
      if (night == NIGHTS / 2) {
        site.done("analyze");
      }
    }
    FileTree.copy(site.lake(), site.file("before"));
  }

  /** Once undisturbed, to see how long what takes, and then as often as {@code kills}. */
  private void killAgainAndAgain() throws Exception {
    Process whole = startAndAwait(this::hasBegun);
    long begin = System.nanoTime();
    await(whole, this::isStaging);
    long staging = System.nanoTime();
    await(whole, script::isPublishing);
    long end = System.nanoTime();
    assertThat(whole.waitFor()).as(script::said).isZero();
    Map<String, List<List<String>>> undisturbed = LakeTables.byFile(site.lake());
    System.out.printf(
        "%d files, %d rows; %d ms before it stages, %d ms while it stages%n",
        undisturbed.size(),
        undisturbed.values().stream().mapToInt(List::size).sum(),
        (staging - begin) / 1_000_000,
        (end - staging) / 1_000_000);
    Random dice = new Random(SEED);
    long lost = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      lost += loseOne(this::hasBegun, dice.nextLong(staging - begin), undisturbed);
      // After the last task nothing can be lost.
      lost += loseOne(this::isStaging, dice.nextLong((end - staging) / 2), undisturbed);
    }
    assertThat(lost).isPositive();
    assertThat(speculative).isPositive();
  }

  /** Loses an executor that has work, and returns how many tasks that cost. */
  private long loseOne(BooleanSupplier from, long moment, Map<String, List<List<String>>> tables)
      throws Exception {
    Process run = startAndAwait(from);
    LockSupport.parkNanos(moment);
    Optional<ProcessHandle> executor = busyExecutor();
    while (executor.isEmpty() && run.isAlive()) {
      LockSupport.parkNanos(PAUSE.toNanos());
      executor = busyExecutor();
    }
    String when = script.isPublishing() ? "publishing" : isStaging() ? "staging" : "before staging";
    executor.ifPresent(ProcessHandle::destroyForcibly);
    int exitCode = run.waitFor();
    TaskLog log = new TaskLog(script.said());
    String what =
        "seed %d: an executor killed %d ms into it, %s, cost %d tasks; %d were speculative"
            .formatted(SEED, moment / 1_000_000, when, log.lostTasks(), log.speculativeTasks());
    System.out.println(what);
    assertThat(exitCode).as(what + log.said()).isZero();
    assertThat(LakeTables.byFile(site.lake())).as(what).isEqualTo(tables);
    speculative += log.speculativeTasks();
    return log.lostTasks();
  }

  private boolean hasBegun() {
    return new TaskLog(script.said()).hasBegun();
  }

  private boolean isStaging() {
    return !FileTree.files(site.lake().resolve("staging")).isEmpty();
  }

  private Optional<ProcessHandle> busyExecutor() {
    return new TaskLog(script.said()).busyExecutor().flatMap(cluster::executor);
  }

  private Process startAndAwait(BooleanSupplier isSo) throws Exception {
    script.fill(site.file("before"));
    Process started = script.start();
    await(started, isSo);
    return started;
  }

  private void await(Process run, BooleanSupplier isSo) {
    while (!isSo.getAsBoolean()) {
      assertThat(run.isAlive()).as(script::said).isTrue();
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
