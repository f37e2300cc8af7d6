package io.dpuledger.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of the states of statements: those that AWS documents, and COMPLETED and FAILED,
 * which SageMaker Unified Studio sees. AWS may add others at any time.
 */
public final class StatementState {
  public static final String RUNNING = "RUNNING";
  public static final String WAITING = "WAITING";
  private static final List<String> CANCELLED = List.of("CANCELLING", "CANCELLED");
  private static final List<String> ENDED =
      List.of("AVAILABLE", "ERROR", "CANCELLED", "COMPLETED", "FAILED");

  private StatementState() {}

  /** Whether a statement has ended, even if AWS does not return when. */
  public static boolean isEnd(@Nullable String state) {
    return state != null && ENDED.contains(state);
  }

  /** Whether somebody cancelled the statement. */
  public static boolean isCancelled(@Nullable String state) {
    return state != null && CANCELLED.contains(state);
  }

  /** Whether AWS returned a state that none of these is. */
  public static boolean isUnknown(@Nullable String state) {
    return state != null
        && !RUNNING.equals(state)
        && !WAITING.equals(state)
        && !isEnd(state)
        && !isCancelled(state);
  }
}
