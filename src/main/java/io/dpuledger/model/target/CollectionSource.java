package io.dpuledger.model.target;

/**
 * Where observations came from. One lake holds one source, so that play and real money never mix.
 */
public enum CollectionSource {
  /** The AWS Glue API. */
  AWS,
  /** Another server that speaks its protocol, by {@code collect.endpoint-override}. */
  ENDPOINT,
  /** Pages saved as files. */
  FILES,
  /** The simulator that ships with DPU Ledger. */
  SIMULATED
}
