package io.dpuledger.table.lock;

import io.dpuledger.table.lock.LockFolder.LockFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run with a lock, as seen in a listing. The file names contain the run's state, so one listing
 * needs no reads, and a late write cannot undo the state "publishing", as it could in a single
 * file. (File lengths could show it too, but not with padding by client-side encryption.)
 *
 * @param files the names of its files
 * @param renewedMillis when the newest file was written, by the store's clock
 * @param isOfOlderVersion whether it is the lock of a version without heartbeat
 */
record Holder(
    String runId,
    List<String> files,
    long renewedMillis,
    boolean isPublishing,
    boolean isOfOlderVersion) {
  private static final String WORKING = ".working";
  private static final String PUBLISHING = ".publishing";

  Holder {
    files = List.copyOf(files);
  }

  static String working(String runId) {
    return runId + WORKING;
  }

  static String publishing(String runId) {
    return runId + PUBLISHING;
  }

  /** All runs with a lock, oldest first. */
  static List<Holder> of(List<LockFile> listed) {
    Map<String, Holder> holders = new TreeMap<>();
    listed.forEach(file -> holders.merge(runId(file.name()), of(file), Holder::and));
    return List.copyOf(holders.values());
  }

  private static Holder of(LockFile file) {
    String name = file.name();
    return new Holder(
        runId(name),
        List.of(name),
        file.modifiedMillis(),
        name.endsWith(PUBLISHING),
        runId(name).equals(name));
  }

  private Holder and(Holder other) {
    List<String> both = new ArrayList<>(files);
    both.addAll(other.files);
    return new Holder(
        runId,
        both,
        Math.max(renewedMillis, other.renewedMillis),
        isPublishing || other.isPublishing,
        isOfOlderVersion || other.isOfOlderVersion);
  }

  private static String runId(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot);
    return ending.equals(WORKING) || ending.equals(PUBLISHING) ? name.substring(0, dot) : name;
  }
}
