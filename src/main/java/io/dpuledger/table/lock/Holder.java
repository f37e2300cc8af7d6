package io.dpuledger.table.lock;

import io.dpuledger.table.lock.LockFolder.LockFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run that has a lock, as a listing shows it. What the run does is in the names of its files: so
 * one listing tells it without a read, and a write that lands late cannot take back that a run
 * publishes, as it could if both were one file. (Lengths would tell it too, but not where a store
 * encrypts on the client's side and pads.)
 *
 * @param files the names of its files
 * @param renewedMillis when the newest was written, by the store's clock
 * @param isOfOlderVersion whether it is the lock of a version that has no heartbeat
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

  /** All that have a lock, the oldest first. */
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
