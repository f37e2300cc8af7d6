package io.dpuledger.table.lock;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run sees when it has written its own lock and lists them all. The time of its own file is
 * what time it is for the store.
 */
record Sight(String runId, List<Holder> all, LockTiming timing) {
  Sight {
    all = List.copyOf(all);
  }

  /** Those of runs that ended without deleting them. */
  List<Holder> dead() {
    return others().filter(this::isDead).toList();
  }

  /** The living that go first: the older, and whoever publishes or may publish unseen. */
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

  /** Where somebody deleted the run's own lock it is not known, and nobody is dead. */
  private long now() {
    return all.stream()
        .filter(holder -> holder.runId().equals(runId))
        .mapToLong(Holder::renewedMillis)
        .findFirst()
        .orElse(0);
  }
}
