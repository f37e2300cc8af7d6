package io.dpuledger.app.collect;

import io.dpuledger.collect.DetailException;
import io.dpuledger.model.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts details of sessions that could not be read, and stops if further calls are useless. A
 * denial can be of one session, since policies go by tags, or of all: after so many without any
 * answer it is taken to be of all.
 */
final class LeftOut {
  static final int MOST_DENIED = 20;
  private static final int MOST_NAMED = 3;

  private final String what;
  private int answers;
  private int sessions;
  private int denied;
  private boolean isHopeless;
  private boolean isLate;
  private String reason = "";
  private String denial = "";
  private final List<String> deniedNames = new ArrayList<>();

  LeftOut(String what) {
    this.what = what;
  }

  /** Reads one detail, or throws. */
  interface Reading<T> {
    Optional<T> read() throws DetailException;
  }

  <T> Optional<T> unless(boolean late, String session, Reading<T> reading) {
    if (late && !isHopeless) {
      isLate = true;
      isHopeless = true;
      reason = "collect.target-deadline was reached";
    }
    if (!isHopeless) {
      try {
        Optional<T> found = reading.read();
        answers++;
        return found;
      } catch (DetailException e) {
        take(e, session);
      }
    }
    sessions++;
    return Optional.empty();
  }

  private void take(DetailException refused, String session) {
    String why = String.valueOf(refused.getMessage());
    switch (refused.reach()) {
      case SESSION -> reason = why;
      case TARGET -> {
        reason = why;
        isHopeless = true;
      }
      case DENIED -> {
        denial = why;
        denied++;
        if (deniedNames.size() < MOST_NAMED) {
          deniedNames.add(VisibleText.of(session));
        }
        isHopeless = answers == 0 && denied >= MOST_DENIED;
      }
    }
  }

  /** Whether all further sessions are skipped, for another reason than the time. */
  boolean isRefused() {
    return isHopeless && !isLate;
  }

  int sessions() {
    return sessions;
  }

  /** Of how many sessions AWS denied it. */
  int denied() {
    return denied;
  }

  Optional<String> said() {
    if (sessions == 0) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    if (!reason.isEmpty()) {
      reasons.add(reason);
    }
    if (denied > 0) {
      reasons.add(denial + denials());
    }
    return Optional.of(
        what + " of " + sessions + " sessions not read: " + String.join(", and ", reasons));
  }

  private String denials() {
    int others = denied - deniedNames.size();
    return " (denied for "
        + String.join(", ", deniedNames)
        + (others == 0 ? "" : " and " + others + " more")
        + "; where policies go by the owner's tag, collect with a role that they do not restrict)";
  }
}
