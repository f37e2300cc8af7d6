package io.dpuledger.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import io.dpuledger.testing.SparkHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged jar, killed by {@code kill -9} at random moments while it collects. More of it by
 * hand: {@code mvn verify -Dquick -Dtest=None -Dit.test=KilledCollectIT -Dkills=20}, and {@code
 * -Dkills.seed=} with a number that a run printed.
 */
class KilledCollectIT {
  private static final int KILLS = Integer.getInteger("kills", 5);
  private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
  private static final String[] OPTIONS = {
    "--set=collect.role-name=dpu-ledger-read",
    "--set=collect.parallel-targets=4",
    "--set=collect.page-size=10"
  };
  private static final List<Target> TARGETS =
      Stream.of("012345678901", "111122223333", "222233334444")
          .flatMap(
              account ->
                  Stream.of("us-east-1", "us-west-2", "eu-west-1", "eu-central-1")
                      .map(region -> new Target(account, region)))
          .toList();

  @TempDir private Path folder;
  private PlayedSite site;
  private String classPath;

  @BeforeEach
  void openSite() throws IOException {
    Fleet fleet = Fleet.generateEvenly(PlayedSite.spec(3, 360).withTargets(TARGETS));
    site = PlayedSite.of(folder, fleet);
    site.glue().latency(Duration.ofMillis(10));
    Files.createDirectories(folder.resolve("tmp"));
    classPath = System.getProperty("dpu-ledger.jar") + ":" + SparkHome.path() + "/jars/*";
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void aKilledRunLeavesNoHalfTargetAndTheNextOneIsWhole() throws Exception {
    assertThat(TARGETS).allMatch(target -> site.listed(target).size() > 20);
    millisOfAWholeRun(); // the first one warms up the machine
    long span = millisOfAWholeRun();
    Random dice = new Random(SEED);
    int killed = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      boolean isWhilePublishing = kill % 2 == 0;
      long moment = dice.nextLong(isWhilePublishing ? 10 : span);
      String what =
          "kill %d of seed %d, %d ms after the first %s"
              .formatted(kill, SEED, moment, isWhilePublishing ? "file" : "request");
      int files = published();
      Process run = startAndAwaitFirstRequest();
      while (isWhilePublishing && published() == files && run.isAlive()) {
        Thread.sleep(1);
      }
      Thread.sleep(moment);
      killed += run.isAlive() ? 1 : 0;
      int exitCode = run.destroyForcibly().waitFor();
      System.out.println(what + ": exit code " + exitCode + ", " + leftBehind());
      assertThat(spooled()).as(what).isEmpty();
      assertEveryTargetIsWholeOrAbsent(what);
      assertAWholeRun(what);
    }
    assertThat(killed).as("runs that did not end before they were killed").isPositive();
    assertThat(startAndAwaitFirstRequest().waitFor()).as("the jar, over all of it").isZero();
  }

  private long millisOfAWholeRun() throws Exception {
    Process run = startAndAwaitFirstRequest();
    long begin = System.nanoTime();
    assertThat(run.waitFor()).as(() -> site.read("said")).isZero();
    return Duration.ofNanos(System.nanoTime() - begin).toMillis();
  }

  private Process startAndAwaitFirstRequest() throws Exception {
    long before = site.glue().requests();
    Process run = start();
    while (site.glue().requests() == before && run.isAlive()) {
      Thread.sleep(1);
    }
    return run;
  }

  private Process start() throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlog4j2.configurationFile=" + Path.of("scripts/spark/log4j2.properties").toUri(),
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Daws.accessKeyId=SIM012345678901",
                "-Daws.secretAccessKey=none",
                "-cp",
                classPath,
                "io.dpuledger.app.Main",
                "collect",
                "--config=" + folder.resolve("site.conf")));
    words.addAll(List.of(OPTIONS));
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  /** A run after the kill, in this JVM: what the dead one left does not disturb it. */
  private void assertAWholeRun(String what) {
    PlayedSite.Outcome next = site.run("collect", OPTIONS);
    assertThat(next.exitCode()).as(what + next.err()).isZero();
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.count(
                  "SELECT count(*) FROM session_observation"
                      + " WHERE run_id = (SELECT max(run_id) FROM collection)"))
          .as(what)
          .isEqualTo(TARGETS.stream().mapToLong(target -> site.listed(target).size()).sum());
    }
    assertEveryTargetIsWholeOrAbsent(what + ", and the next run");
  }

  private void assertEveryTargetIsWholeOrAbsent(String what) {
    try (DuckDb sql = new DuckDb()) {
      for (String file : FileTree.files(site.lake())) {
        if (file.startsWith("session_observation/") && file.endsWith(".parquet")) {
          targets(sql, file, "count(*)").forEach(row -> assertWhole(row, what));
        } else if (file.startsWith("collection/") && file.endsWith(".parquet")) {
          targets(sql, file, "sum(sessions)::INT").forEach(row -> assertWhole(row, what));
          String sessions = file.replace("collection/", "session_observation/");
          assertThat(targets(sql, sessions, "count(*)")).as(what).hasSize(TARGETS.size());
        }
      }
    }
  }

  private void assertWhole(List<String> row, String what) {
    Target target = new Target(row.get(1), row.get(2));
    assertThat(row.get(3))
        .as("%s: sessions of %s in run %s", what, target, row.get(0))
        .isEqualTo(Integer.toString(site.listed(target).size()));
  }

  private List<List<String>> targets(DuckDb sql, String file, String sessions) {
    return sql.rows(
        "SELECT run_id, account_id, region, %s FROM read_parquet('%s') GROUP BY ALL"
            .formatted(sessions, site.lake().resolve(file)));
  }

  private int published() {
    return FileTree.files(site.lake().resolve("session_observation")).size();
  }

  /**
   * Temporary files with something in them. A spool has no name from the moment it is opened, and
   * zstd-jni unpacks its library, to delete it where it is not killed just then.
   */
  private List<String> spooled() throws IOException {
    Path temporary = folder.resolve("tmp");
    List<String> names = new ArrayList<>();
    for (String name : FileTree.files(temporary)) {
      if (!name.startsWith("libzstd-jni-") && Files.size(temporary.resolve(name)) > 0) {
        names.add(name);
      }
    }
    return names;
  }

  private String leftBehind() {
    return "%d files in staging, %d of sessions, %d of collections"
        .formatted(
            FileTree.files(site.lake().resolve("staging")).size(),
            published(),
            FileTree.files(site.lake().resolve("collection")).size());
  }
}
