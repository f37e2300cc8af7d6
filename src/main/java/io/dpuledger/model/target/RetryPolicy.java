package io.dpuledger.model.target;

import java.time.Duration;

/**
 * Retries and time limits.
 *
 * @param maxAttempts attempts per call, including the first
 * @param attemptTimeout the longest wait for one answer
 * @param callTimeout the longest time for a call with all its attempts
 * @param targetDeadline the longest time for all calls of a target
 */
public record RetryPolicy(
    RetryMode retryMode,
    int maxAttempts,
    Duration attemptTimeout,
    Duration callTimeout,
    Duration targetDeadline) {

  /** The same with at most so many attempts. */
  public RetryPolicy withAtMost(int attempts) {
    return new RetryPolicy(
        retryMode, Math.min(maxAttempts, attempts), attemptTimeout, callTimeout, targetDeadline);
  }
}
