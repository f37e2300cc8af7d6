package io.dpuledger.table.lock;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The locks that a run sees after writing its own, whose time is the store's time. */
record LockView(String runId, List<Holder> all, LockTiming timing) {
  LockView {
    all = List.copyOf(all);
  }

  /** The locks of runs that ended without deleting them. */
  List<Holder> dead() {
    return others().filter(this::isDead).toList();
  }

  /** The live runs with precedence: older ones, and those that publish or may publish unseen. */
  List<Holder> rivals() {
    return others()
        .filter(holder -> !isDead(holder))
        .filter(
            holder ->
                holder.isPublishing()
                    || holder.isOfOlderVersion()
                    || holder.runId().compareTo(runId) < 0)
        .toList();
  }

  private Stream<Holder> others() {
    return all.stream().filter(holder -> !holder.runId().equals(runId));
  }

  private boolean isDead(Holder holder) {
    Duration expiry =
        holder.isOfOlderVersion() ? LockTiming.EXPIRY_OF_OLDER_VERSIONS : timing.expiry();
    return now() - expiry.toMillis() > holder.renewedMillis();
  }

  /** If somebody deleted the run's own lock, the time is unknown, and no run counts as dead. */
  private long now() {
    return all.stream()
        .filter(holder -> holder.runId().equals(runId))
        .mapToLong(Holder::renewedMillis)
        .findFirst()
        .orElse(0);
  }
}
