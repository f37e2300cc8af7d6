package io.dpuledger.table.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
  private final Configuration hadoop = new Configuration();

  @TempDir private java.nio.file.Path folder;

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void filesAndFoldersHaveThePermissionsThatHadoopIsSetTo() throws IOException {
    hadoop.set("fs.permissions.umask-mode", "027");

    write("lake/day/data");

    assertThat(permissions("lake/day/data")).isEqualTo("rw-r-----");
    assertThat(permissions("lake/day")).isEqualTo("rwxr-x---");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void noProcessIsStartedForFilesAndFolders() throws IOException {
    write("first"); // Hadoop looks around once
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ProcessStart");
      recording.start();
      write("lake/day/data");
      recording.stop();
      java.nio.file.Path events = folder.resolve("events.jfr");
      recording.dump(events);
      assertThat(RecordingFile.readAllEvents(events)).filteredOn(this::isOfThisThread).isEmpty();
    }
  }

  private boolean isOfThisThread(RecordedEvent event) {
    return event.getThread() != null
        && event.getThread().getJavaThreadId() == Thread.currentThread().getId();
  }

  @Test
  void noChecksumIsWrittenAndThatOfAnOlderFileIsDeleted() throws IOException {
    Path file = new Path(folder.resolve("data").toUri());
    try (var old = FileSystem.getLocal(hadoop).create(file)) {
      old.writeUTF("old");
    }
    assertThat(folder.resolve(".data.crc")).exists();

    write("data");

    assertThat(Files.list(folder)).containsExactly(folder.resolve("data"));
  }

  @Test
  void anotherLocalFileSystemThatIsConfiguredIsKept() throws IOException {
    hadoop.set("fs.file.impl", Other.class.getName());
    hadoop.setBoolean("fs.file.impl.disable.cache", true);
    Path path = new Path(folder.toUri());

    assertThat(LocalFiles.systemOf(path, hadoop)).isExactlyInstanceOf(Other.class);
  }

  /** As a site may have it. */
  public static final class Other extends LocalFileSystem {}

  private void write(String name) throws IOException {
    Path file = new Path(folder.resolve(name).toUri());
    try (var out = LocalFiles.systemOf(file, hadoop).create(file)) {
      out.writeUTF("content");
    }
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }
}
