package io.dpuledger.eventlog.join;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A session that may have written a log. Times are milliseconds since 1970.
 *
 * @param startedAt when its billed time began; null if unknown
 * @param endedAt null if it has not ended, or its end is unknown
 * @param workers with the driver's; null if unknown
 * @param project in Unified Studio
 * @param logsPath where its argument says that logs go; null if unknown
 */
public record SessionSpan(
    SessionKey key,
    @Nullable Long startedAt,
    @Nullable Long endedAt,
    @Nullable Integer workers,
    @Nullable String project,
    @Nullable String logsPath)
    implements Serializable {
  /** When it was created. */
  public long createdAt() {
    return Math.floorDiv(key.createdMicros(), 1000);
  }
}
