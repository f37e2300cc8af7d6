package io.dpuledger.bill.delivery;

import java.io.Serializable;

/**
 * A file as a source lists it.
 *
 * @param location its whole path
 * @param name its path below the source
 */
public record BillFile(String location, String name, long length, long modifiedMillis)
    implements Serializable {

  /** Its name without folders. */
  public String fileName() {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  boolean isManifest() {
    return fileName().endsWith("Manifest.json");
  }

  /** Whether it may have rows of a bill. */
  boolean isData() {
    return fileName().matches("(?i).+\\.(parquet|csv|csv\\.gz|zip|json|json\\.gz)")
        && !isManifest();
  }

  /** Whether it, or a folder below the source, is not meant to be read as a bill. */
  boolean isHidden() {
    for (String part : name.split("/", -1)) {
      if (part.startsWith(".")
          || part.startsWith("_")
          || part.equals("cost_and_usage_data_status")) {
        return true;
      }
    }
    return false;
  }
}
