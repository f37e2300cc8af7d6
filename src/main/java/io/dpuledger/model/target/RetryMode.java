package io.dpuledger.model.target;

/** How calls are tried again, in the words of the AWS SDKs. */
public enum RetryMode {
  /** With growing pauses. */
  STANDARD,
  /** And at a rate that adapts to how often AWS asks to slow down. */
  ADAPTIVE
}
