package io.dpuledger.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.Publisher.Move;
import io.dpuledger.testing.FileTree;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
  private static final String RUN = "run-1";
  private static final TableSchema ANSWERS = table("answers");
  private static final TableSchema FACTS = table("facts");

  private final LakeFiles files = new LakeFiles(new Configuration());

  @TempDir private java.nio.file.Path folder;
  private LakeLayout layout;
  private Publisher publisher;

  @BeforeEach
  void open() {
    layout = LakeLayout.of(folder + "/lake", folder + "/staging");
    publisher = new Publisher(files, layout);
  }

  @Test
  void movesGoTableByTableInTheOrderGivenAndDayByDay() {
    stage("facts", "2026-11-02", "part-00001.zstd.parquet");
    stage("facts", "2026-11-01", "part-00000.zstd.parquet");
    stage("answers", "2026-11-01", "part-00000.zstd.parquet");

    assertThat(publisher.plan(RUN, List.of(ANSWERS, FACTS)))
        .extracting(move -> move.to().toString().substring(folder.toString().length()))
        .containsExactly(
            "/lake/answers/day=2026-11-01/data.parquet",
            "/lake/facts/day=2026-11-01/data.parquet",
            "/lake/facts/day=2026-11-02/data.parquet");
    assertThat(publisher.plan(RUN, List.of(FACTS))).hasSize(2);
  }

  @Test
  void planningMovesNothing() {
    stage("facts", "2026-11-01", "part-0.parquet");
    publisher.plan(RUN, List.of(FACTS));
    assertThat(FileTree.files(folder.resolve("lake"))).isEmpty();
  }

  @Test
  void aDayIsReplacedUnderItsFixedNameAndTheStagingFolderIsCleared() {
    files.writeText(layout.dayFile(FACTS, "2026-11-01"), "old");
    files.writeText(layout.dayFile(FACTS, "2026-10-31"), "kept");
    stage("facts", "2026-11-01", "part-0.parquet");
    files.writeText(new Path(layout.stagedTable(RUN, FACTS), "_SUCCESS"), "");

    List<Move> moves = publisher.plan(RUN, List.of(FACTS));
    publisher.publish(RUN, moves, () -> {});

    assertThat(files.find(layout.dayFile(FACTS, "2026-11-01"))).contains("facts 2026-11-01");
    assertThat(files.find(layout.dayFile(FACTS, "2026-10-31"))).contains("kept");
    assertThat(FileTree.files(folder))
        .containsExactly(
            "lake/facts/day=2026-10-31/data.parquet", "lake/facts/day=2026-11-01/data.parquet");
  }

  @Test
  void aStagedDayOfTwoFilesOrNoneIsRefusedBeforeAnyMove() {
    stage("facts", "2026-11-01", "part-0.parquet");
    stage("facts", "2026-11-01", "part-1.parquet");
    assertThatThrownBy(() -> publisher.plan(RUN, List.of(FACTS)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("day=2026-11-01 has 2 files");

    files.makeFolder(LakeLayout.day(layout.stagedTable(RUN, ANSWERS), ANSWERS, "2026-11-01"));
    assertThatThrownBy(() -> publisher.plan(RUN, List.of(ANSWERS)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("has 0 files");
  }

  private void stage(String table, String day, String file) {
    TableSchema schema = table.equals("facts") ? FACTS : ANSWERS;
    Path folderOfDay = LakeLayout.day(layout.stagedTable(RUN, schema), schema, day);
    files.writeText(new Path(folderOfDay, file), table + " " + day);
  }

  private static TableSchema table(String name) {
    return TableSchema.named(name)
        .grain("one row")
        .column("n", ColumnKind.DAYS, "A number.")
        .partitionedBy("day", "A day.")
        .build();
  }
}
