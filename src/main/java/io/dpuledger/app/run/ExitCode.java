package io.dpuledger.app.run;

/** How a command ends, for schedulers. */
public final class ExitCode {
  /** Done. */
  public static final int DONE = 0;

  /** The command line, the configuration or a location in it is wrong: fix it and run again. */
  public static final int CONFIG = 2;

  /** Done, but a target or price was not read, an analysis failed, or a message was not sent. */
  public static final int PARTIAL = 3;

  /** The lake is inconsistent; nothing was published. */
  public static final int DATA = 4;

  /** Another run is using this lake. */
  public static final int LOCKED = 5;

  /** A bug in DPU Ledger. */
  public static final int BUG = 70;

  private ExitCode() {}
}
