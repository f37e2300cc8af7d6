package io.dpuledger.analysis.rightsizing;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.Recommendation.Status;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of the spend no known change would save, in percent: of the fleet and of each team.
 *
 * @param dimension TOTAL or TEAM
 * @param value the team; null for the total and for what belongs to none
 * @param attainable what open and deferred changes save a month: likely where that is known, else
 *     at least
 * @param evidenceShare the share of the cost that something is known about
 * @param score 0 to 100; null where too little is known
 * @param withheldBecause why it is null
 */
public record EfficiencyScore(
    String dimension,
    @Nullable String value,
    String billingCurrency,
    long sessions,
    BigDecimal monthlyCost,
    BigDecimal attainable,
    double evidenceShare,
    @Nullable Double score,
    @Nullable String withheldBecause) {
  private static final double LEAST_EVIDENCE = 0.5;
  private static final long LEAST_SESSIONS = 30;

  private record Group(String dimension, @Nullable String value, String currency) {
    static Group total(SessionProfile.Scope scope, String currency) {
      return new Group("TOTAL", null, currency);
    }

    static Group team(SessionProfile.Scope scope, String currency) {
      return new Group("TEAM", scope.team(), currency);
    }
  }

  /** All scores, those of fleets first. */
  public static List<EfficiencyScore> of(
      List<SessionProfile> profiles, List<Recommendation> advice, UsagePeriod lookBack) {
    MonthlyMoney monthly = new MonthlyMoney(lookBack);
    return Stream.<BiFunction<SessionProfile.Scope, String, Group>>of(Group::total, Group::team)
        .flatMap(groupOf -> of(profiles, advice, monthly, groupOf))
        .toList();
  }

  private static Stream<EfficiencyScore> of(
      List<SessionProfile> profiles,
      List<Recommendation> advice,
      MonthlyMoney monthly,
      BiFunction<SessionProfile.Scope, String, Group> groupOf) {
    Map<Group, List<SessionSetup>> setups = new LinkedHashMap<>();
    for (SessionProfile profile : profiles) {
      setups
          .computeIfAbsent(
              groupOf.apply(profile.scope(), profile.billingCurrency()), g -> new ArrayList<>())
          .addAll(profile.setups());
    }
    Map<Group, BigDecimal> attainable = new HashMap<>();
    for (Recommendation one : advice) {
      if (isAttainable(one)) {
        attainable.merge(
            groupOf.apply(one.scope(), one.billingCurrency()),
            likely(one.incremental()),
            BigDecimal::add);
      }
    }
    return setups.entrySet().stream()
        .map(
            group ->
                score(
                    group.getKey(),
                    group.getValue(),
                    attainable.getOrDefault(group.getKey(), BigDecimal.ZERO),
                    monthly))
        .sorted(Comparator.comparing(EfficiencyScore::monthlyCost).reversed());
  }

  private static boolean isAttainable(Recommendation advice) {
    return advice.kind().isInHeadline()
        && (advice.status() == Status.OPEN || advice.status() == Status.DEFERRED);
  }

  private static BigDecimal likely(Saving saving) {
    BigDecimal point = saving.point();
    return point == null ? saving.low() : point;
  }

  private static EfficiencyScore score(
      Group group, List<SessionSetup> setups, BigDecimal attainable, MonthlyMoney monthly) {
    long sessions = SessionProfile.sessions(setups);
    BigDecimal listCost = SessionProfile.listCost(setups);
    BigDecimal known = SessionProfile.sum(setups, setup -> setup.watched().knownCost());
    double evidence =
        listCost.signum() == 0 ? 0 : known.divide(listCost, 6, RoundingMode.HALF_UP).doubleValue();
    String withheld =
        sessions < LEAST_SESSIONS
            ? "fewer than %d sessions".formatted(LEAST_SESSIONS)
            : evidence < LEAST_EVIDENCE ? "idling is known of less than half of the cost" : null;
    BigDecimal cost = monthly.of(listCost);
    return new EfficiencyScore(
        group.dimension(),
        group.value(),
        group.currency(),
        sessions,
        cost,
        attainable,
        evidence,
        withheld == null
            ? 100 * (1 - attainable.min(cost).doubleValue() / cost.doubleValue())
            : null,
        withheld);
  }
}
