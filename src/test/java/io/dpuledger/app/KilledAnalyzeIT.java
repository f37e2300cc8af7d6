package io.dpuledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.simulator.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged jar, killed by {@code kill -9} at random moments while it publishes what it derived.
 * More of it by hand: {@code mvn verify -Dquick -Dtest=None -Dit.test=KilledAnalyzeIT -Dkills=20},
 * and {@code -Dkills.seed=} with a number that a run printed.
 */
class KilledAnalyzeIT {
  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
  private static final Fleet NOBODY = Fleet.generate(PlayedSite.spec(1, 1));

  /** About as long as publishing takes. */
  private static final int SPAN_MILLIS = 80;

  @TempDir private Path folder;
  private PlayedSite site;

  @BeforeEach
  void openSite() {
    site = PlayedSite.of(folder, NOBODY);
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void everyDayIsOldOrNewAndTheNextRunIsAsIfNothingHadHappened() throws Exception {
    RandomNights nights = new RandomNights(11);
    List.of(0, 1, 2).forEach(night -> nights.store(night, site.lake()));
    analyze();
    List.of(3, 4, 5, 6).forEach(night -> nights.store(night, site.lake()));
    Path before = folder.resolve("before");
    FileTree.copy(site.lake(), before);
    analyze();
    Map<String, List<List<String>>> undisturbed = LakeTables.of(site.lake());
    Map<String, List<List<String>>> newDays = days(site.lake());
    Map<String, List<List<String>>> oldDays = days(before);
    Random dice = new Random(SEED);
    int between = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      FileTree.delete(site.lake());
      FileTree.copy(before, site.lake());
      long moment = dice.nextLong(SPAN_MILLIS);

      int exitCode = killWhilePublishing(moment);

      Map<String, List<List<String>>> found = days(site.lake());
      String what =
          "kill %d of seed %d, %d ms after the first move was near: exit code %d, %d of %d days new"
              .formatted(kill, SEED, moment, exitCode, alike(found, newDays), newDays.size());
      System.out.println(what);
      between += alike(found, newDays) < newDays.size() ? 1 : 0;
      assertThat(found)
          .as(what)
          .allSatisfy((day, rows) -> assertThat(rows).isIn(oldDays.get(day), newDays.get(day)));
      analyze();
      assertThat(LakeTables.of(site.lake())).as(what).isEqualTo(undisturbed);
    }
    System.out.println(between + " of " + KILLS + " kills came before the last day was new");
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

  private int killWhilePublishing(long moment) throws Exception {
    Process run = start();
    Path marks = site.lake().resolve("runs/publishing");
    while (FileTree.files(marks).isEmpty() && run.isAlive()) {
      Thread.sleep(1);
    }
    assertThat(run.isAlive()).as(() -> site.read("said")).isTrue();
    Thread.sleep(moment);
    run.descendants().forEach(ProcessHandle::destroyForcibly);
    return run.destroyForcibly().waitFor();
  }

  private Process start() throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of("scripts/dpu-ledger").toAbsolutePath().toString(),
            "analyze",
            "--config=" + folder.resolve("site.conf"));
    program.environment().put("DPU_LEDGER_JAR", System.getProperty("dpu-ledger.jar"));
    return program
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  private void analyze() {
    PlayedSite.Outcome outcome = site.run("analyze");
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE);
    assertThat(Files.exists(site.lake().resolve("ledger.json"))).isTrue();
  }
}
