package io.dpuledger.model;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a live session does, according to its statements.
 *
 * @param since when it became idle, or when the statement that runs began; null if not known
 */
public record SessionActivity(State state, @Nullable Instant since) implements Serializable {
  /** If statements were not read, and the status does not say it. */
  public static final SessionActivity UNKNOWN = new SessionActivity(State.UNKNOWN, null);

  /** Whether a statement runs. */
  public enum State {
    /** A statement runs, or may run. */
    BUSY,
    IDLE,
    UNKNOWN
  }

  /** By its status alone, for a session whose statements were not read. */
  public static SessionActivity ofStatus(@Nullable String status) {
    return SessionStatus.BUSY.equals(status) ? busySince(null) : UNKNOWN;
  }

  /**
   * A session in which a statement runs.
   *
   * @param start null if it is not known when the statement began
   */
  public static SessionActivity busySince(@Nullable Instant start) {
    return new SessionActivity(State.BUSY, start);
  }

  /**
   * A session in which nothing runs.
   *
   * @param end when its last statement ended, or when it was created if it has none
   */
  public static SessionActivity idleSince(Instant end) {
    return new SessionActivity(State.IDLE, end);
  }

  public boolean isBusy() {
    return state == State.BUSY;
  }

  /** Null unless it is idle. */
  public @Nullable Instant idleSince() {
    return state == State.IDLE ? since : null;
  }

  /** Null unless it is busy, and it is known since when. */
  public @Nullable Instant busySince() {
    return isBusy() ? since : null;
  }

  /** How long it had been idle at an instant; null unless it is idle. */
  public @Nullable Duration idleFor(Instant seen) {
    Instant idleSince = idleSince();
    return idleSince == null ? null : Duration.between(idleSince, seen);
  }
}
