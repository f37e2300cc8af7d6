package io.dpuledger.table.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.LockedException;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The locks of a lake on a disk, whose times are not those of the runs. */
class LakeLocksTest {
  private static final String OLDER = "20261122T030000000Z-aaaa";
  private static final String YOUNGER = "20261122T030000001Z-0000";
  private static final Instant WRONG = Instant.parse("2001-01-01T00:00:00Z");

  private final List<Long> sleeps = new ArrayList<>();

  @TempDir private Path lake;

  @Test
  void aLockSaysByItsNameWhatItsRunDoesAndHoldsWhatAnOlderVersionReads() throws IOException {
    try (RunLock lock = take(YOUNGER)) {
      assertThat(locks()).containsExactly(YOUNGER + ".working");
      assertThat(Files.readString(file(YOUNGER + ".working"))).isEqualTo(WRONG + "\n");
      lock.beginPublishing();
      assertThat(locks()).containsExactly(YOUNGER + ".publishing", YOUNGER + ".working");
    }
    assertThat(locks()).isEmpty();
    assertThat(sleeps).isEmpty();
  }

  @Test
  void aLockThatThisDiskHoldsForOlderThanThreeMinutesIsDead() throws IOException {
    write(OLDER + ".publishing", Instant.now().minusSeconds(190));
    take(YOUNGER).close();
    assertThat(locks()).isEmpty();
    assertThat(sleeps).isEmpty();
  }

  @Test
  void aYoungerLockIsWaitedForAndLeftInPeace() throws IOException {
    write(OLDER + ".working", Instant.now().minusSeconds(170));
    assertThatThrownBy(() -> take(YOUNGER))
        .isInstanceOf(LockedException.class)
        .hasMessageContaining(OLDER);
    assertThat(sleeps).containsExactly(5000L, 5000L, 5000L);
    assertThat(locks()).containsExactly(OLDER + ".working");
  }

  /** The third wait of five seconds shows a renewal. */
  private RunLock take(String runId) {
    return RunLock.take(
        new LakeFiles(new Configuration()),
        LakeLayout.of(lake.toString(), lake + "/staging"),
        runId,
        new Clocks(
            () -> WRONG,
            () -> 0,
            time -> {
              sleeps.add(time.toMillis());
              if (sleeps.size() == 3) {
                touch(OLDER + ".working");
              }
            }));
  }

  private void touch(String name) {
    try {
      write(name, Instant.now());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(String name, Instant modified) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), "");
    Files.setLastModifiedTime(file(name), FileTime.from(modified));
  }

  private Path file(String name) {
    return lake.resolve("runs/lock").resolve(name);
  }

  private List<String> locks() {
    return FileTree.files(lake.resolve("runs/lock"));
  }
}
