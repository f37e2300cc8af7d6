package io.dpuledger.bill.delivery;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the path of a file says: the export, the month, and the version if versions are kept.
 *
 * @param export the folder above the months
 * @param month null if the path has none
 * @param version the folder between the month and the file; empty if there is none
 */
record DeliveryPath(String export, @Nullable YearMonth month, String version) {
  private static final Pattern PERIOD =
      Pattern.compile("(?i)billing_period=(\\d{4})-(\\d{1,2})(?:-\\d{2})?");
  private static final Pattern DATES = Pattern.compile("(\\d{4})(\\d{2})\\d{2}-\\d{8}");
  private static final Pattern YEAR = Pattern.compile("(?i)year=(\\d{4})");
  private static final Pattern MONTH = Pattern.compile("(?i)month=(\\d{1,2})");
  private static final Pattern CHUNK =
      Pattern.compile(
          "(.+?)(?:-\\d{5})?(?:\\.snappy)?\\.(?:parquet|csv|csv\\.gz|zip|json|json\\.gz)");

  static DeliveryPath of(BillFile file) {
    List<String> folders = new ArrayList<>(Arrays.asList(file.location().split("/")));
    folders.remove(folders.size() - 1);
    for (int i = folders.size() - 1; i >= 0; i--) {
      int at = i;
      YearMonth month = month(PERIOD.matcher(folders.get(i)));
      if (month == null) {
        month = month(DATES.matcher(folders.get(i)));
      }
      if (month == null && i > 0) {
        at = i - 1;
        month = yearAndMonth(folders.get(i - 1), folders.get(i));
      }
      if (month != null) {
        return new DeliveryPath(
            withData(folders.subList(0, at)),
            month,
            version(folders.subList(i + 1, folders.size())));
      }
    }
    return new DeliveryPath(String.join("/", folders) + "/" + stem(file.fileName()), null, "");
  }

  /** Chunks of one file have numbers. */
  private static String stem(String fileName) {
    Matcher chunk = CHUNK.matcher(fileName);
    return chunk.matches() ? chunk.group(1) : fileName;
  }

  /** Manifests of Data Exports are in metadata/, next to data/. */
  private static String withData(List<String> folders) {
    List<String> all = new ArrayList<>(folders);
    int at = all.lastIndexOf("metadata");
    if (at >= 0) {
      all.set(at, "data");
    }
    return String.join("/", all);
  }

  /** Folders such as region=… only divide a delivery. */
  private static String version(List<String> folders) {
    return String.join("/", folders.stream().filter(folder -> !folder.contains("=")).toList());
  }

  private static @Nullable YearMonth month(Matcher found) {
    return found.matches() ? month(found.group(1), found.group(2)) : null;
  }

  private static @Nullable YearMonth yearAndMonth(String year, String month) {
    Matcher first = YEAR.matcher(year);
    Matcher second = MONTH.matcher(month);
    return first.matches() && second.matches() ? month(first.group(1), second.group(1)) : null;
  }

  private static @Nullable YearMonth month(String year, String month) {
    try {
      return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
    } catch (DateTimeException none) {
      return null;
    }
  }
}
