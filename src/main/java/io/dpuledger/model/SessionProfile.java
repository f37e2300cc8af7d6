package io.dpuledger.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sessions of one group did in the look-back: all that a right-sizing rule may look at. A
 * group is what one setting can reach: an account, a role and the tool that opened the sessions.
 *
 * @param medianIdleTimeoutMinutes the timeout that half of the sessions had or less
 * @param costPerMinute what one minute of a session costs on average
 * @param tailSessions sessions that certainly ended by idling
 * @param tailCost money of their certain idle tails
 * @param tailSavings money that each lower timeout would have cut off those tails
 * @param tailsCut how many sessions each lower timeout, in minutes, would have ended earlier
 * @param tailCeilings the most that each lower timeout could have cut off all sessions that an idle
 *     timeout can end
 * @param unprotectedSessions sessions whose idle timeout cannot act before their lifetime ends
 * @param unprotectedCeilings the most that each lower timeout could have cut off them
 */
public record SessionProfile(
    Scope scope,
    String billingCurrency,
    long sessions,
    BigDecimal listCost,
    @Nullable Integer medianIdleTimeoutMinutes,
    BigDecimal costPerMinute,
    long tailSessions,
    BigDecimal tailCost,
    List<TimeoutSaving> tailSavings,
    Map<Integer, Long> tailsCut,
    List<TimeoutSaving> tailCeilings,
    long unprotectedSessions,
    BigDecimal unprotectedCost,
    BigDecimal worstSessionCost,
    List<TimeoutSaving> unprotectedCeilings) {
  public SessionProfile {
    tailSavings = List.copyOf(tailSavings);
    tailsCut = Map.copyOf(tailsCut);
    tailCeilings = List.copyOf(tailCeilings);
    unprotectedCeilings = List.copyOf(unprotectedCeilings);
  }

  /** What a setting can reach. Role and team may be unknown. */
  public record Scope(
      String accountId, @Nullable String roleName, @Nullable String team, String sessionOrigin) {}

  /** Money of the look-back that a timeout of so many minutes would have cut. */
  public record TimeoutSaving(int timeoutMinutes, BigDecimal amount) {}
}
