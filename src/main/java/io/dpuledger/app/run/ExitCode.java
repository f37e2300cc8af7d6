package io.dpuledger.app.run;

/** How a command ends, for schedulers. */
public final class ExitCode {
  /** Done. */
  public static final int DONE = 0;

  /**
   * The command line, the configuration or the place that it names is wrong: mend it and run again.
   */
  public static final int CONFIG = 2;

  /**
   * Done, but not all of it: a target or price was not read, an analyst's question has no answer,
   * or a message did not arrive.
   */
  public static final int PARTIAL = 3;

  /** The lake does not hold what it must; nothing was published. */
  public static final int DATA = 4;

  /** Another run is at work on this lake. */
  public static final int LOCKED = 5;

  /** A bug of ours. */
  public static final int BUG = 70;

  private ExitCode() {}
}
