package io.dpuledger.app.collect;

import io.dpuledger.collect.DetailException;
import java.util.Optional;

/** Counts what could not be read of the sessions of a target, and stops where there is no use. */
final class LeftOut {
  private final String what;
  private int sessions;
  private boolean isHopeless;
  private String reason = "";

  LeftOut(String what) {
    this.what = what;
  }

  /** Reads one detail, or throws. */
  interface Reading<T> {
    Optional<T> read() throws DetailException;
  }

  <T> Optional<T> unless(boolean isLate, Reading<T> reading) {
    if (isLate && !isHopeless) {
      isHopeless = true;
      reason = "the time of collect.target-deadline was up";
    }
    if (!isHopeless) {
      try {
        return reading.read();
      } catch (DetailException e) {
        isHopeless = e.isForAll();
        reason = String.valueOf(e.getMessage());
      }
    }
    sessions++;
    return Optional.empty();
  }

  /** Whether all further sessions will be left out. */
  boolean isHopeless() {
    return isHopeless;
  }

  int sessions() {
    return sessions;
  }

  Optional<String> said() {
    return sessions == 0
        ? Optional.empty()
        : Optional.of(what + " of " + sessions + " sessions not read: " + reason);
  }
}
