package io.dpuledger.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The meaning of AWS's session statuses. AWS may add others at any time. */
public final class SessionStatus {
  public static final String READY = "READY";
  public static final List<String> LIVE = List.of("PROVISIONING", READY, "STOPPING");
  public static final String TIMEOUT = "TIMEOUT";
  public static final List<String> ENDED = List.of("STOPPED", TIMEOUT, "FAILED");

  private SessionStatus() {}

  /** A session with an unknown status has ended if it has an end time. */
  public static boolean isLive(@Nullable String status, @Nullable Instant completedOn) {
    boolean knownLive = status != null && LIVE.contains(status);
    boolean knownEnd = status != null && ENDED.contains(status);
    return knownLive || (!knownEnd && completedOn == null);
  }
}
