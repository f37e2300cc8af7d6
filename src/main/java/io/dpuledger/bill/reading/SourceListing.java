package io.dpuledger.bill.reading;

import io.dpuledger.bill.delivery.BillFile;
import io.dpuledger.bill.delivery.Deliveries;
import io.dpuledger.bill.delivery.Delivery;
import io.dpuledger.table.files.LakeFiles;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries below an entry of the configuration.
 *
 * @param groups those of each export and month, the newest first
 * @param problem why there are none; null if there are some
 */
public record SourceListing(
    String source, List<List<Delivery>> groups, @Nullable BillProblem problem) {
  public SourceListing {
    groups = List.copyOf(groups);
  }

  /** Lists a folder, a prefix or a file. */
  public static SourceListing of(LakeFiles files, String source) {
    List<FileStatus> listed;
    Path root;
    try {
      root = files.qualified(new Path(source));
      listed = files.listBelow(root);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      return new SourceListing(
          source,
          List.of(),
          new BillProblem(
              source, "cannot be listed (" + e.getMessage() + "): check bill.sources and access"));
    }
    List<List<Delivery>> groups = Deliveries.of(source, names(root, listed));
    return new SourceListing(
        source,
        groups,
        groups.isEmpty()
            ? new BillProblem(
                source, "has no file of a bill: check bill.sources, or wait for the first delivery")
            : null);
  }

  private static List<BillFile> names(Path root, List<FileStatus> listed) {
    String folder = root + "/";
    List<BillFile> found = new ArrayList<>();
    for (FileStatus file : listed) {
      String location = file.getPath().toString();
      found.add(
          new BillFile(
              location,
              location.startsWith(folder)
                  ? location.substring(folder.length())
                  : file.getPath().getName(),
              file.getLen(),
              file.getModificationTime()));
    }
    return found;
  }
}
