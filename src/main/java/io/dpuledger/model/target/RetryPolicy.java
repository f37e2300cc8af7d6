package io.dpuledger.model.target;

import java.time.Duration;

/**
 * How long to try.
 *
 * @param maxAttempts attempts a call, the first included
 * @param attemptTimeout the longest wait for one answer
 * @param callTimeout the longest time for a call with all its attempts
 * @param targetDeadline the longest time for all calls of a target
 */
public record RetryPolicy(
    RetryMode retryMode,
    int maxAttempts,
    Duration attemptTimeout,
    Duration callTimeout,
    Duration targetDeadline) {}
