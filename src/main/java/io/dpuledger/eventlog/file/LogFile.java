package io.dpuledger.eventlog.file;

import java.io.Serializable;
import java.util.List;

/**
 * A log as it was listed: a file, or the folder of a rolled log.
 *
 * @param path where it is; never stored
 * @param log a hash of the path, which stays the same once the log is no longer open
 * @param modifiedMillis when its newest file was written
 * @param folders hashes of the names of the folders between its source and it
 * @param isOpen whether its name says that it is being written
 */
public record LogFile(
    String path,
    String log,
    long bytes,
    long modifiedMillis,
    List<Long> folders,
    boolean isRolled,
    boolean isOpen)
    implements Serializable {
  /** Its name without its path, for messages. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
