package io.dpuledger.eventlog.file;

import io.dpuledger.model.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Which logs the files of a source are. */
public final class LogListing {
  private static final String ROLLED = "eventlog_v2_";
  private static final String OPEN = ".inprogress";
  private static final String EVENTS = "events_";
  private static final Pattern S3 = Pattern.compile("^s3n?://");
  private static final int HASH_DIGITS = 32;

  private final Map<String, LogFile> logs = new TreeMap<>();

  private final UnaryOperator<String> stored;

  /**
   * @param stored how the lake has ids of sessions
   */
  public LogListing(UnaryOperator<String> stored) {
    this.stored = stored;
  }

  /**
   * Adds the files below a source.
   *
   * @param source as listed, with its file system
   */
  public void add(Path source, Collection<FileStatus> files) {
    Map<Path, List<FileStatus>> rolled = new TreeMap<>();
    for (FileStatus file : files) {
      Path folder = file.getPath().getParent();
      if (folder.getName().startsWith(ROLLED)) {
        rolled.computeIfAbsent(folder, any -> new ArrayList<>()).add(file);
      } else {
        add(single(source, file));
      }
    }
    rolled.forEach((folder, parts) -> add(rolled(source, folder, parts)));
  }

  /** The logs, each once, by their hash. */
  public Map<String, LogFile> logs() {
    return Map.copyOf(logs);
  }

  private void add(LogFile log) {
    logs.merge(log.log(), log, LogListing::better);
  }

  /**
   * A log that was closed may still be there as an open one. One that is below two sources is known
   * by the folders below the upper one.
   */
  private static LogFile better(LogFile one, LogFile other) {
    if (one.isOpen() != other.isOpen()) {
      return one.isOpen() ? other : one;
    }
    return other.folders().size() > one.folders().size() ? other : one;
  }

  private LogFile single(Path source, FileStatus file) {
    String path = file.getPath().toString();
    boolean isOpen = path.endsWith(OPEN);
    String closed = isOpen ? path.substring(0, path.length() - OPEN.length()) : path;
    return new LogFile(
        path,
        hash(closed),
        file.getLen(),
        file.getModificationTime(),
        folders(source, file.getPath()),
        false,
        isOpen);
  }

  private LogFile rolled(Path source, Path folder, List<FileStatus> parts) {
    long bytes = 0;
    long modified = 0;
    boolean isOpen = false;
    for (FileStatus part : parts) {
      String name = part.getPath().getName();
      bytes += name.startsWith(EVENTS) ? part.getLen() : 0;
      modified = Math.max(modified, part.getModificationTime());
      isOpen |= name.endsWith(OPEN);
    }
    String path = folder.toString();
    return new LogFile(path, hash(path), bytes, modified, folders(source, folder), true, isOpen);
  }

  private List<Long> folders(Path source, Path log) {
    String within = log.getParent().toString();
    String above = source.toString();
    return within.startsWith(above)
        ? Arrays.stream(within.substring(above.length()).split("/", -1))
            .filter(name -> !name.isEmpty())
            .map(name -> TextHash.of(stored.apply(name)))
            .toList()
        : List.of();
  }

  /**
   * Each name as it may be stored: whoever knows a path must not find a person by its hash. A place
   * in S3 is the same with each of its schemes.
   */
  private String hash(String path) {
    String place = S3.matcher(path).replaceFirst("s3a://");
    String known = Arrays.stream(place.split("/", -1)).map(stored).collect(Collectors.joining("/"));
    return Sha256.hex(known).substring(0, HASH_DIGITS);
  }
}
