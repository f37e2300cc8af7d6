package io.dpuledger.table;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Keeps two analyses off one lake. Each run writes a lock file of its own, looks at all of them,
 * and gives way to an older one: no file system needs to promise an exclusive create.
 */
public final class RunLock implements AutoCloseable {
  /** A run that did not renew its lock for so long is dead. */
  private static final Duration EXPIRY = Duration.ofHours(2);

  private final LakeFiles files;
  private final Path file;

  private RunLock(LakeFiles files, Path file) {
    this.files = files;
    this.file = file;
  }

  /**
   * Takes the lock of a lake for a run. Run ids sort by the time of their start.
   *
   * @throws LockedException if an older run holds it
   */
  public static RunLock take(LakeFiles files, LakeLayout layout, String runId, Instant now) {
    RunLock lock = new RunLock(files, new Path(layout.locks(), runId));
    lock.renew(now);
    Optional<String> older = lock.olderHolder(layout, now);
    if (older.isPresent()) {
      lock.close();
      throw new LockedException(
          "run "
              + older.orElseThrow()
              + " is at work on "
              + layout.lake()
              + ": let it end; if it is dead, delete "
              + new Path(layout.locks(), older.orElseThrow()));
    }
    return lock;
  }

  /** Says that the run still lives. */
  public void renew(Instant now) {
    files.writeText(file, now.toString() + "\n");
  }

  private Optional<String> olderHolder(LakeLayout layout, Instant now) {
    return files.list(layout.locks()).stream()
        .map(FileStatus::getPath)
        .filter(other -> !other.getName().startsWith("."))
        .filter(other -> other.getName().compareTo(file.getName()) < 0)
        .filter(other -> !isExpired(other, now))
        .map(Path::getName)
        .findFirst();
  }

  private boolean isExpired(Path other, Instant now) {
    return files
        .find(other)
        .map(renewed -> Instant.parse(renewed.strip()).plus(EXPIRY).isBefore(now))
        .orElse(true);
  }

  @Override
  public void close() {
    files.delete(file);
  }
}
