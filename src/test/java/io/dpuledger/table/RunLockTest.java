package io.dpuledger.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  private static final String OLDER = "20261122T030000000Z-aaaa";
  private static final String YOUNGER = "20261122T030000001Z-0000";
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private final LakeFiles files = new LakeFiles(new Configuration());

  @TempDir private Path lake;

  @Test
  void aYoungerRunGivesWayAndLeavesNoLockOfItsOwn() {
    try (RunLock held = take(OLDER, NOW)) {
      assertThatThrownBy(() -> take(YOUNGER, NOW))
          .isInstanceOf(LockedException.class)
          .hasMessageContaining(OLDER)
          .hasMessageContaining("runs/lock/" + OLDER);
      assertThat(locks()).containsExactly("runs/lock/" + OLDER);
      held.renew(NOW);
    }
  }

  @Test
  void anOlderRunThatComesLateGoesFirstAndTheYoungerOneGivesWayBeforeItMovesAnything() {
    RunLock younger = take(YOUNGER, NOW);
    try (RunLock older = take(OLDER, NOW)) {
      assertThatThrownBy(() -> younger.renew(NOW))
          .isInstanceOf(LockedException.class)
          .hasMessageContaining(OLDER);
      older.renew(NOW);
      assertThat(locks()).containsExactly("runs/lock/" + OLDER);
    }
    assertThat(locks()).isEmpty();
  }

  @Test
  void aReleasedLockStopsNobody() {
    take(OLDER, NOW).close();
    assertThat(locks()).isEmpty();
    take(YOUNGER, NOW).close();
  }

  @Test
  void aLockOfADeadRunExpiresAndARenewedOneDoesNot() {
    Duration almost = Duration.ofHours(2);
    RunLock dead = take(OLDER, NOW);
    assertThatThrownBy(() -> take(YOUNGER, NOW.plus(almost))).isInstanceOf(LockedException.class);
    take(YOUNGER, NOW.plus(almost).plusSeconds(1)).close();

    dead.renew(NOW.plus(almost));
    assertThatThrownBy(() -> take(YOUNGER, NOW.plus(almost).plusSeconds(1)))
        .isInstanceOf(LockedException.class);
  }

  @Test
  void aLockThatCannotBeReadSaysWhichFileToDelete() throws IOException {
    Files.createDirectories(lake.resolve("runs/lock"));
    Files.writeString(lake.resolve("runs/lock/" + OLDER), "");
    assertThatThrownBy(() -> take(YOUNGER, NOW))
        .isInstanceOf(LockedException.class)
        .hasMessageContaining("runs/lock/" + OLDER);
  }

  private java.util.List<String> locks() {
    return FileTree.files(lake);
  }

  private RunLock take(String runId, Instant now) {
    return RunLock.take(files, LakeLayout.of(lake.toString(), lake + "/staging"), runId, now);
  }
}
