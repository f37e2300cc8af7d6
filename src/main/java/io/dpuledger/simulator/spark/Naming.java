package io.dpuledger.simulator.spark;

/** Where a log names its session. */
public enum Naming {
  /** A folder has its id. */
  FOLDER,
  /** The property spark.dpuledger.session has its id. */
  PROPERTY,
  /** The command of the driver has its id. */
  COMMAND,
  /** Nowhere: only its time tells whose it is. */
  NOWHERE
}
