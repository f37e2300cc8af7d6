package io.dpuledger.analysis.rightsizing.history;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Outcome;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.SessionProfile;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lower idle timeouts have saved since they were recommended, and, as a placebo, how groups
 * went on that got the same advice and changed nothing.
 */
public final class Outcomes {
  /** A share of sessions that moves less is no change of anybody's. */
  private static final double UNCHANGED = 0.1;

  private final MonthlyMoney monthly;
  private final List<SessionProfile> profiles;

  public Outcomes(UsagePeriod lookBack, List<SessionProfile> profiles) {
    this.monthly = new MonthlyMoney(lookBack);
    this.profiles = List.copyOf(profiles);
  }

  /** The same recommendations; those that sessions show an effect of have an outcome. */
  public List<Recommendation> of(List<Recommendation> advice) {
    List<RealizedTimeoutSavings> all =
        advice.stream().flatMap(one -> RealizedTimeoutSavings.of(one, profiles).stream()).toList();
    return advice.stream()
        .map(
            one ->
                all.stream()
                    .filter(group -> group.advice().equals(one))
                    .findFirst()
                    .map(group -> one.with(one.life().with(outcome(group, all))))
                    .orElse(one))
        .toList();
  }

  private Outcome outcome(RealizedTimeoutSavings group, List<RealizedTimeoutSavings> all) {
    List<RealizedTimeoutSavings> unchanged =
        all.stream()
            .filter(other -> !other.advice().scope().equals(group.advice().scope()))
            .filter(
                other -> other.advice().billingCurrency().equals(group.advice().billingCurrency()))
            .filter(other -> Math.abs(other.shareTakenUp()) < UNCHANGED)
            .toList();
    Saving realised = group.realised(monthly);
    BigDecimal volumeAdjusted = group.volumeAdjusted(monthly);
    BigDecimal saved = realised.point() == null ? volumeAdjusted : realised.point();
    return new Outcome(
        realised,
        change(List.of(group)),
        change(unchanged),
        volumeAdjusted,
        group.isWithinRange(saved, monthly));
  }

  /** What a session costs now against then, all groups together. */
  private static @Nullable Double change(List<RealizedTimeoutSavings> groups) {
    double now =
        perSession(
            groups.stream()
                .map(RealizedTimeoutSavings::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add),
            groups.stream().mapToLong(RealizedTimeoutSavings::sessions).sum());
    double then =
        perSession(
            groups.stream()
                .map(group -> group.first().groupCost())
                .reduce(BigDecimal.ZERO, BigDecimal::add),
            groups.stream().mapToLong(group -> group.first().groupSessions()).sum());
    return then > 0 ? now / then - 1 : null;
  }

  private static double perSession(BigDecimal cost, long sessions) {
    return sessions == 0 ? 0 : cost.doubleValue() / sessions;
  }
}
