package io.dpuledger.table.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.LockedException;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.KnownFiles;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import io.dpuledger.table.staging.Publisher.Batch;
import io.dpuledger.table.staging.Publisher.Move;
import io.dpuledger.testing.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
  private static final String RUN = "20261122T030000Z-0001";
  private static final TableSchema FACTS = table("facts");
  private static final TableSchema ANSWERS = table("answers");

  private final LakeFiles files = new LakeFiles(new Configuration());

  @TempDir private java.nio.file.Path folder;
  private LakeLayout layout;
  private KnownFiles known;
  private Publisher publisher;

  @BeforeEach
  void open() {
    layout = LakeLayout.of(folder + "/lake", folder + "/staging");
    known = new KnownFiles(files, layout);
    publisher = new Publisher(files, layout, known);
  }

  @Test
  void aDayIsReplacedUnderItsFixedNameByWhatATaskWroteOrIsInMemory() {
    files.writeText(layout.dayFile(FACTS, "2026-11-01"), "old");
    files.writeText(layout.dayFile(FACTS, "2026-10-31"), "kept");

    publisher.publish(
        List.of(
            new Batch(ANSWERS, List.of(inMemory("2026-11-02"))),
            new Batch(FACTS, List.of(staged("2026-11-01"), staged("2026-11-02")))),
        () -> {});

    assertThat(files.find(layout.dayFile(FACTS, "2026-11-01"))).contains("staged 2026-11-01");
    assertThat(files.find(layout.dayFile(FACTS, "2026-10-31"))).contains("kept");
    assertThat(FileTree.files(folder))
        .containsExactly(
            "lake/answers/day=2026-11-02/data.parquet",
            "lake/facts/day=2026-10-31/data.parquet",
            "lake/facts/day=2026-11-01/data.parquet",
            "lake/facts/day=2026-11-02/data.parquet");
  }

  @Test
  void whatWasListedBeforeIsKnownAsItIsNow() {
    files.writeText(layout.dayFile(FACTS, "2026-11-01"), "old");
    assertThat(known.days(FACTS)).containsExactly("2026-11-01");

    publisher.publish(
        List.of(new Batch(FACTS, List.of(staged("2026-11-01"), inMemory("2026-11-02")))), () -> {});

    assertThat(known.files(FACTS))
        .extracting(FileStatus::getLen)
        .containsExactly((long) "staged 2026-11-01".length(), (long) "memory 2026-11-02".length());
  }

  @Test
  void theNextTableBeginsOnceTheOneBeforeIsWhole() {
    List<Move> days = List.of(inMemory("2026-11-01"), inMemory("2026-11-02"));
    AtomicInteger moves = new AtomicInteger();

    publisher.publish(
        List.of(new Batch(ANSWERS, days), new Batch(FACTS, days)),
        () -> {
          if (moves.incrementAndGet() > days.size()) {
            assertThat(files.list(layout.table(ANSWERS))).hasSize(days.size());
          }
        });

    assertThat(moves).hasValue(2 * days.size());
  }

  @Test
  void nothingMoreIsMovedOnceTheRunMayNot() {
    assertThatThrownBy(
            () ->
                publisher.publish(
                    List.of(new Batch(FACTS, List.of(inMemory("2026-11-01")))),
                    () -> {
                      throw new LockedException("too late");
                    }))
        .isInstanceOf(LockedException.class);

    assertThat(FileTree.files(folder)).isEmpty();
  }

  private Move staged(String day) {
    String content = "staged " + day;
    Path file = new Path(layout.stagedTable(RUN, FACTS), day + "-7.parquet");
    files.writeText(file, content);
    return Move.of(new StagedFile(day, file.toString(), content.length(), 1));
  }

  private static Move inMemory(String day) {
    return Move.of(day, ("memory " + day).getBytes(StandardCharsets.UTF_8));
  }

  private static TableSchema table(String name) {
    return TableSchema.named(name)
        .grain("one row")
        .column("n", ColumnKind.DAYS, "A number.")
        .partitionedBy("day", "A day.")
        .build();
  }
}
