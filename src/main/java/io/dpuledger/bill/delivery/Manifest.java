package io.dpuledger.bill.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The files that a manifest names. How AWS calls its fields is not documented for every form, so
 * any text that looks like a file counts.
 */
public final class Manifest {
  private static final Pattern FILE = Pattern.compile("(?i).+\\.(parquet|csv|csv\\.gz|zip)");

  private final Set<String> names = new TreeSet<>();

  private Manifest() {}

  public static Manifest of(JsonNode content) {
    Manifest manifest = new Manifest();
    manifest.collect(content);
    return manifest;
  }

  private void collect(JsonNode node) {
    if (node.isTextual() && FILE.matcher(node.asText()).matches()) {
      names.add(node.asText().substring(node.asText().lastIndexOf('/') + 1));
    }
    node.forEach(this::collect);
  }

  /** The files that it names and the delivery lacks, in order. */
  public List<String> missingIn(Delivery delivery) {
    Set<String> missing = new TreeSet<>(names);
    delivery.files().forEach(file -> missing.remove(file.fileName()));
    return List.copyOf(missing);
  }

  /** The delivery with only the files that it names: others are left from an earlier one. */
  public Delivery select(Delivery delivery) {
    List<BillFile> named =
        delivery.files().stream().filter(file -> names.contains(file.fileName())).toList();
    return named.isEmpty() ? delivery : delivery.with(named);
  }
}
