package io.dpuledger.model.target;

/** How the reading of one target ended. */
public enum CollectionOutcome {
  /** Every page was read: a session that is not listed does not exist there any more. */
  COMPLETE,
  /** Only live and recently ended sessions were kept. */
  RECENT,
  /** The target could not be read to its end; nothing of it was stored. */
  FAILED,
  /** AWS refused: permissions, or a region that is switched off for the account. */
  DENIED,
  /** AWS asked us to slow down for longer than we were allowed to wait. */
  THROTTLED;

  /** Whether the sessions of the target were stored. */
  public boolean stored() {
    return this == COMPLETE || this == RECENT;
  }
}
