package io.dpuledger.collect.saved;

import io.dpuledger.model.target.Target;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The pages of one target that were saved at one time, in order.
 *
 * @param name its path in the root folder
 */
public record SavedListing(Target target, Instant savedAt, String name, List<Path> pages) {
  public SavedListing {
    pages = List.copyOf(pages);
  }
}
