package io.dpuledger.eventlog.join;

/** How a log was joined to its session. */
public enum JoinedBy {
  /** The property spark.dpuledger.session has its id. */
  PROPERTY,
  /** The command of the driver has its id. */
  COMMAND,
  /** A folder of the log is named by its id. */
  PATH,
  /** It is the only session at that time whose argument names the place of the log. */
  LOGS_PATH,
  /** It is the only session that started when the application did, with enough workers. */
  TIME;

  /** How sure that is. */
  public Certainty certainty() {
    return switch (this) {
      case PROPERTY, COMMAND, PATH -> Certainty.CERTAIN;
      case LOGS_PATH -> Certainty.LIKELY;
      case TIME -> Certainty.POSSIBLE;
    };
  }

  /** How sure it is that a log is of its session. */
  public enum Certainty {
    CERTAIN,
    LIKELY,
    POSSIBLE
  }
}
