package io.dpuledger.bill.delivery;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Groups the files of a source into deliveries. */
public final class Deliveries {
  private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.+");
  private static final Comparator<Delivery> NEWEST_FIRST =
      Comparator.comparing(Delivery::deliveredAt).thenComparing(Delivery::name).reversed();

  private final String source;
  private final SortedMap<DeliveryPath, List<BillFile>> data = byPath();
  private final SortedMap<DeliveryPath, BillFile> manifests = byPath();

  private Deliveries(String source) {
    this.source = source;
  }

  private static <T> SortedMap<DeliveryPath, T> byPath() {
    return new TreeMap<>(
        Comparator.comparing(DeliveryPath::export)
            .thenComparing(path -> String.valueOf(path.month()))
            .thenComparing(DeliveryPath::version));
  }

  /** The deliveries of each export and month, the newest first. */
  public static List<List<Delivery>> of(String source, List<BillFile> files) {
    Deliveries deliveries = new Deliveries(source);
    for (BillFile file : files) {
      if (!file.isHidden()) {
        deliveries.add(file);
      }
    }
    return deliveries.byMonth();
  }

  private void add(BillFile file) {
    DeliveryPath path = DeliveryPath.of(file);
    if (file.isManifest()) {
      manifests.merge(path, file, Deliveries::shorter);
    } else if (file.isData() && !(path.month() != null && file.fileName().contains(".json"))) {
      data.computeIfAbsent(path, same -> new ArrayList<>()).add(file);
    }
  }

  /** Some exports have the same manifest under two names. */
  private static BillFile shorter(BillFile one, BillFile other) {
    return one.name().length() <= other.name().length() ? one : other;
  }

  private record ExportMonth(String export, @Nullable YearMonth month) {}

  private List<List<Delivery>> byMonth() {
    Map<String, List<Delivery>> found = new TreeMap<>();
    data.forEach(
        (path, files) ->
            found
                .computeIfAbsent(
                    new ExportMonth(path.export(), path.month()).toString(),
                    same -> new ArrayList<>())
                .add(delivery(path, files)));
    found.values().forEach(Deliveries::sort);
    return List.copyOf(found.values());
  }

  /** Copies of versions have the times of the copy, so names with a time are better. */
  private static void sort(List<Delivery> versions) {
    boolean haveTimes =
        versions.stream().allMatch(one -> TIMESTAMP.matcher(lastFolder(one.name())).matches());
    versions.sort(
        haveTimes
            ? Comparator.comparing((Delivery one) -> lastFolder(one.name())).reversed()
            : NEWEST_FIRST);
  }

  private static String lastFolder(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private Delivery delivery(DeliveryPath path, List<BillFile> files) {
    List<BillFile> sorted =
        files.stream().sorted(Comparator.comparing(BillFile::location)).toList();
    BillFile manifest = path.month() == null ? null : manifest(path);
    return new Delivery(
        source,
        name(path, sorted.get(0)),
        path.month(),
        sorted,
        manifest,
        path.month() != null && manifests.keySet().stream().anyMatch(other -> isOf(other, path)),
        path.version().isEmpty(),
        Delivery.hash(sorted, manifest));
  }

  private @Nullable BillFile manifest(DeliveryPath path) {
    BillFile own = manifests.get(path);
    if (own != null) {
      return own;
    }
    return manifests.entrySet().stream()
        .filter(entry -> isOf(entry.getKey(), path))
        .filter(entry -> path.month() != null && path.month().equals(entry.getKey().month()))
        .filter(entry -> path.version().equals(entry.getKey().version()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** For Athena, the data of a legacy report is one folder below its manifests. */
  private static boolean isOf(DeliveryPath manifest, DeliveryPath data) {
    return (data.export() + "/").startsWith(manifest.export() + "/");
  }

  /** Its folder below the source; of files without a month their common name. */
  private static String name(DeliveryPath path, BillFile first) {
    String folder =
        first.name().contains("/") ? first.name().substring(0, first.name().lastIndexOf('/')) : "";
    if (path.month() != null) {
      return folder.isEmpty() ? path.month().toString() : folder;
    }
    String stem = path.export().substring(path.export().lastIndexOf('/') + 1);
    return folder.isEmpty() ? stem : folder + "/" + stem;
  }
}
