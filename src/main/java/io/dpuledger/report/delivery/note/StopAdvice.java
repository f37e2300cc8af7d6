package io.dpuledger.report.delivery.note;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.SessionOrigin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the owner of a session stops it, and lets the next ones end sooner. */
final class StopAdvice {
  private static final String CONSOLE =
      "Its id has characters that cannot be typed here: stop it in the AWS Glue console.";

  /** Their tools have no magics, or it is not known which. */
  private static final Set<SessionOrigin> WITHOUT_MAGICS =
      EnumSet.of(SessionOrigin.DBT, SessionOrigin.UNIFIED_STUDIO);

  private StopAdvice() {}

  static List<String> of(SessionObservation seen, String id, Duration idleLimit) {
    SessionOrigin origin = SessionOrigin.of(id, seen.defaultArguments(), seen.tags());
    Optional<String> command = StopCommand.of(seen.target(), id);
    String unneeded = "If you no longer need it, stop it. ";
    if (WITHOUT_MAGICS.contains(origin)) {
      return List.of(command.map(line -> unneeded + "In a terminal: " + line).orElse(CONSOLE));
    }
    List<String> ways = new ArrayList<>();
    ways.add(unneeded + "In its notebook: %stop_session");
    ways.add(command.map(line -> "Or in a terminal: " + line).orElse(CONSOLE));
    Integer timeout = seen.idleTimeoutMinutes();
    if (timeout == null || timeout > idleLimit.toMinutes()) {
      ways.add(
          "To let sessions end by themselves sooner, begin a notebook with: %idle_timeout "
              + idleLimit.toMinutes());
    }
    return ways;
  }
}
