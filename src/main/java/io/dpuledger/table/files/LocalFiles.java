package io.dpuledger.table.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FsConstants;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local files, without what Hadoop does beyond writing them: a process for each new file
 * and folder, which sets its permissions where Hadoop has no native libraries, and a checksum file,
 * which would be deleted once the file has its name.
 */
public final class LocalFiles extends LocalFileSystem {
  private LocalFiles() {
    super(new Raw());
  }

  /** The file system of a path. */
  public static FileSystem systemOf(Path path, Configuration hadoop) throws IOException {
    FileSystem files = path.getFileSystem(hadoop);
    if (!files.getClass().equals(LocalFileSystem.class)) {
      return files;
    }
    LocalFiles local = new LocalFiles();
    local.initialize(FsConstants.LOCAL_FS_URI, hadoop);
    local.setWriteChecksum(false);
    return local;
  }

  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      if (permission.getStickyBit()) {
        super.setPermission(path, permission);
        return;
      }
      try {
        Files.setPosixFilePermissions(
            pathToFile(path).toPath(), PosixFilePermissions.fromString(permission.toString()));
      } catch (UnsupportedOperationException e) {
        super.setPermission(path, permission);
      }
    }
  }
}
