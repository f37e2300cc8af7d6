package io.dpuledger.bill.delivery;

import io.dpuledger.model.Sha256;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that AWS delivered together.
 *
 * @param source entry of the configuration
 * @param name folder below the source, or name of the file
 * @param month null if no folder says it
 * @param manifest that AWS wrote after all files; null if there is none
 * @param needsManifest whether its siblings have one
 * @param isOverwritten whether the next delivery will have the same names
 * @param hash of what is listed: the name, length and time of every file
 */
public record Delivery(
    String source,
    String name,
    @Nullable YearMonth month,
    List<BillFile> files,
    @Nullable BillFile manifest,
    boolean needsManifest,
    boolean isOverwritten,
    String hash) {
  private static final long AN_HOUR = 3_600_000;

  public Delivery {
    files = List.copyOf(files);
  }

  /** Which delivery this is, whatever is in it. */
  public record Id(String source, String name) {}

  public Id id() {
    return new Id(source, name);
  }

  public long bytes() {
    return files.stream().mapToLong(BillFile::length).sum();
  }

  public Instant deliveredAt() {
    return Instant.ofEpochMilli(newest());
  }

  private long newest() {
    return files.stream().mapToLong(BillFile::modifiedMillis).max().orElse(0);
  }

  /** Changes with every name, length and time of a file. */
  static String hash(List<BillFile> files, @Nullable BillFile manifest) {
    return Sha256.hex(
        Stream.concat(files.stream(), Stream.ofNullable(manifest))
            .map(file -> file.name() + "\t" + file.length() + "\t" + file.modifiedMillis())
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  /** The same with only the files that a manifest names. */
  Delivery with(List<BillFile> named) {
    return new Delivery(source, name, month, named, manifest, needsManifest, isOverwritten, hash);
  }

  /**
   * Why the listing shows that it is not whole; null if nothing speaks against it. Files that are
   * newer than their manifest may also be a copy: after an hour they count.
   */
  public @Nullable String flaw(Instant now) {
    if (manifest == null) {
      return needsManifest
          ? "has no manifest, which AWS writes after all files: it is half a delivery"
          : null;
    }
    boolean isNewer = newest() > manifest.modifiedMillis();
    return isOverwritten && isNewer && now.toEpochMilli() - newest() < AN_HOUR
        ? "has files newer than its manifest, which AWS writes last: it is half a delivery"
        : null;
  }
}
