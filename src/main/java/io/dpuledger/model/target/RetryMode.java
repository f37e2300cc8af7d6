package io.dpuledger.model.target;

/** How calls are retried, in the terms of the AWS SDKs. */
public enum RetryMode {
  /** With growing pauses. */
  STANDARD,
  /** The same, with a client-side rate limit that adapts to throttling. */
  ADAPTIVE
}
