package io.dpuledger.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The meaning of AWS's session statuses. AWS may add others at any time. */
public final class SessionStatus {
  public static final String READY = "READY";

  /** A statement runs; SageMaker Unified Studio knows this status, the SDK does not. */
  public static final String BUSY = "BUSY";

  public static final List<String> LIVE = List.of("PROVISIONING", READY, BUSY, "STOPPING");
  public static final String TIMEOUT = "TIMEOUT";
  public static final List<String> ENDED = List.of("STOPPED", TIMEOUT, "FAILED");

  private SessionStatus() {}

  /** A session with an unknown status has ended if it has an end time. */
  public static boolean isLive(@Nullable String status, @Nullable Instant completedOn) {
    boolean knownLive = status != null && LIVE.contains(status);
    boolean knownEnd = status != null && ENDED.contains(status);
    return knownLive || (!knownEnd && completedOn == null);
  }

  /** Whether a session has started and can take statements. */
  public static boolean isOpen(@Nullable String status) {
    return READY.equals(status) || BUSY.equals(status);
  }

  /** Whether AWS returned a status that none of these is. */
  public static boolean isUnknown(@Nullable String status) {
    return status != null && !LIVE.contains(status) && !ENDED.contains(status);
  }
}
