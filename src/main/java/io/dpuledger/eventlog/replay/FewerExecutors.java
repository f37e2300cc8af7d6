package io.dpuledger.eventlog.replay;

import io.dpuledger.eventlog.replay.run.Replayed;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the replay of a log on fewer executors gives.
 *
 * @param executors how many there were at once, at most
 * @param fewer how many there are in the replay
 * @param observed how long the work took; null if that is unclear
 * @param fast how long it takes at best; null without a promise
 * @param slow how long it takes at worst; null without a promise
 */
public record FewerExecutors(
    int executors,
    int fewer,
    ReplayVerdict verdict,
    @Nullable Replayed observed,
    @Nullable Replayed fast,
    @Nullable Replayed slow)
    implements Serializable {
  /** The same without a promise, for a reason; one that has none keeps its own. */
  public FewerExecutors refused(ReplayVerdict reason) {
    return verdict == ReplayVerdict.PROMISED
        ? new FewerExecutors(executors, fewer, reason, observed, null, null)
        : this;
  }
}
