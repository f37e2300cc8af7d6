package io.dpuledger.app;

/** How a command ends, for schedulers. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /**
   * The command line, the configuration or the place that it names is wrong: mend it and run again.
   */
  static final int CONFIG = 2;

  /**
   * Done, but not all of it: a target or price was not read, an analyst's question has no answer,
   * or a message did not arrive.
   */
  static final int PARTIAL = 3;

  /** The lake does not hold what it must; nothing was published. */
  static final int DATA = 4;

  /** Another run is at work on this lake. */
  static final int LOCKED = 5;

  /** A bug of ours. */
  static final int BUG = 70;

  private ExitCode() {}
}
