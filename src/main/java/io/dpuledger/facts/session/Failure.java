package io.dpuledger.facts.session;

import io.dpuledger.model.FailureClass;
import io.dpuledger.model.SessionObservation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Classifies failed sessions by their message; the message itself stays in the observations. */
final class Failure {
  private Failure() {}

  /** Null if the session did not fail. */
  static @Nullable FailureClass of(SessionObservation seen) {
    if (!"FAILED".equals(seen.status())) {
      return null;
    }
    String message =
        seen.errorMessage() == null ? "" : seen.errorMessage().toLowerCase(Locale.ROOT);
    for (FailureClass one : FailureClass.values()) {
      if (one.words().stream().anyMatch(message::contains)) {
        return one;
      }
    }
    return FailureClass.OTHER;
  }
}
