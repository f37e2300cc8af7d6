package io.dpuledger.table.lock;

import io.dpuledger.table.LockedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs that a run waits for, until they are gone or one proves to be alive. */
final class Rivals {
  private static final Logger LOG = LoggerFactory.getLogger(Rivals.class);

  private final Path folder;
  private final Map<String, Long> renewals = new HashMap<>();

  Rivals(Path folder) {
    this.folder = folder;
  }

  void forget() {
    renewals.clear();
  }

  /**
   * Whether no run with precedence is left.
   *
   * @throws LockedException if one was renewed since first seen, or has no heartbeat
   */
  boolean areGone(List<Holder> found) {
    renewals.keySet().retainAll(found.stream().map(Holder::runId).toList());
    found.forEach(this::see);
    return found.isEmpty();
  }

  private void see(Holder rival) {
    if (rival.isOfOlderVersion()) {
      throw new LockedException(
          "run %s is using %s: wait for it to end; if it is dead, delete %s"
              .formatted(rival.runId(), lake(), new Path(folder, rival.runId())));
    }
    Long before = renewals.put(rival.runId(), rival.renewedMillis());
    if (before == null) {
      LOG.info("run {} holds the lock of {}: checking whether it is alive", rival.runId(), lake());
    } else if (rival.renewedMillis() > before) {
      throw new LockedException(
          "run %s is using %s: wait for it to end".formatted(rival.runId(), lake()));
    }
  }

  private Path lake() {
    return folder.getParent().getParent();
  }
}
