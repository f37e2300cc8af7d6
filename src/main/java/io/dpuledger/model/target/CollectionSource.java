package io.dpuledger.model.target;

/** Where observations came from. One per lake, so that simulated and real money never mix. */
public enum CollectionSource {
  /** The AWS Glue API. */
  AWS,
  /** Another server with the same API, set by {@code collect.endpoint-override}. */
  ENDPOINT,
  /** Pages saved as files. */
  FILES,
  /** The simulator that ships with DPU Ledger. */
  SIMULATED
}
