package io.dpuledger.table.lock;

import io.dpuledger.table.LockedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs that a run waits for: until they are gone, or until one shows that it lives. */
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
   * Whether nobody is left of those that go first.
   *
   * @throws LockedException if one was renewed since it was first seen, or has no heartbeat
   */
  boolean areGone(List<Holder> found) {
    renewals.keySet().retainAll(found.stream().map(Holder::runId).toList());
    found.forEach(this::see);
    return found.isEmpty();
  }

  private void see(Holder rival) {
    if (rival.isOfOlderVersion()) {
      throw new LockedException(
          "run %s is at work on %s: let it end; if it is dead, delete %s"
              .formatted(rival.runId(), lake(), new Path(folder, rival.runId())));
    }
    Long before = renewals.put(rival.runId(), rival.renewedMillis());
    if (before == null) {
      LOG.info("run {} holds the lock of {}: waiting whether it is alive", rival.runId(), lake());
    } else if (rival.renewedMillis() > before) {
      throw new LockedException(
          "run %s is at work on %s: let it end".formatted(rival.runId(), lake()));
    }
  }

  private Path lake() {
    return folder.getParent().getParent();
  }
}
