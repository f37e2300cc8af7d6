package io.dpuledger.app.lake;

import static io.dpuledger.app.site.PlayedSite.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.command.HadoopSettings;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.app.site.S3Lake;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.testing.S3Mock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bucket shows when a run is killed, refused or in another's way. */
@Tag("s3")
class S3TroubleIT {
  private static final Duration PAUSE = Duration.ofMillis(50);

  @TempDir private static Path folder;
  private static S3Mock server;
  private static PlayedSite site;

  @BeforeAll
  static void open() {
    server = S3Mock.start(folder);
    S3Lake.connect(server);
    site = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(2, 20)));
  }

  @AfterAll
  static void close() {
    site.close();
    server.close();
  }

  @Test
  void aCollectorThatIsKilledLeavesNothingToRead() throws Exception {
    S3Lake bucket = new S3Lake(server, "killed");
    site.glue().faults().slowness(Duration.ofSeconds(15));
    site.glue().faults().always(WEST, Fault.SLOW);
    long before = site.glue().requests();
    Process collector = bucket.start(site, "collect");
    try {
      // Whose credentials, the first target's only page, and the second's, which is late.
      awaitRequests(before + 3, collector);
    } finally {
      collector.destroyForcibly().waitFor();
      site.glue().faults().clear();
    }

    assertThat(bucket.keys()).isNotEmpty().allMatch(key -> key.matches("runs/[^/]+|lake.json"));
    assertThat(bucket.run(site, "collect").exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(bucket.files())
        .filteredOn(file -> file.matches("(session_observation|collection)/.*"))
        .hasSize(2);
  }

  @Test
  void aCollectorThatIsRefusedAtTheEndLeavesNothingToRead() {
    S3Lake bucket = new S3Lake(server, "refused");
    bucket.put("lake.json", "{\"source\":\"AWS\"}\n");

    Outcome collected = bucket.run(site, "collect");

    assertThat(collected.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(collected.err()).contains("AWS", "SIMULATED").hasLineCount(1);
    assertThat(bucket.files())
        .filteredOn(file -> !file.startsWith("runs/"))
        .containsExactly("lake.json");
  }

  @Test
  void anAnalysisGivesWayToAnOlderOne() {
    S3Lake bucket = new S3Lake(server, "locked");
    bucket.put("runs/lock/20300101T000000000Z-aaaa", "2031-01-01T00:00:00Z\n");

    Outcome analyzed = bucket.run(site, "analyze");

    assertThat(analyzed.exitCode()).isEqualTo(ExitCode.LOCKED);
    assertThat(analyzed.err()).contains("20300101T000000000Z-aaaa", bucket.uri()).hasLineCount(1);
    assertThat(bucket.files())
        .filteredOn(file -> !file.endsWith(".json"))
        .containsExactly("runs/lock/20300101T000000000Z-aaaa");
  }

  @Test
  void aBucketThatIsNotThereIsNamedBeforeAnyWork() {
    long before = site.glue().requests();
    Outcome collected = site.run("collect", "--set", "lake.path=s3a://no-such-bucket/lake");
    assertThat(collected.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(collected.err()).contains("s3a://no-such-bucket/lake").hasLineCount(1);
    assertThat(site.glue().requests()).isEqualTo(before);
  }

  @Test
  void aReaderSeesTheOldOrTheNewFileAndNeverNone() {
    LakeFiles files = new LakeFiles(HadoopSettings.fromSparkConf());
    var day = new org.apache.hadoop.fs.Path(new S3Lake(server, "read").uri(), "day/data");
    files.writeText(day, "0".repeat(1000));
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 20; i++) {
                files.writeText(day, Integer.toString(i % 10).repeat(1000));
                LockSupport.parkNanos(PAUSE.toNanos());
              }
            });
    List<Optional<String>> seen = new ArrayList<>();
    while (!writing.isDone()) {
      seen.add(files.find(day));
    }
    writing.join();
    assertThat(seen)
        .hasSizeGreaterThan(10)
        .allSatisfy(text -> assertThat(text.orElse("none")).matches("(\\d)\\1{999}"));
  }

  private static void awaitRequests(long wanted, Process child) {
    while (site.glue().requests() < wanted) {
      assertThat(child.isAlive()).as(site.read(S3Lake.SAID)).isTrue();
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
