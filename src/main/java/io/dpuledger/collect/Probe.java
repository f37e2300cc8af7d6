package io.dpuledger.collect;

/**
 * The result of one access check.
 *
 * @param reason one line; empty unless access was denied
 */
public record Probe(Verdict verdict, String reason) {
  static final Probe OK = new Probe(Verdict.OK, "");
  static final Probe OFF = new Probe(Verdict.OFF, "");
  static final Probe UNTRIED = new Probe(Verdict.UNTRIED, "");

  /** The outcome. */
  public enum Verdict {
    OK("OK"),
    /** Not needed by the configuration. */
    OFF("off"),
    /** There was nothing to try it on, or a prerequisite failed. */
    UNTRIED("-"),
    DENIED("DENIED"),
    THROTTLED("THROTTLED"),
    FAILED("FAILED");

    private final String label;

    Verdict(String label) {
      this.label = label;
    }

    /** For display. */
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

  /** Whether something that the configuration needs is not available. */
  public boolean isRefused() {
    return !reason.isEmpty();
  }
}
