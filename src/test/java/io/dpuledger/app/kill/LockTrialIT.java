package io.dpuledger.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.LakeTables;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.RandomNights;
import io.dpuledger.app.site.ShortLock;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.FileTree;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged jar, stopped while it publishes and woken when another run has come, and beside a
 * run whose clock is wrong. Takes minutes in earnest, hence by hand: {@code mvn verify -Dquick
 * -Dtest=None -Dit.test=LockTrialIT -Dit.without=s3 -Dlock.expiry=180s}.
 */
@Tag("lock")
class LockTrialIT {
  @TempDir private Path folder;
  private final RandomNights nights = new RandomNights(11);
  private PlayedSite site;
  private KilledScript run;
  private Path old;
  private Path lastNight;
  private Map<String, List<List<String>>> undisturbed;
  private ShortLock lock;

  /** Three analyzed nights, three that are new, and one that is yet to come. */
  @BeforeEach
  void makeLake() {
    lock = ShortLock.set();
    site = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(1, 1)));
    run = new KilledScript(site, "");
    List.of(0, 1, 2).forEach(night -> nights.store(night, site.lake()));
    site.done("analyze");
    List.of(3, 4, 5).forEach(night -> nights.store(night, site.lake()));
    old = site.file("before");
    FileTree.copy(site.lake(), old);
    lastNight = site.file("last");
    nights.store(6, lastNight);
    site.done("analyze");
    FileTree.copy(lastNight, site.lake());
    site.done("analyze");
    undisturbed = LakeTables.of(site.lake());
  }

  @AfterEach
  void closeSite() {
    lock.close();
    site.close();
  }

  @Test
  void aRunThatWasStoppedBetweenTwoMovesChangesNothingOnceAnotherHasCome() throws Exception {
    Duration stop = ShortLock.expiry().multipliedBy(5).dividedBy(3);
    Random dice = new Random();
    Process stopped = startAndStop(dice);
    while (!run.isPublishing()) {
      signal(stopped, "KILL");
      stopped = startAndStop(dice);
    }
    long begin = System.nanoTime();
    FileTree.copy(lastNight, site.lake());

    site.done("analyze");
    assertThat(LakeTables.of(site.lake())).isEqualTo(undisturbed);
    LockSupport.parkNanos(begin + stop.toNanos() - System.nanoTime());
    signal(stopped, "CONT");

    assertThat(stopped.waitFor()).as(run::said).isEqualTo(ExitCode.LOCKED);
    assertThat(run.said()).contains("could not renew its lock", "Run it again");
    assertThat(FileTree.files(site.lake().resolve("runs/publishing")))
        .as("it marked its days again")
        .anyMatch(mark -> !mark.endsWith(".healed-once"));
    for (int next : List.of(1, 2)) {
      site.done("analyze");
      assertThat(LakeTables.of(site.lake())).as("run %d after it", next).isEqualTo(undisturbed);
    }
    assertThat(run.isPublishing()).isFalse();
    assertThat(run.isLocked()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {-10, 10})
  void ofTwoRunsWhoseClocksAreTenMinutesApartOneAtATimePublishes(long minutes) throws Exception {
    run.fill(old);
    FileTree.copy(lastNight, site.lake());
    Process beside = run.start();
    await(run::isLocked, beside);

    PlayedSite.Outcome here =
        PlayedSite.program(
            InstantSource.offset(InstantSource.system(), Duration.ofMinutes(minutes)),
            "analyze",
            "--config=" + site.file("site.conf"));

    List<Integer> ends = List.of(here.exitCode(), beside.waitFor());
    System.out.println("a clock %+d minutes off: %s".formatted(minutes, ends));
    assertThat(ends)
        .as(() -> here.err() + run.said())
        .contains(ExitCode.DONE)
        .isSubsetOf(ExitCode.DONE, ExitCode.LOCKED);
    assertThat(LakeTables.of(site.lake())).isEqualTo(undisturbed);
    assertThat(run.isLocked()).isFalse();
  }

  private Process startAndStop(Random dice) throws Exception {
    run.fill(old);
    Process started = run.start();
    await(run::isPublishing, started);
    LockSupport.parkNanos(Duration.ofMillis(dice.nextInt(50)).toNanos());
    signal(started, "STOP");
    return started;
  }

  private void await(BooleanSupplier isSo, Process started) {
    while (!isSo.getAsBoolean()) {
      assertThat(started.isAlive()).as(run::said).isTrue();
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
  }

  private static void signal(Process process, String signal) throws Exception {
    process.descendants().forEach(child -> send(signal, child.pid()));
    send(signal, process.pid());
    if (signal.equals("KILL")) {
      process.waitFor();
    }
  }

  private static void send(String signal, long pid) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).inheritIO().start().waitFor();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
