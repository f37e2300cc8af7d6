package io.dpuledger.app.collect;

import io.dpuledger.collect.DetailException;
import java.util.Optional;

/** Counts details of sessions that could not be read, and stops if further calls are useless. */
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
      reason = "collect.target-deadline was reached";
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

  /** Whether all further sessions are skipped. */
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
