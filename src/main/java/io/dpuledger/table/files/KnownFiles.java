package io.dpuledger.table.files;

import io.dpuledger.table.DataException;
import io.dpuledger.table.TableSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files of the published tables, as listed once by the run and as changed by it since: on an
 * object store each listing is a request, and one per table is enough.
 */
public final class KnownFiles {
  private final LakeFiles files;
  private final LakeLayout layout;
  private final Map<String, Listing> listings = new ConcurrentHashMap<>();

  public KnownFiles(LakeFiles files, LakeLayout layout) {
    this.files = files;
    this.layout = layout;
  }

  /** The days that have a file. */
  public SortedSet<String> days(TableSchema schema) {
    return listing(schema).ask(byDay -> new TreeSet<>(byDay.keySet()));
  }

  /** All files of a table, by day and name. */
  public List<FileStatus> files(TableSchema schema) {
    return listing(schema).ask(byDay -> byDay.values().stream().flatMap(List::stream).toList());
  }

  /** The files of the wanted days. Fails if one is empty. */
  public List<FileStatus> files(TableSchema schema, Predicate<String> isWanted) {
    return whole(files(schema).stream().filter(file -> isWanted.test(day(file))).toList());
  }

  /** Some files of a table that existed when it was listed. */
  List<FileStatus> files(TableSchema schema, Collection<Path> paths) {
    Map<Path, FileStatus> all =
        files(schema).stream().collect(Collectors.toMap(FileStatus::getPath, file -> file));
    List<FileStatus> found = new ArrayList<>();
    for (Path path : paths) {
      FileStatus file = all.get(files.qualified(path));
      if (file == null) {
        throw new IllegalArgumentException(schema.name() + " was listed without " + path);
      }
      found.add(file);
    }
    return found;
  }

  /** Lists tables in parallel. Not observations: sessions are listed after the coverage ledger. */
  public void prefetch(Collection<TableSchema> tables) {
    InParallel.map(InParallel.REQUESTS, List.copyOf(tables), this::days);
  }

  /** Records that this run replaced the only file of a day of a derived table. */
  public void replace(TableSchema schema, String day, long length, long modifiedMillis) {
    Path file = files.qualified(layout.dayFile(schema, day));
    listing(schema).put(day, new FileStatus(length, false, 1, 0, modifiedMillis, file));
  }

  /** Forgets the listing of a table, so that it is listed again on next use. */
  public void forget(TableSchema schema) {
    listings.remove(schema.name());
  }

  /** Spark would silently ignore an empty file. */
  static List<FileStatus> whole(List<FileStatus> data) {
    for (FileStatus file : data) {
      if (file.getLen() == 0) {
        throw new DataException(
            "cannot read "
                + file.getPath()
                + ": the file is empty, but even a table without rows has a header. Nothing was"
                + " published. Restore it, or move it out of the lake.");
      }
    }
    return data;
  }

  /** The day of the folder that contains a file. */
  public static String day(FileStatus file) {
    return LakeLayout.dayOf(file.getPath().getParent());
  }

  private Listing listing(TableSchema schema) {
    return listings.computeIfAbsent(schema.name(), name -> new Listing(schema));
  }

  /** One table; the first caller lists it, and others wait for the same result. */
  private final class Listing {
    private final TableSchema schema;
    private @Nullable SortedMap<String, List<FileStatus>> byDay;

    Listing(TableSchema schema) {
      this.schema = schema;
    }

    synchronized <T> T ask(Function<SortedMap<String, List<FileStatus>>, T> question) {
      if (byDay == null) {
        String folder = schema.partition().name() + "=";
        byDay =
            files.listBelow(layout.table(schema)).stream()
                .filter(file -> file.getPath().getParent().getName().startsWith(folder))
                .sorted(Comparator.comparing(FileStatus::getPath))
                .collect(Collectors.groupingBy(KnownFiles::day, TreeMap::new, Collectors.toList()));
      }
      return question.apply(byDay);
    }

    /** A table that was not listed yet will be current when it is. */
    synchronized void put(String day, FileStatus file) {
      if (byDay != null) {
        byDay.put(day, List.of(file));
      }
    }
  }
}
