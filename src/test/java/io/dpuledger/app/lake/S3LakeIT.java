package io.dpuledger.app.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.Contract;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.app.site.S3Lake;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import io.dpuledger.testing.S3Mock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nights into a bucket and, of the same sessions, into a folder. */
@Tag("s3")
class S3LakeIT {
  private static final String RUN_ID = "\\d{8}T\\d{9}Z-[0-9a-f]{4}";

  @TempDir private static Path folder;
  private static S3Mock server;
  private static S3Lake bucket;
  private static PlayedSite site;
  private static Path first;
  private static Path copy;

  @BeforeAll
  static void play() {
    server = S3Mock.start(folder);
    S3Lake.connect(server);
    bucket = new S3Lake(server, "lake");
    site = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(2, 60)));
    night(PlayedSite.LAST_DAY.minusDays(1));
    first = bucket.copyTo(folder.resolve("first"));
    night(PlayedSite.LAST_DAY);
    copy = bucket.copyTo(folder.resolve("copy"));
  }

  @AfterAll
  static void close() {
    site.close();
    server.close();
  }

  private static void night(LocalDate day) {
    site.glue().clock(PlayedSite.night(day));
    for (Outcome night : List.of(site.run("nightly"), bucket.run(site, "nightly"))) {
      assertThat(night.err()).isEmpty();
      assertThat(night.exitCode()).isEqualTo(ExitCode.DONE);
    }
  }

  @Test
  void theFilesHaveTheNamesThatTheyHaveInAFolder() {
    assertThat(names(FileTree.files(copy)))
        .hasSizeGreaterThan(20)
        .isEqualTo(names(FileTree.files(site.lake())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session_observation",
        "collection",
        "session_fact",
        "session_day",
        "spend_daily",
        "recommendation"
      })
  void aTableHasTheRowsThatItHasInAFolder(String table) {
    String notOfTheRun = Contract.COLUMNS.get(table).containsKey("run_id") ? " EXCLUDE run_id" : "";
    String rows = "SELECT *" + notOfTheRun + " FROM " + table + " ORDER BY ALL";
    try (DuckDb inBucket = new DuckDb();
        DuckDb inFolder = new DuckDb()) {
      assertThat(inBucket.table(copy, table).rows(rows))
          .isEqualTo(inFolder.table(site.lake(), table).rows(rows));
    }
  }

  @Test
  void theReportIsThereAndItsTablesAreThoseOfTheFolder() {
    Path report = Path.of("reports", PlayedSite.LAST_DAY.toString());
    assertThat(FileTree.files(copy.resolve(report)))
        .contains("report.html", "report.md", "report.json");
    Map<String, String> inBucket = FileTree.digests(copy.resolve(report).resolve("csv"));
    Map<String, String> inFolder = FileTree.digests(site.lake().resolve(report).resolve("csv"));
    assertThat(inBucket).hasSizeGreaterThan(4).containsOnlyKeys(inFolder.keySet());
    inFolder.remove("collection.csv"); // has the run id
    assertThat(inBucket).containsAllEntriesOf(inFolder);
  }

  @Test
  void theSecondNightPutDerivedDaysOverThoseOfTheFirstAndAddedToTheObservations() {
    Map<String, String> before = tables(first);
    Map<String, String> after = tables(copy);
    assertThat(after).containsAllEntriesOf(only(before, "session_observation|collection"));
    assertThat(after.keySet()).containsAll(before.keySet());
    assertThat(only(before, "session_fact"))
        .isNotEmpty()
        .anySatisfy((file, digest) -> assertThat(after.get(file)).isNotEqualTo(digest));
  }

  @Test
  void nothingIsLeftInStagingOrOfTheLockOrOfADraft() {
    assertThat(bucket.files())
        .noneMatch(key -> key.startsWith("staging/"))
        .noneMatch(key -> key.startsWith("runs/lock/"))
        .noneMatch(key -> key.matches("(.*/)?[._][^/]*"));
    // s3a marks a folder whose last file it deletes; Hadoop 3.3 has no option against it.
    assertThat(bucket.keys())
        .filteredOn(key -> key.endsWith("/"))
        .isSubsetOf("staging/", "runs/lock/", "runs/publishing/");
  }

  @Test
  void anotherAnalysisGivesTheSameFiles() {
    Map<String, String> before = tables(copy);
    Outcome again = bucket.run(site, "analyze");
    assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.DONE);
    assertThat(tables(bucket.copyTo(folder.resolve("again"))))
        .containsExactlyInAnyOrderEntriesOf(before);
  }

  private static List<String> names(List<String> files) {
    return files.stream().map(file -> file.replaceAll(RUN_ID, "<run id>")).sorted().toList();
  }

  private static Map<String, String> tables(Path lake) {
    return only(FileTree.digests(lake), String.join("|", Contract.COLUMNS.keySet()));
  }

  private static Map<String, String> only(Map<String, String> digests, String tables) {
    Map<String, String> some = new TreeMap<>(digests);
    some.keySet().removeIf(file -> !file.matches("(" + tables + ")/.*"));
    return some;
  }
}
