package io.dpuledger.table.files;

import static io.dpuledger.table.KnownFilesTrial.VISITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.table.KnownFilesTrial;
import io.dpuledger.testing.CountingFileSystem;
import io.dpuledger.testing.CountingFileSystem.Call;
import io.dpuledger.testing.SparkTest;
import io.dpuledger.testing.WatchedLog;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFilesFrameTest extends SparkTest {
  /** Spark opens a file for its footer and again for its rows, which are in memory by then. */
  private static final int OPENS = 1;

  @TempDir private Path folder;
  private KnownFilesTrial trial;

  @BeforeEach
  void open() {
    trial = new KnownFilesTrial(spark(), "counted://" + folder);
  }

  @Test
  void whatIsAskedOfKnownFilesIsAnsweredAsByTheirPaths() {
    assertThat(trial.differences()).isEmpty();
  }

  @Test
  void aScanOpensTheFilesOfTheWantedDaysAndListsNothing() {
    List<FileStatus> files = trial.write();
    CountingFileSystem.reset();

    KnownFilesFrame.of(spark(), VISITS, files).where("day >= '2026-11-03'").collectAsList();

    assertThat(CountingFileSystem.count(Call.LIST)).isZero();
    assertThat(files)
        .allSatisfy(
            file ->
                assertThat(CountingFileSystem.opensOf(file.getPath()))
                    .isEqualTo(KnownFiles.day(file).compareTo("2026-11-03") >= 0 ? OPENS : 0));
  }

  @Test
  void withoutFilesThereAreTheColumnsOfTheTable() {
    var empty = KnownFilesFrame.of(spark(), VISITS, List.of());
    assertThat(empty.schema()).isEqualTo(VISITS.rowType());
    assertThat(empty.collectAsList()).isEmpty();
  }

  @Test
  void aSparkThatLacksWhatWeTakeOfItReadsByPathsAndSaysSoOnce() {
    List<FileStatus> files = trial.write();
    KnownFilesFrame frames =
        new KnownFilesFrame(
            (spark, schema, known) -> {
              throw new NoSuchMethodError("InMemoryFileIndex.<init>");
            });
    try (WatchedLog log = new WatchedLog(List.of("read by path"))) {
      List<Row> first = frames.read(spark(), VISITS, files).orderBy("id", "day").collectAsList();
      frames.read(spark(), VISITS, files);
      assertThat(first)
          .isEqualTo(
              KnownFilesFrame.of(spark(), VISITS, files).orderBy("id", "day").collectAsList())
          .isNotEmpty();
      assertThat(log.found()).singleElement().asString().contains(spark().version());
    }
  }
}
