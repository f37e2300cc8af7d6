package io.dpuledger.table.staging;

import java.io.Serializable;
import org.apache.hadoop.fs.Path;

/**
 * A file of one day that a task has written where no reader looks.
 *
 * @param location its path, which as a {@link Path} could not be sent
 * @param rows how many rows it has
 */
public record StagedFile(String day, String location, long length, long rows)
    implements Serializable {
  public Path path() {
    return new Path(location);
  }
}
