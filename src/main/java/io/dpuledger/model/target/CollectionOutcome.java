package io.dpuledger.model.target;

/** The outcome of reading one target. */
public enum CollectionOutcome {
  /** Every page was read: a session that is not listed no longer exists. */
  COMPLETE,
  /** Only live and recently ended sessions were kept. */
  RECENT,
  /** The target could not be read completely; nothing was stored. */
  FAILED,
  /** AWS denied access: permissions, or a region that is disabled for the account. */
  DENIED,
  /** AWS throttled for longer than the configured limits. */
  THROTTLED;

  /** Whether the sessions of the target were stored. */
  public boolean stored() {
    return this == COMPLETE || this == RECENT;
  }
}
