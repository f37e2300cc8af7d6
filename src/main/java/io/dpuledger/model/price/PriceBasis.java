package io.dpuledger.model.price;

/** How sure a price is. */
public enum PriceBasis {
  /** Published by AWS, with its source in the rate card. */
  LIST,
  /** Believed, not published: shown as an assumption. */
  ASSUMED,
  /** Set by the site. */
  OVERRIDE,
  /** No price for this session: its cost is null and counted. */
  MISSING
}
