package io.dpuledger.model.price;

/** The basis of a price. */
public enum PriceBasis {
  /** Published by AWS, with its source in the rate card. */
  LIST,
  /** Inferred, not published: shown as an assumption. */
  ASSUMED,
  /** Set by the user. */
  OVERRIDE,
  /** The list rate on a closed bill of AWS. */
  BILLED,
  /** No price for this session: its cost is null, and counted as unknown. */
  MISSING
}
