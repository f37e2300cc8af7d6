package io.dpuledger.collect;

/**
 * What came of asking for one thing.
 *
 * @param reason one line; empty unless it was refused
 */
public record Probe(Verdict verdict, String reason) {
  static final Probe OK = new Probe(Verdict.OK, "");
  static final Probe OFF = new Probe(Verdict.OFF, "");
  static final Probe UNTRIED = new Probe(Verdict.UNTRIED, "");

  /** How it ended. */
  public enum Verdict {
    OK("OK"),
    /** The configuration does not ask for it. */
    OFF("off"),
    /** There was nothing to try, or what it rests on was refused. */
    UNTRIED("-"),
    DENIED("DENIED"),
    THROTTLED("THROTTLED"),
    FAILED("FAILED");

    private final String label;

    Verdict(String label) {
      this.label = label;
    }

    /** For people. */
    public String label() {
      return label;
    }
  }

  static Probe refused(TargetException refusal) {
    Verdict verdict =
        switch (refusal.outcome()) {
          case DENIED -> Verdict.DENIED;
          case THROTTLED -> Verdict.THROTTLED;
          default -> Verdict.FAILED;
        };
    return new Probe(verdict, String.valueOf(refusal.getMessage()));
  }

  /** Whether something that the configuration asks for is not to be had. */
  public boolean isRefused() {
    return !reason.isEmpty();
  }
}
