package io.dpuledger.analysis.rightsizing.logged;

import io.dpuledger.model.advice.LoggedUse;
import io.dpuledger.model.advice.SessionSetup;
import java.util.List;

/**
 * Sessions in which stages waited for one task, so that more workers would not have helped.
 *
 * @param sessions those that waited so for a quarter of the time of jobs or longer
 * @param logged all with logs that are surely theirs
 */
public record HeldTasks(long sessions, long logged) {
  private static final int PART = 4;

  /** Of sessions of these setups. */
  public static HeldTasks of(List<SessionSetup> setups) {
    List<LoggedUse> sure = FixedSize.logged(setups).filter(LoggedUse::isSure).toList();
    return new HeldTasks(sure.stream().filter(HeldTasks::isHeld).count(), sure.size());
  }

  private static boolean isHeld(LoggedUse session) {
    LoggedUse.Slots slots = session.slots();
    return session.skewMillis() != null
        && slots.jobMillis() > 0
        && session.skewMillis() * PART * slots.most() >= slots.jobMillis();
  }

  /** A sentence with a space before it; empty if it is of fewer than half of the sessions. */
  public String sentence() {
    return sessions == 0 || sessions * 2 < logged
        ? ""
        : " In %d of %d sessions with logs, stages waited for one task for a quarter of the time of jobs or longer: more workers would not help."
            .formatted(sessions, logged);
  }
}
