package io.dpuledger.table;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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

  private static final Instant NEVER_EXPIRES = Instant.parse("9999-12-31T00:00:00Z");

  private final LakeFiles files;
  private final LakeLayout layout;
  private final Path file;

  private RunLock(LakeFiles files, LakeLayout layout, String runId) {
    this.files = files;
    this.layout = layout;
    this.file = new Path(layout.locks(), runId);
  }

  /**
   * Takes the lock of a lake for a run. Run ids sort by the time of their start.
   *
   * @throws LockedException if an older run holds it
   */
  public static RunLock take(LakeFiles files, LakeLayout layout, String runId, Instant now) {
    RunLock lock = new RunLock(files, layout, runId);
    lock.renew(now);
    return lock;
  }

  /**
   * Says that the run still lives, and looks whether an older one has come meanwhile: a run that
   * collected for long takes the lock later than a younger one.
   *
   * @throws LockedException if so; the lock is let go
   */
  public void renew(Instant now) {
    files.writeText(file, now.toString() + "\n");
    Optional<String> older = olderHolder(now);
    if (older.isPresent()) {
      close();
      throw new LockedException(
          "run "
              + older.orElseThrow()
              + " is at work on "
              + layout.lake()
              + ": let it end; if it is dead, delete "
              + new Path(layout.locks(), older.orElseThrow()));
    }
  }

  private Optional<String> olderHolder(Instant now) {
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
        .map(renewed -> parsed(renewed).plus(EXPIRY).isBefore(now))
        .orElse(true);
  }

  /** A lock that cannot be read holds until somebody deletes it. */
  private static Instant parsed(String renewed) {
    try {
      return Instant.parse(renewed.strip());
    } catch (DateTimeParseException e) {
      return NEVER_EXPIRES;
    }
  }

  @Override
  public void close() {
    files.delete(file);
  }
}
