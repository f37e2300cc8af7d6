package io.dpuledger.analysis.reconciliation.cause;

/** Why a bill differs from the ledger, in the order in which causes are looked for. */
public enum Cause {
  /** The bill may still lack usage of that day: it is not judged. */
  NOT_IN_BILL_YET,
  /** The bill has nothing of AWS Glue for the account: it may be the bill of other accounts. */
  ACCOUNT_NOT_IN_BILL,
  /** The bill names a session that no listing had. */
  NEVER_SEEN,
  /** The bill names sessions, but not this one of the ledger. */
  NOT_BILLED,
  /** Both have the session on that day, with other usage. */
  MEASURED_OTHERWISE,
  /** The bill has usage on the neighbouring day. */
  DAY_SHIFT,
  /** No target read the account and region after that day, so sessions may be missing. */
  NOT_COLLECTED,
  /** Sessions were live, vanished, or AWS did not report their usage. */
  NOT_FINAL_USAGE,
  /** The ledger bills a session for at least a minute. */
  BILLING_MINIMUM,
  /** Rows of the ledger and of the bill are rounded. */
  ROUNDING,
  /** The bill has usage that nothing above explains. */
  BILLED_BEYOND_LEDGER,
  /** The ledger has usage that nothing above explains. */
  LEDGER_BEYOND_BILL,
  /** The ledger has the usage without a price. */
  NO_LEDGER_PRICE,
  /** The bill has another list rate than the ledger. */
  PRICE;

  /** Whether only the net of it is known, and no reason. */
  public boolean isUnexplained() {
    return this == BILLED_BEYOND_LEDGER || this == LEDGER_BEYOND_BILL;
  }

  /** Whether the bill could be compared with the ledger. */
  public boolean isJudged() {
    return this != NOT_IN_BILL_YET && this != ACCOUNT_NOT_IN_BILL;
  }
}
