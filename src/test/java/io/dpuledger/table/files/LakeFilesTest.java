package io.dpuledger.table.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LakeFilesTest {
  private final LakeFiles files = new LakeFiles(new Configuration());

  @TempDir private java.nio.file.Path folder;

  @Test
  void aTextIsWrittenOverAnotherAndNothingElseIsLeft() {
    files.writeText(path("runs/a.json"), "first");
    files.writeText(path("runs/a.json"), "second \u00E9");
    assertThat(files.find(path("runs/a.json"))).contains("second \u00E9");
    assertThat(FileTree.files(folder)).containsExactly("runs/a.json");
  }

  @Test
  void bytesAreWrittenAsTheyAre() throws IOException {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    files.writeBytes(path("b"), all);
    assertThat(Files.readAllBytes(folder.resolve("b"))).isEqualTo(all);
  }

  @Test
  void aFileIsMovedOverTheOldOneAndItsChecksumDoesNotStayBehind() {
    files.writeText(path("lake/t/d=1/data.parquet"), "old");
    stageWithChecksum("staging/data.parquet", "new");

    files.replace(path("staging/data.parquet"), path("lake/t/d=1/data.parquet"));

    assertThat(files.find(path("lake/t/d=1/data.parquet"))).contains("new");
    assertThat(FileTree.files(folder)).containsExactly("lake/t/d=1/data.parquet");
  }

  @Test
  void aStaleChecksumOfTheOldFileDoesNotBreakTheNextReader() throws IOException {
    stageWithChecksum("lake/data.parquet", "old");
    assertThat(FileTree.files(folder)).contains("lake/.data.parquet.crc");
    stageWithChecksum("staging/data.parquet", "something new");

    files.replace(path("staging/data.parquet"), path("lake/data.parquet"));

    assertThat(files.find(path("lake/data.parquet"))).contains("something new");
  }

  @Test
  void aReaderSeesTheOldOrTheNewFileAndNeverNone() throws Exception {
    java.nio.file.Path read = folder.resolve("data");
    files.writeText(path("data"), "x".repeat(1000));
    AtomicBoolean done = new AtomicBoolean();
    List<Throwable> seen = new ArrayList<>();
    Thread reader =
        new Thread(
            () -> {
              while (!done.get()) {
                try {
                  assertThat(Files.readString(read)).hasSize(1000);
                } catch (IOException | AssertionError hole) {
                  seen.add(hole);
                }
              }
            });
    reader.start();
    for (int i = 0; i < 50; i++) {
      files.writeText(path("data"), Integer.toString(i % 10).repeat(1000));
    }
    done.set(true);
    reader.join();
    assertThat(seen).isEmpty();
  }

  @Test
  void whatIsNotThereIsNothingRatherThanAFailure() {
    assertThat(files.find(path("none"))).isEmpty();
    assertThat(files.list(path("none"))).isEmpty();
    files.delete(path("none"));
  }

  @Test
  void aFolderIsListedByName() {
    for (String name : List.of("c", "a", "b")) {
      files.writeText(path("f/" + name), name);
    }
    assertThat(files.list(path("f")).stream().map(FileStatus::getPath).map(Path::getName))
        .containsExactly("a", "b", "c");
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsNamed() throws IOException {
    Files.writeString(folder.resolve("file"), "not a folder");
    assertThatThrownBy(() -> files.makeFolder(path("file/lake")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot make folder ")
        .hasMessageContaining(folder.resolve("file").toString());
    assertThatThrownBy(() -> files.writeText(path("file/a.json"), "x"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write")
        .hasMessageContaining("file/a.json");
  }

  @Test
  @EnabledOnOs(
      OS.LINUX) // where nobody may make a folder in /proc, and Java says only that it did not
  void aFolderThatIsRefusedWithoutAReasonIsNamedInPlainWords() {
    assertThatThrownBy(() -> files.makeFolder(new Path("/proc/lake")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot make folder /proc/lake")
        .hasMessageNotContaining("IOException");
  }

  private void stageWithChecksum(String name, String text) {
    try (var out = path(name).getFileSystem(files.hadoop()).create(path(name), true)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(String name) {
    return new Path(folder.resolve(name).toString());
  }
}
