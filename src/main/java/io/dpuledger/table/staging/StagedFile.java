package io.dpuledger.table.staging;

import java.io.Serializable;
import org.apache.hadoop.fs.Path;

/**
 * A file of one day that a task wrote to the staging folder.
 *
 * @param location its path as text, because a {@link Path} cannot be serialized
 * @param rows the number of rows
 */
public record StagedFile(String day, String location, long length, long rows)
    implements Serializable {
  public Path path() {
    return new Path(location);
  }
}
