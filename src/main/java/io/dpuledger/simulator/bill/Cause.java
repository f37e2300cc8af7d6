package io.dpuledger.simulator.bill;

/** Why a simulated bill differs from what the ledger should have. */
public enum Cause {
  /** Sessions of an account that no target reads. */
  UNREAD_ACCOUNT,
  /** Sessions that were deleted before a listing. */
  NEVER_SEEN,
  /** Sessions that were last seen live: the ledger has an estimate. */
  ESTIMATED,
  /** Sessions that were used but not billed. */
  NOT_BILLED,
  /** Sessions whose billed usage is not the reported one. */
  MEASURED_OTHERWISE,
  /** What a later delivery added. */
  RESTATED,
  /** Usage that is billed on a neighbouring day. The amounts of a month add up to zero. */
  SHIFT,
  /** The billing minimum, where it is not billed. */
  MINIMUM,
  /** Usage amounts with fewer decimals. */
  ROUNDING,
  /** Usage that the bill does not have yet. */
  NOT_DUE,
  /** A rate unlike that of the rate card. */
  PRICE
}
