package io.dpuledger.table.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.DataException;
import io.dpuledger.table.TableSchema;
import io.dpuledger.testing.CountingFileSystem;
import io.dpuledger.testing.CountingFileSystem.Call;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFilesTest {
  private static final TableSchema VISITS = table("visits");

  private final LakeFiles files = new LakeFiles(new Configuration());

  @TempDir private Path folder;
  private LakeLayout layout;
  private KnownFiles known;

  @BeforeEach
  void open() {
    layout = LakeLayout.of("counted://" + folder + "/lake", "counted://" + folder + "/staging");
    known = new KnownFiles(files, layout);
    put("2026-11-02", "text");
    put("2026-11-01", "text");
    CountingFileSystem.reset();
  }

  @Test
  void aTableIsListedOnceHoweverOftenItIsAsked() {
    assertThat(known.days(VISITS)).containsExactly("2026-11-01", "2026-11-02");
    assertThat(known.files(VISITS)).hasSize(2);
    assertThat(known.files(VISITS, "2026-11-02"::equals))
        .extracting(FileStatus::getPath)
        .containsExactly(layout.dayFile(VISITS, "2026-11-02"));
    assertThat(CountingFileSystem.requests()).hasSize(1);
  }

  @Test
  void aTableThatWasNeverPublishedHasNoDays() {
    assertThat(known.days(table("never"))).isEmpty();
    assertThat(known.files(table("never"))).isEmpty();
  }

  @Test
  void whatIsNotInTheFolderOfADayIsNotOfTheTable() {
    files.writeText(new org.apache.hadoop.fs.Path(layout.table(VISITS), "readme.txt"), "text");
    assertThat(known.files(VISITS)).hasSize(2);
  }

  @Test
  void anEmptyFileIsRefusedWhereItsDayIsWanted() {
    put("2026-11-03", "");
    assertThat(known.days(VISITS)).contains("2026-11-03");
    assertThat(known.files(VISITS, "2026-11-02"::equals)).hasSize(1);
    assertThatThrownBy(() -> known.files(VISITS, day -> true))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("visits/day=2026-11-03/data.parquet");
  }

  @Test
  void whatTheRunPutInPlaceIsKnownWithoutAListing() {
    known.days(VISITS);
    known.replace(VISITS, "2026-11-02", 5, 1_000);
    known.replace(VISITS, "2026-11-03", 7, 2_000);
    assertThat(known.files(VISITS)).extracting(FileStatus::getLen).containsExactly(4L, 5L, 7L);
    assertThat(known.files(VISITS).get(2).getPath())
        .isEqualTo(layout.dayFile(VISITS, "2026-11-03"));
    assertThat(CountingFileSystem.requests()).hasSize(1);
  }

  @Test
  void aTableThatIsForgottenIsListedAnew() {
    known.days(VISITS);
    put("2026-11-03", "text");
    assertThat(known.days(VISITS)).hasSize(2);
    known.forget(VISITS);
    assertThat(known.days(VISITS)).hasSize(3);
  }

  @Test
  void manyTablesAreListedAheadAndEachOnce() {
    List<TableSchema> tables = IntStream.range(0, 40).mapToObj(i -> table("table_" + i)).toList();
    known.prefetch(tables);
    tables.forEach(known::days);
    assertThat(CountingFileSystem.count(Call.LIST)).isEqualTo(40);
  }

  @Test
  void aFileThatWasNotThereWhenTheTableWasListedIsNotRead() {
    var later = layout.dayFile(VISITS, "2026-11-09");
    assertThatThrownBy(() -> known.files(VISITS, List.of(later)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-11-09");
  }

  private void put(String day, String text) {
    files.writeText(layout.dayFile(VISITS, day), text);
  }

  private static TableSchema table(String name) {
    return TableSchema.named(name)
        .grain("one row")
        .column("id", ColumnKind.TEXT, "Which.")
        .partitionedBy("day", "A day.")
        .build();
  }
}
