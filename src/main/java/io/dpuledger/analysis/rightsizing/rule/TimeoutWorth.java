package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.analysis.rightsizing.setting.Setting;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one timeout at a new setting is worth, as estimated before anybody has it: realized savings
 * are worked out from it. Money is that of the bill.
 *
 * @param groupSeconds how long the group's sessions ran; null in rows of earlier versions
 * @param tails sessions above the timeout that certainly ended by idling
 * @param mostVaries how far, as a share, that of other sessions like these may differ, nine in ten
 *     times
 * @param savingPerTimeout null where no pauses were seen
 */
public record TimeoutWorth(
    int timeoutMinutes,
    long groupSessions,
    BigDecimal groupCost,
    @Nullable BigDecimal groupSeconds,
    long sessionsChanged,
    long tails,
    BigDecimal savingPerTail,
    BigDecimal mostPerSession,
    BigDecimal mostVaries,
    BigDecimal restartBill,
    @Nullable BigDecimal savingPerTimeout) {
  private static final String GROUP_SESSIONS = "group_sessions";
  private static final String GROUP_COST = "group_cost";
  private static final String GROUP_SECONDS = "group_seconds";
  private static final String SESSIONS_CHANGED = "sessions_changed";
  private static final String TAILS = "tails_above_timeout";
  private static final String SAVING_PER_TAIL = "saving_per_tail";
  private static final String MOST_PER_SESSION = "most_saved_per_session";
  private static final String MOST_VARIES = "most_saved_varies";
  private static final String RESTART_BILL = "restart_bill";
  private static final String SAVING_PER_TIMEOUT = "saving_per_timeout";

  public static TimeoutWorth of(
      SessionProfile profile,
      List<SessionSetup> setups,
      int minutes,
      Optional<SeenPauses> seen,
      RightsizingPolicy policy) {
    List<SessionSetup> changed =
        setups.stream().filter(setup -> setup.isLongerThan(minutes)).toList();
    long sessions = SessionProfile.sessions(changed);
    long tails = SessionProfile.count(changed, setup -> setup.tails().sessions());
    BigDecimal most = SessionProfile.sum(changed, setup -> setup.idleBeyond(minutes));
    return new TimeoutWorth(
        minutes,
        profile.sessions(),
        profile.listCost(),
        SessionProfile.sum(profile.setups(), setup -> setup.spend().executionSeconds()),
        sessions,
        tails,
        each(SessionProfile.sum(changed, one -> one.tailCut(minutes)), tails),
        each(most, sessions),
        varies(changed, most),
        profile.costPerMinute().multiply(BigDecimal.valueOf(policy.restart().toMinutes())),
        seen.map(SeenPauses::savingPerTimeout).orElse(null));
  }

  /** As it was kept with a recommendation; nothing if it was not. */
  public static Optional<TimeoutWorth> of(Map<String, String> details) {
    if (!details.containsKey(SESSIONS_CHANGED)) {
      return Optional.empty();
    }
    Function<String, BigDecimal> number =
        name -> new BigDecimal(Objects.requireNonNull(details.get(name), name));
    return Optional.of(
        new TimeoutWorth(
            number.apply(Setting.TIMEOUT_MINUTES).intValueExact(),
            number.apply(GROUP_SESSIONS).longValueExact(),
            number.apply(GROUP_COST),
            details.containsKey(GROUP_SECONDS) ? number.apply(GROUP_SECONDS) : null,
            number.apply(SESSIONS_CHANGED).longValueExact(),
            number.apply(TAILS).longValueExact(),
            number.apply(SAVING_PER_TAIL),
            number.apply(MOST_PER_SESSION),
            details.containsKey(MOST_VARIES) ? number.apply(MOST_VARIES) : BigDecimal.ZERO,
            number.apply(RESTART_BILL),
            details.containsKey(SAVING_PER_TIMEOUT) ? number.apply(SAVING_PER_TIMEOUT) : null));
  }

  /** Keeps it with a recommendation. */
  RecommendationBuilder addTo(RecommendationBuilder builder) {
    if (savingPerTimeout != null) {
      builder.detail(SAVING_PER_TIMEOUT, savingPerTimeout);
    }
    if (groupSeconds != null) {
      builder.detail(GROUP_SECONDS, groupSeconds);
    }
    return builder
        .detail(Setting.TIMEOUT_MINUTES, timeoutMinutes)
        .detail(GROUP_SESSIONS, groupSessions)
        .detail(GROUP_COST, groupCost)
        .detail(SESSIONS_CHANGED, sessionsChanged)
        .detail(TAILS, tails)
        .detail(SAVING_PER_TAIL, savingPerTail)
        .detail(MOST_PER_SESSION, mostPerSession)
        .detail(MOST_VARIES, mostVaries)
        .detail(RESTART_BILL, restartBill);
  }

  /** No session saves more than it costs, so costs vary at least as much. */
  private static BigDecimal varies(List<SessionSetup> changed, BigDecimal most) {
    return most.signum() == 0
        ? BigDecimal.ZERO
        : MonthlyMoney.marginOfAsMany(
                SessionProfile.sum(changed, setup -> setup.spend().costSquares()))
            .divide(most, 6, RoundingMode.HALF_UP);
  }

  private static BigDecimal each(BigDecimal amount, long number) {
    return number == 0
        ? BigDecimal.ZERO
        : amount.divide(BigDecimal.valueOf(number), 6, RoundingMode.HALF_UP);
  }
}
