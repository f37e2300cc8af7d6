package io.dpuledger.app.kill;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.app.site.S3Lake;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.FileTree;
import io.dpuledger.testing.S3Mock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@link KilledAnalyzeIT}, on a lake in a bucket. More of it by {@code mvn -Ps3 -Dkills=20}. */
@Tag("s3")
class S3KilledAnalyzeIT {
  private static final Duration PAUSE = Duration.ofMillis(20);

  @TempDir private Path folder;

  @Test
  void everyDayIsOldOrNewAndTheNextRunIsAsIfNothingHadHappened() throws Exception {
    try (S3Mock server = S3Mock.start(folder);
        PlayedSite site = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(1, 1)))) {
      S3Lake.connect(server);
      new KillTrial(new InBucket(new S3Lake(server, "lake"), site), site)
          .everyDayIsOldOrNewAndTheNextRunIsAsIfNothingHadHappened();
    }
  }

  private record InBucket(S3Lake lake, PlayedSite site) implements KilledRun {
    @Override
    public void fill(Path content) {
      lake.fill(content);
    }

    @Override
    public Process start() throws IOException {
      return lake.start(site, "analyze");
    }

    @Override
    public boolean isPublishing() {
      LockSupport.parkNanos(PAUSE.toNanos()); // else listing takes the processor from the analysis
      return lake.keys("runs/publishing/").stream().anyMatch(key -> !key.endsWith("/"));
    }

    @Override
    public boolean isLocked() {
      return lake.keys("runs/lock/").stream().anyMatch(key -> !key.endsWith("/"));
    }

    @Override
    public String said() {
      return site.read(S3Lake.SAID);
    }

    @Override
    public Outcome analyze() {
      return lake.run(site, "analyze");
    }

    @Override
    public Path content() {
      Path copy = site.file("copy");
      if (Files.exists(copy)) {
        FileTree.delete(copy);
      }
      return lake.copyTo(copy);
    }
  }
}
