package io.dpuledger.table.lock;

import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import java.time.InstantSource;
import java.util.List;
import org.apache.hadoop.fs.Path;

/** The locks in {@code runs/lock} of a lake. */
record LakeLocks(LakeFiles files, LakeLayout layout, InstantSource wall) implements LockFolder {
  /** The content is for people, and for an older version, which reads the renewal time. */
  @Override
  public void write(String name) {
    files.writeText(path(name), wall.instant() + "\n");
  }

  @Override
  public List<LockFile> list() {
    return files.list(layout.locks()).stream()
        .map(file -> new LockFile(file.getPath().getName(), file.getModificationTime()))
        .filter(file -> !file.name().startsWith("."))
        .toList();
  }

  @Override
  public void delete(String name) {
    files.delete(path(name));
  }

  private Path path(String name) {
    return new Path(layout.locks(), name);
  }
}
