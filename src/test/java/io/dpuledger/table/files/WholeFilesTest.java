package io.dpuledger.table.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.ObjectStore;
import io.dpuledger.testing.FileTree;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On an object store; {@link LakeFilesTest} is about a disk. */
class WholeFilesTest {
  private final LakeFiles files = new LakeFiles(ObjectStore.configuration());

  @TempDir private java.nio.file.Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"objects", "unabortable"})
  void aFileThatCannotBeReadToItsEndReplacesNothing(String scheme) {
    Path source = path(scheme, "staging/broken");
    Path day = path(scheme, "lake/data.parquet");
    files.writeText(source, "something new");
    files.writeText(day, "old");

    assertThatThrownBy(() -> files.replace(source, day))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot publish " + day + ": the connection was lost");

    assertThat(files.find(day)).contains("old");
  }

  @Test
  void aTextIsWrittenAtOnceWithoutADraft() {
    files.writeText(path("objects", "runs/a.json"), "first");
    files.writeText(path("objects", "runs/a.json"), "second");
    assertThat(files.find(path("objects", "runs/a.json"))).contains("second");
    assertThat(FileTree.files(folder)).containsExactly("runs/a.json");
  }

  @Test
  void aStagedFileIsPutOverTheOldOneAndStaysUntilItsFolderGoes() {
    files.writeText(path("objects", "lake/data.parquet"), "old");
    files.writeText(path("objects", "staging/run/part-0.parquet"), "new");

    files.replace(
        path("objects", "staging/run/part-0.parquet"), path("objects", "lake/data.parquet"));
    files.delete(path("objects", "staging/run"));

    assertThat(files.find(path("objects", "lake/data.parquet"))).contains("new");
    assertThat(FileTree.files(folder)).containsExactly("lake/data.parquet");
  }

  @Test
  void aFileThatIsReplacedWhileItIsReadIsReadAgain() {
    files.writeText(path("objects", "runs/lock/replaced"), "renewed");
    assertThat(files.find(path("objects", "runs/lock/replaced"))).contains("renewed");
  }

  private Path path(String scheme, String name) {
    return new Path(scheme + "://" + folder.resolve(name));
  }
}
