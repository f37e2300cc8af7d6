package io.dpuledger.model.advice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the sessions of one group did in the look-back: the only input of right-sizing rules. A
 * group is what one setting can affect: an account, a role and the tool that opened the sessions.
 *
 * @param pauses evidence from pauses of sessions that an idle timeout can end; null if there were
 *     none
 * @param unprotectedPauses the same for sessions that no idle timeout can end
 */
public record SessionProfile(
    Scope scope,
    String billingCurrency,
    List<SessionSetup> setups,
    @Nullable TimeoutEvidence pauses,
    @Nullable TimeoutEvidence unprotectedPauses) {
  private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);

  public SessionProfile {
    setups = List.copyOf(setups);
  }

  /** What a setting can affect. Null if unknown, or if it affects all. */
  public record Scope(
      String accountId,
      @Nullable String roleName,
      @Nullable String team,
      @Nullable String sessionOrigin)
      implements Serializable {}

  /** The same group, restricted by whether the idle timeout can take effect. */
  public record TimeoutGroup(Scope scope, String billingCurrency, boolean idleProtected) {}

  /** The sessions that an idle timeout can end, or the others. */
  public List<SessionSetup> setups(boolean idleProtected) {
    return setups.stream().filter(setup -> setup.idleProtected() == idleProtected).toList();
  }

  public long sessions() {
    return sessions(setups);
  }

  public BigDecimal listCost() {
    return listCost(setups);
  }

  /** The average cost of one session minute; 0 if none ran. */
  public BigDecimal costPerMinute() {
    BigDecimal seconds = sum(setups, setup -> setup.spend().executionSeconds());
    return seconds.signum() <= 0
        ? BigDecimal.ZERO
        : listCost().multiply(SECONDS_A_MINUTE).divide(seconds, 6, RoundingMode.HALF_UP);
  }

  /** The median timeout of some sessions; null if none had one. */
  public static @Nullable Integer medianTimeout(List<SessionSetup> some) {
    List<SessionSetup> known =
        some.stream()
            .filter(setup -> setup.idleTimeoutMinutes() != null)
            .sorted(Comparator.comparing(SessionSetup::idleTimeoutMinutes))
            .toList();
    long half = (sessions(known) + 1) / 2;
    long seen = 0;
    for (SessionSetup setup : known) {
      seen += setup.spend().sessions();
      if (seen >= half) {
        return setup.idleTimeoutMinutes();
      }
    }
    return null;
  }

  /** How many known people opened the sessions. */
  public static long owners(List<SessionSetup> setups, Predicate<SessionSetup> which) {
    Set<String> owners = new HashSet<>();
    setups.stream().filter(which).forEach(setup -> owners.addAll(setup.owners()));
    return owners.size();
  }

  /** How many sessions some setups have. */
  public static long sessions(List<SessionSetup> some) {
    return count(some, setup -> setup.spend().sessions());
  }

  /** What the sessions of some setups cost. */
  public static BigDecimal listCost(List<SessionSetup> some) {
    return sum(some, setup -> setup.spend().listCost());
  }

  public static BigDecimal sum(
      List<SessionSetup> setups, Function<SessionSetup, BigDecimal> amount) {
    return setups.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public static long count(List<SessionSetup> setups, ToLongFunction<SessionSetup> number) {
    return setups.stream().mapToLong(number).sum();
  }
}
