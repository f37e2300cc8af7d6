package io.dpuledger.observation;

import static io.dpuledger.observation.SomeObservations.RUN;
import static io.dpuledger.observation.SomeObservations.SEEN;
import static io.dpuledger.observation.SomeObservations.TARGET;
import static io.dpuledger.observation.SomeObservations.complete;
import static io.dpuledger.observation.SomeObservations.observation;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.table.ObjectStore;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Observations on their way to an object store. */
class LocalDraftTest {
  @TempDir private Path folder;

  @Test
  void nothingIsInTheStoreBeforeItIsPublishedAndThenEachFileOnce() {
    try (ObservationWriter writer = writer();
        TargetSpool spool = spool(2000)) {
      writer.add(complete(TARGET, 2000), spool, seen -> {});
      assertThat(FileTree.files(folder)).isEmpty();
      writer.publish();
    }
    assertThat(FileTree.files(folder))
        .containsExactly(
            "lake/collection/observed_date=2026-11-22/" + RUN + "-1.parquet",
            "lake/session_observation/observed_date=2026-11-22/" + RUN + "-1.parquet");
    try (DuckDb sql = new DuckDb().table(folder.resolve("lake"), "session_observation")) {
      assertThat(sql.count("SELECT count(DISTINCT session_id) FROM session_observation"))
          .isEqualTo(2000);
    }
  }

  @Test
  void aRunThatEndsBeforeItPublishesLeavesNothing() {
    try (ObservationWriter writer = writer();
        TargetSpool spool = spool(1)) {
      writer.add(complete(TARGET, 1), spool, seen -> {});
    }
    assertThat(FileTree.files(folder)).isEmpty();
  }

  private ObservationWriter writer() {
    String lake = "objects://" + folder.resolve("lake");
    return new ObservationWriter(
        RUN,
        new LakeFiles(ObjectStore.configuration()),
        LakeLayout.of(lake, lake + "/staging"),
        InstantSource.fixed(SEEN));
  }

  private static TargetSpool spool(int sessions) {
    TargetSpool spool = new TargetSpool();
    for (int i = 0; i < sessions; i++) {
      spool.add(observation("s" + i));
    }
    return spool;
  }
}
