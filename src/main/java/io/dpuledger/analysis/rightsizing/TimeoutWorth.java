package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What one timeout at a new setting is worth, told beforehand: realised savings are made of it. */
final class TimeoutWorth {
  static final String GROUP_SESSIONS = "group_sessions";
  static final String GROUP_COST = "group_cost";
  static final String SESSIONS_CHANGED = "sessions_changed";
  static final String TIMEOUT_MINUTES = "timeout_minutes";
  static final String TAILS = "tails_above_timeout";
  static final String SAVING_PER_TAIL = "saving_per_tail";
  static final String MOST_PER_SESSION = "most_saved_per_session";
  static final String RESTART_BILL = "restart_bill";
  static final String SAVING_PER_TIMEOUT = "saving_per_timeout";

  private TimeoutWorth() {}

  /** Writes it down beside a recommendation, in money of the bill. */
  static Draft tell(
      Draft draft,
      SessionProfile profile,
      List<SessionSetup> setups,
      int minutes,
      Optional<SeenPauses> seen,
      RightsizingPolicy policy) {
    List<SessionSetup> changed =
        setups.stream().filter(setup -> setup.isLongerThan(minutes)).toList();
    long sessions = SessionProfile.count(changed, setup -> setup.spend().sessions());
    long tails = SessionProfile.count(changed, setup -> setup.tails().sessions());
    BigDecimal most =
        SessionProfile.sum(
            changed, setup -> setup.mostCut().getOrDefault(minutes, BigDecimal.ZERO));
    seen.ifPresent(pauses -> draft.detail(SAVING_PER_TIMEOUT, pauses.savingPerTimeout()));
    return draft
        .detail(TIMEOUT_MINUTES, minutes)
        .detail(GROUP_SESSIONS, profile.sessions())
        .detail(GROUP_COST, profile.listCost())
        .detail(SESSIONS_CHANGED, sessions)
        .detail(TAILS, tails)
        .detail(
            SAVING_PER_TAIL, each(SessionProfile.sum(changed, one -> one.tailCut(minutes)), tails))
        .detail(MOST_PER_SESSION, each(most, sessions))
        .detail(
            RESTART_BILL,
            profile.costPerMinute().multiply(BigDecimal.valueOf(policy.restart().toMinutes())));
  }

  private static BigDecimal each(BigDecimal amount, long number) {
    return number == 0
        ? BigDecimal.ZERO
        : amount.divide(BigDecimal.valueOf(number), 6, RoundingMode.HALF_UP);
  }
}
