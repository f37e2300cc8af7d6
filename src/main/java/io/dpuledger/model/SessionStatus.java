package io.dpuledger.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words mean that AWS has for the state of a session. It may send others at any time. */
public final class SessionStatus {
  public static final String READY = "READY";
  public static final List<String> LIVE = List.of("PROVISIONING", READY, "STOPPING");
  public static final List<String> ENDED = List.of("STOPPED", "TIMEOUT", "FAILED");

  private SessionStatus() {}

  /** A status that we do not know has ended if AWS says when. */
  public static boolean isLive(@Nullable String status, @Nullable Instant completedOn) {
    boolean knownLive = status != null && LIVE.contains(status);
    boolean knownEnd = status != null && ENDED.contains(status);
    return knownLive || (!knownEnd && completedOn == null);
  }
}
